import { add } from '#lib/engine/kernel/vector.ts';
import { type Code, i32, op, shuffle32, splat } from '#lib/engine/wasm/code.ts';
import { keeperOf, type Place } from './place.ts';

const TWO_52 = 4503599627370496;

/**
 * Writes the bits of whole doubles from 0 to 2³¹.
 *
 * @returns all ones in the lanes whose number has the bit
 */
export function wholeBits(place: Place, whole: Code): (bit: number) => Code {
  const keep = keeperOf(place);
  // Above 2⁵² the lowest word of a double is the number itself; both halves of a lane get it.
  const bits = keep(add(whole, splat(TWO_52)));
  const words = keep(shuffle32(bits, bits, [0, 0, 2, 2]));
  // The bit, moved to the front and smeared over the lane.
  return (bit) => op('i32x4.shr_s', op('i32x4.shl', words, i32(31 - bit)), i32(31));
}
