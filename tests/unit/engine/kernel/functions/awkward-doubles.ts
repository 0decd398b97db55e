import { threefry } from '#lib/engine/random/threefry.ts';

/** Doubles whose bits are random: all sizes, subnormals and NaN among them; the seed makes them. */
export function randomBits(seed: number, count: number): Float64Array {
  const words = new Uint32Array(2 * count);
  for (let i = 0; i < count; i += 1) words.set(threefry([seed, 0], [i, 0]), 2 * i);
  return new Float64Array(words.buffer);
}

/** Random doubles between two bounds; the seed makes them. */
export function between(low: number, high: number, seed: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const [a, b] = threefry([seed, 1], [i, 0]);
    return low + (high - low) * ((a + b * 2 ** -32) * 2 ** -32);
  });
}

/** Doubles from one bound to the other, all steps alike. */
export function grid(low: number, high: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
}

/** What is special to arithmetic, and the doubles around what is special to the functions. */
export const SPECIAL: readonly number[] = [
  0,
  5e-324,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  1e-290,
  1e-16,
  0.25,
  0.49999999999999994,
  0.5,
  Math.SQRT1_2,
  0.9999999999999999,
  1,
  1.0000000000000002,
  Math.SQRT2,
  1.5,
  2,
  2.5,
  3,
  7,
  10,
  22,
  23,
  38.6,
  38.7,
  40,
  100,
  708,
  708.5,
  709.782712893384,
  709.7827128933841,
  710,
  745,
  745.1332191019412,
  745.1332191019413,
  746,
  2 ** 31,
  2 ** 52,
  2 ** 53,
  1e16,
  1e20,
  1.0000000000000002e20,
  1e22,
  1e23,
  1e100,
  2 ** 1023,
  Number.MAX_VALUE,
  Infinity,
  NaN,
].flatMap((x) => [x, -x]);

/** All pairs of values, in two columns. */
export function allPairs(values: readonly number[]): [Float64Array, Float64Array] {
  const pairs = values.flatMap((a) => values.map((b) => [a, b] as const));
  return [Float64Array.from(pairs, ([a]) => a), Float64Array.from(pairs, ([, b]) => b)];
}
