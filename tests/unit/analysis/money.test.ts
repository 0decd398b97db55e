import { describe, expect, it } from 'vitest';
import { moneyOf } from '#lib/analysis/money.ts';

const names = { result: 'left', income: 'in' };
const kept = (values: Record<string, number[]>): { kept: Map<string, Float64Array> } => ({
  kept: new Map(Object.entries(values).map(([name, list]) => [name, Float64Array.from(list)])),
});
const tens = Array.from({ length: 11 }, (_, index) => index * 10);

describe('the money of the whole horizon', () => {
  it('is the tenth, the middle and the ninetieth of a hundred futures', () => {
    const money = moneyOf(kept({ in: tens, left: tens.map((value) => value / 2) }), names);
    expect(money?.income).toEqual({ low: 10, middle: 50, high: 90 });
    expect(money?.result).toEqual({ low: 5, middle: 25, high: 45 });
  });

  it('takes cost as income less result in each future, not of the percentiles', () => {
    const money = moneyOf(kept({ in: tens, left: tens.toReversed() }), names);
    expect(money?.cost).toEqual({ low: -80, middle: 0, high: 80 });
  });

  it('leaves out futures without a number, and income where the program has none', () => {
    expect(moneyOf(kept({ left: [NaN, 1, 1, Infinity] }), names)).toEqual({
      income: undefined,
      cost: undefined,
      result: { low: 1, middle: 1, high: 1 },
    });
    expect(moneyOf(kept({ left: [NaN] }), names)).toBeUndefined();
    expect(moneyOf(kept({ in: tens }), names)).toBeUndefined();
  });
});
