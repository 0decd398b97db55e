import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf } from '#lib/analysis/order.ts';
import { rankingOf, ranksByTrial } from '#lib/analysis/ranking.ts';
import { countOf } from '../../support/counts.ts';

describe('the order of values', () => {
  it('is that of any numbers, equal ones by their places, without what is no number', () => {
    const values = fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, 1, -1, 5e-324)), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(values, (list) => {
        const expected = list
          .map((value, place) => ({ value, place }))
          .filter(({ value }) => Number.isFinite(value))
          .sort((a, b) => a.value - b.value || a.place - b.place)
          .map(({ place }) => place);
        expect([...orderOf(Float64Array.from(list))]).toEqual(expected);
      }),
      { numRuns: countOf(500, 20_000), seed: 1 },
    );
  });

  it('tells numbers apart that differ in their last bit alone, far from zero', () => {
    const near = Float64Array.from({ length: 64 }, (_, place) => 1e15 + ((37 * place) % 64));
    const order = orderOf(near);
    expect([...order].map((place) => near[place]! - 1e15)).toEqual([...Array(64).keys()]);
  });

  it('leaves out the places at which another list has no number', () => {
    expect([...orderOf(Float64Array.of(3, 2, 1), Float64Array.of(0, NaN, 0))]).toEqual([2, 0]);
  });
});

describe('the ranks of trials', () => {
  it('are shared by equal values, and missing where the number or the result is none', () => {
    const ranking = rankingOf(
      Float64Array.of(5, 1, 5, NaN, 2, 9),
      Float64Array.of(0, 0, 0, 0, 0, NaN),
    )!;
    expect([...ranking.order]).toEqual([1, 4, 0, 2]);
    expect([...ranksByTrial(ranking)]).toEqual([3.5, 1, 3.5, NaN, 2, NaN]);
  });

  it('are none for a number that never varies', () => {
    expect(rankingOf(Float64Array.of(2, 2, 7), Float64Array.of(1, 2, NaN))).toBeUndefined();
    expect(rankingOf(new Float64Array(0))).toBeUndefined();
  });
});
