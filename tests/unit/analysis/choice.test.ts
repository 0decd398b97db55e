import { describe, expect, it } from 'vitest';
import { informationBetween, worthMost } from '#lib/analysis/choice.ts';

const COUNT = 16_384;
/** A number that is uniform on −1 … 1, in an order that has nothing to do with the replicates. */
const number = Float64Array.from({ length: COUNT }, (_, trial) => {
  const place = (trial * 6_700_417) % COUNT;
  return (2 * (place + 0.5)) / COUNT - 1;
});

describe('what it is worth to know a number before choosing between two options', () => {
  it('is half its mean size where one option brings it and the other nothing', () => {
    // E[max(u, 0)] − max(E[u], 0) = 1/4 for u uniform on −1 … 1.
    const found = informationBetween(number, number, new Float64Array(COUNT))!;
    expect(found.value).toBeCloseTo(0.25, 2);
    expect(found.fresh).toBeCloseTo(0.25, 2);
  });

  it('is nothing where the same option is better for every value', () => {
    const better = number.map((value) => value + 5);
    const found = informationBetween(number, better, number)!;
    expect(found.value).toBeCloseTo(0, 9);
    expect(worthMost([['number', found]])).toBeUndefined();
  });

  it('is not asked of a number that does not vary, and leaves out futures without a result', () => {
    expect(informationBetween(new Float64Array(COUNT), number, number)).toBeUndefined();
    const holes = number.map((value, trial) => (trial % 7 === 0 ? NaN : value));
    for (const options of [
      [holes, new Float64Array(COUNT)],
      [new Float64Array(COUNT), holes],
    ] as const)
      expect(informationBetween(number, ...options)!.value).toBeCloseTo(0.25, 2);
  });

  it('names the number that is worth most, of those told apart from chance', () => {
    const of = (value: number, fresh: number, standardError: number) => ({
      value,
      fresh,
      standardError,
      margin: 2.4 * standardError,
    });
    const found = worthMost([
      ['doubtful', of(90, 10, 6)],
      ['small', of(20, 19, 2)],
      ['large', of(50, 48, 3)],
      ['none', of(5, -1, 0.1)],
    ]);
    expect(found).toEqual({
      name: 'large',
      value: 50,
      fresh: 48,
      standardError: 3,
      margin: 2.4 * 3,
    });
  });
});
