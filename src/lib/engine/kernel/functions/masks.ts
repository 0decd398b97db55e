import { type Code, i32, op } from '#lib/engine/wasm/code.ts';

/** Whether a mask of doubles is set in either lane, as i32. */
export function isAnywhere(mask: Code): Code {
  return op('i64x2.bitmask', mask);
}

/** Whether a mask of doubles is set in neither lane, as i32. */
export function isNowhere(mask: Code): Code {
  return op('i32.eqz', op('i64x2.bitmask', mask));
}

/** Whether a mask of doubles is set in both lanes, as i32. */
export function isEverywhere(mask: Code): Code {
  return op('i32.eq', op('i64x2.bitmask', mask), i32(3));
}
