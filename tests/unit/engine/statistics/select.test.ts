import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectNth } from '#lib/engine/statistics/select.ts';

it('the n-th smallest is what sorting puts at that place, whatever was asked before', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true })), {
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(
    fc.property(values, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (list, places) => {
      const sorted = Float64Array.from(list).sort();
      const searched = Float64Array.from(list);
      for (const place of places) {
        const n = place % list.length;
        expect(selectNth(searched, n) + 0).toBe(sorted[n]! + 0);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

it('values in order, in reverse, and all alike are no trouble', () => {
  const rising = Float64Array.from({ length: 5_000 }, (_, i) => i);
  expect(selectNth(rising.slice(), 1_234)).toBe(1_234);
  expect(selectNth(rising.slice().reverse(), 1_234)).toBe(1_234);
  expect(selectNth(new Float64Array(5_000).fill(3), 4_999)).toBe(3);
});
