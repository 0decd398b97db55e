import { expect, it } from 'vitest';
import { freedomOf } from '#lib/analysis/curve.ts';

it('a curve learns a mean less than it has places, and five numbers from more than a dozen', () => {
  expect([1, 2, 12, 13, 400].map(freedomOf)).toEqual([0, 1, 11, 5, 5]);
});
