import { add } from '#lib/engine/kernel/vector.ts';
import { type Code, i32, op, splat, splat64 } from '#lib/engine/wasm/code.ts';

/** 1.5 · 2⁵²: added to a whole double of up to 51 bits, it leaves it in the lowest bits, two's complement. */
const TO_BITS = 6755399441055744;
/** The exponent 0 as a double has it. */
const BIAS = 1023;

/** 2^exponent, put together from bits; the exponent is whole and lies between −1022 and 1023. */
export function powerOfTwo(exponent: Code): Code {
  const biased = op('i64x2.add', add(exponent, splat(TO_BITS)), splat64(BIAS, 0));
  return op('i64x2.shl', biased, i32(52));
}
