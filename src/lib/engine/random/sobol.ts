import { JOE_KUO } from './joe-kuo.ts';

/**
 * Dimensions with direction numbers; places beyond them are drawn by chance alone. With more, some pairs of independent numbers
 * depend on each other visibly: among the first 512 published dimensions the correlation is up to 0.48 at 10,000 trials.
 */
export const DIMENSIONS = 30;
/** Bits of a coordinate, and of the index of a point. */
export const POINT_BITS = 32;

let lines: string[] | undefined;
const known = new Map<number, Uint32Array>();

/**
 * The direction numbers of one dimension, counted from 0: v₁ … v₃₂, the highest bit first.
 *
 * @example
 * directionsOf(0)[1] // => 1073741824
 */
export function directionsOf(dimension: number): Uint32Array {
  const existing = known.get(dimension);
  if (existing !== undefined) return existing;
  lines ??= JOE_KUO.split('\n');
  const [polynomial = 1, ...initial] = (lines[dimension - 1] ?? '').split(' ').map(Number);
  const directions = new Uint32Array(POINT_BITS);
  const degree = dimension === 0 ? POINT_BITS : initial.length;
  for (let bit = 0; bit < POINT_BITS; bit += 1) {
    // Indices below `bit` are filled already.
    if (bit < degree) {
      directions[bit] = (dimension === 0 ? 1 : initial[bit]!) << (POINT_BITS - 1 - bit);
      continue;
    }
    const earlier = directions[bit - degree]!;
    let next = earlier ^ (earlier >>> degree);
    for (let k = 1; k < degree; k += 1) {
      if ((polynomial >>> (degree - k)) & 1) next ^= directions[bit - k]!;
    }
    directions[bit] = next;
  }
  known.set(dimension, directions);
  return directions;
}
