import type { Sampler } from '#lib/engine/results.ts';
import { GROUP, REPLICATES, replicateOf } from './groups.ts';
import { directionsOf, DIMENSIONS, POINT_BITS } from './sobol.ts';
import { threefry } from './threefry.ts';
import type { StreamKey } from './streams.ts';

/** The uniform numbers of one draw: trial → a number from 2⁻³³ to 1 − 2⁻³⁴. */
export type Uniforms = (trial: number) => number;

/**
 * Random numbers of a stream in a month; month 0 stands for what is drawn once a trial.
 *
 * Convention: one Threefry serves two trials of a group. The word of each is the first 32 bits of its
 * number; then come the bits 1 and 0, so that no number is too near 0 or 1, and the upper 18 bits of the
 * other's word.
 */
export function randomUniforms(key: StreamKey, month: number): Uniforms {
  return (trial) => {
    const place = trial % GROUP;
    const half = GROUP / 2;
    const [a, b] = threefry(key, [Math.floor(trial / GROUP) * half + (place % half), month]);
    const [own, other] = place < half ? [a, b] : [b, a];
    return (own * 1048576 + 524288 + (other >>> 14)) * 2.220446049250313e-16;
  };
}

/** Bits of a whole number of 32 bits in reverse. */
export function reversed(x: number): number {
  let bits = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}

/** The seeds of the scrambles of one dimension, one a replicate. */
export function scrambleSeeds(key: StreamKey, month: number): number[] {
  return Array.from({ length: REPLICATES / 2 }, (_, pair) =>
    threefry(key, [month, 0x50b01000 + pair]),
  ).flat();
}

/**
 * Owen's nested scramble of a point given by its bits in reverse, as a hash: each bit is flipped or not
 * by all bits above it.
 *
 * Source: B. Burley, Practical hash-based Owen scrambling, JCGT 9 (2020), after S. Laine and T. Karras;
 * constants of N. Vegdahl.
 */
export function scrambled(reversedPoint: number, seed: number): number {
  let x = reversedPoint;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reversed(x);
}

/** Scrambled Sobol points of one dimension: the same sequence in every replicate, each with its own scramble. */
export function sobolUniforms(key: StreamKey, month: number, dimension: number): Uniforms {
  const directions = directionsOf(dimension);
  const seeds = scrambleSeeds(key, month);
  return (trial) => {
    const index = Math.floor(trial / (GROUP * REPLICATES)) * GROUP + (trial % GROUP);
    let point = 0;
    for (let bit = 0; bit < POINT_BITS; bit += 1) {
      // Both lists have enough elements: bits of a point, and replicates.
      if ((index >>> bit) & 1) point ^= directions[bit]!;
    }
    const bits = scrambled(reversed(point), seeds[replicateOf(trial)]!);
    return (bits + 0.5) * 2.3283064365386963e-10;
  };
}

/** The uniform numbers of a draw, by the sampler; dimensions beyond the table are random. */
export function uniformsOf(
  sampler: Sampler,
  key: StreamKey,
  month: number,
  dimension: number,
): Uniforms {
  return sampler === 'sobol' && dimension < DIMENSIONS
    ? sobolUniforms(key, month, dimension)
    : randomUniforms(key, month);
}
