import { describe, expect, it } from 'vitest';
import { ECONOMICS, paysBackOf, paysLessOf } from '#lib/analysis/economics.ts';
import { MODELS } from '#lib/models/index.ts';

const results = (values: Record<string, number[]>) => ({
  sampler: 'random' as const,
  kept: new Map(Object.entries(values).map(([name, each]) => [name, Float64Array.from(each)])),
});

describe('the economics of one customer', () => {
  it('counts the futures in which he brings more than he cost; as much is not more', () => {
    const found = paysBackOf(
      results({ customer_acquisition_cost: [10, 20, 5, 5], lifetime_value: [11, 20, 4, 90] }),
    );
    expect(found).toMatchObject({ value: 'lifetime_value', chance: { share: 0.5 } });
  });

  it('brings nothing back where nobody was won', () => {
    const found = paysBackOf(
      results({
        customer_acquisition_cost: [10, Infinity, NaN, NaN],
        lifetime_value: [50, NaN, NaN, 3],
      }),
    );
    expect(found?.chance.share).toBe(0.25);
  });

  it('takes the expected value where none is counted, and tells nothing without a cost', () => {
    const values = { expected_lifetime_value: [3] };
    expect(paysBackOf(results(values))).toBeUndefined();
    const costed = { ...values, customer_acquisition_cost: [2] };
    expect(paysBackOf(results(costed))?.value).toBe('expected_lifetime_value');
    expect(paysBackOf(results({ ...costed, lifetime_value: [1] }))).toMatchObject({
      value: 'lifetime_value',
      chance: { share: 0 },
    });
  });
});

describe('the pay of an hour', () => {
  it('is held against the wage of the same future', () => {
    expect(
      paysLessOf(
        results({ take_home_per_hour: [9, 10, 11, -4], reservation_wage: [10, 10, 12, 0] }),
      )?.share,
    ).toBe(0.75);
    expect(paysLessOf(results({ take_home_per_hour: [9] }))).toBeUndefined();
  });
});

it('every figure told is an output of some model that ships', () => {
  const names = new Set([...MODELS.values()].flatMap(({ outputs }) => outputs.map((o) => o.name)));
  expect(ECONOMICS.filter((name) => !names.has(name))).toEqual([]);
});
