import { describe, expect, it } from 'vitest';
import { addMod } from '#lib/engine/kernel/functions/mod.ts';
import { addRound } from '#lib/engine/kernel/functions/round.ts';
import { OPERATIONS } from '#lib/engine/plan/operate.ts';
import { allPairs, between, randomBits, SPECIAL } from './awkward-doubles.ts';
import { differences } from './bit-for-bit.ts';
import { inPairs } from './in-pairs.ts';

/** What the operation makes of what the function gives: infinities are no number. */
function checked(out: Float64Array, operands: readonly Float64Array[]): Float64Array {
  return out.map((value, i) =>
    [value, ...operands.map((column) => column[i]!)].every(Number.isFinite) ? value : NaN,
  );
}

const values = between(-1e4, 1e4, 1, 200_000);

describe('the functions of kernels', () => {
  it('round has the bits of the operation', () => {
    const apply = inPairs(addRound);
    const places = between(-6, 25, 2, 200_000);
    const halves = values.map((x) => Math.round(x) / 200);
    const columns = [
      allPairs(SPECIAL),
      [randomBits(3, 200_000), places],
      [values, places.map(Math.floor)],
      [values, new Float64Array(200_000)],
      [halves, new Float64Array(200_000).fill(2)],
      [randomBits(4, 100_000), randomBits(5, 100_000)],
    ];
    for (const x of columns) {
      const out = apply(...x);
      expect(differences(x, checked(out, x), OPERATIONS.round)).toEqual([]);
    }
  });

  it('mod has the bits of the operation', () => {
    const apply = inPairs(addMod);
    const divisors = between(-30, 30, 6, 200_000);
    const columns = [
      allPairs(SPECIAL),
      [randomBits(7, 200_000), randomBits(8, 200_000)],
      [values, divisors],
      [values.map(Math.round), divisors.map(Math.round)],
      [values.map((x) => x / 7), divisors.map(() => 0.1)],
    ];
    for (const x of columns) {
      const out = apply(...x);
      expect(differences(x, checked(out, x), OPERATIONS.mod)).toEqual([]);
    }
  });
});
