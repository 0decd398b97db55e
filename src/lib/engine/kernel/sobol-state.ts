import { GROUP } from '#lib/engine/random/groups.ts';
import { directionsOf, POINT_BITS } from '#lib/engine/random/sobol.ts';
import { streamKey } from '#lib/engine/random/streams.ts';
import { reversed, scrambleSeeds } from '#lib/engine/random/uniforms.ts';
import type { Outline } from './outline.ts';
import { LOW_BYTES, SEED_BYTES, type SobolLayout } from './samplers.ts';

interface Patterns {
  /** The lowest bits of the points of a group, in reverse. */
  readonly low: Uint32Array;
  /** What changes from a stretch of points to the next, by the number of trailing zeros. */
  readonly steps: Uint32Array;
}

const patterns = new Map<number, Patterns>();

function patternsOf(dimension: number): Patterns {
  const known = patterns.get(dimension);
  if (known !== undefined) return known;
  const directions = directionsOf(dimension).map(reversed);
  const low = Uint32Array.from({ length: GROUP }, (_, place) =>
    // A point has more than three bits.
    [0, 1, 2].reduce((bits, bit) => ((place >> bit) & 1 ? bits ^ directions[bit]! : bits), 0),
  );
  let step = 0;
  const steps = directions.slice(3).map((direction) => (step ^= direction));
  const made = { low, steps };
  patterns.set(dimension, made);
  return made;
}

/** What the Sobol sampler reads: patterns of low bits, steps between stretches, scrambles. */
export function fillSobol(
  words: Uint32Array,
  sobol: SobolLayout,
  { slots, plan }: Outline,
  seed: string,
): void {
  const { dimensions } = sobol;
  const padded = Math.ceil(dimensions / 4) * 4;
  for (const { definition, occurrence, first, isMonthly } of slots.slots) {
    const key = streamKey(seed, definition, occurrence);
    for (let i = 0; i < (isMonthly ? plan.months : 1); i += 1) {
      const dimension = first + i;
      if (dimension >= dimensions) break;
      const { low, steps } = patternsOf(dimension);
      words.set(low, (sobol.low + dimension * LOW_BYTES) / 4);
      for (let bit = 0; bit < steps.length; bit += 1) {
        // The bit lies inside the list.
        words[sobol.steps / 4 + bit * padded + dimension] = steps[bit]!;
      }
      for (const [replicate, scramble] of scrambleSeeds(key, isMonthly ? i + 1 : 0).entries()) {
        const at = (sobol.seeds + (replicate * dimensions + dimension) * SEED_BYTES) / 4;
        words[at] = scramble;
        words[at + 1] = (scramble >>> 16) | 1;
      }
    }
  }
  words[sobol.current / 4] = 0xffffffff;
}

/** Brings the state to a stretch of points, unless the kernel itself steps there from the one before. */
export function setStretch(words: Uint32Array, sobol: SobolLayout, stretch: number): void {
  const current = words[sobol.current / 4];
  if (current === stretch || (stretch > 0 && current === stretch - 1)) return;
  const padded = Math.ceil(sobol.dimensions / 4) * 4;
  for (let dimension = 0; dimension < sobol.dimensions; dimension += 1) {
    let bits = 0;
    // Steps hold the directions of bits 0 … b together: two neighbours give the one between.
    for (let bit = 0; bit < POINT_BITS - 3; bit += 1) {
      if (!((stretch >>> bit) & 1)) continue;
      const upTo = words[sobol.steps / 4 + bit * padded + dimension]!;
      const below = bit === 0 ? 0 : words[sobol.steps / 4 + (bit - 1) * padded + dimension]!;
      bits ^= upTo ^ below;
    }
    words[sobol.state / 4 + dimension] = bits;
  }
  words[sobol.current / 4] = stretch;
}
