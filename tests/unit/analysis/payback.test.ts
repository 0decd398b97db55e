import { describe, expect, it } from 'vitest';
import { paybackFigures, paybackOf } from '#lib/analysis/payback.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { customerReferral } from '#lib/models/customer-referral/index.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { operationsAgency } from '#lib/models/operations-agency/index.ts';
import { partnerProgramme } from '#lib/models/partner-programme/index.ts';
import { programOf } from '../../support/engine-program.ts';

const kept = (values: Record<string, number[]>) => ({
  kept: new Map(Object.entries(values).map(([name, each]) => [name, Float64Array.from(each)])),
});

describe('the payback of a customer', () => {
  it.each([dropServicing, customerReferral])(
    'is acquisition cost over gross profit a month of a customer: $id',
    (model) => {
      const text = `${model.program}
exact = customer_acquisition_cost / (total_gross_profit / sum(customers))
profit = total_gross_profit`;
      const run = { trials: 512, months: 36, seed: 'payback', sampler: 'sobol' } as const;
      const results = simulate(programOf(text), run);
      const payback = paybackOf(results)!;
      const [exact, profit] = [results.kept.get('exact')!, results.kept.get('profit')!];
      let compared = 0;
      for (const [trial, months] of payback.entries()) {
        if (Number.isNaN(months)) continue;
        compared += 1;
        if (profit[trial]! > 0) expect(months / exact[trial]!).toBeCloseTo(1, 9);
        else expect(months).toBe(Infinity);
      }
      // Left out are only futures in which nobody was won, or nobody lost.
      expect(compared).toBeGreaterThan(0.95 * payback.length);
    },
  );

  it('is over the expected contribution where a program says that: the operations agency', () => {
    const text = `${operationsAgency.program}
monthly = base_fee + share_of_sales * starting_shop_sales - operator_salary / clients_per_operator`;
    const run = { trials: 512, months: 36, seed: 'payback', sampler: 'sobol' } as const;
    const { kept: found } = simulate(programOf(text), run);
    const [cost, monthly] = ['customer_acquisition_cost', 'monthly'].map((name) =>
      found.get(name)!,
    );
    const known = [...paybackOf({ kept: found })!.entries()].filter(([, each]) => each >= 0);
    expect(known.length).toBeGreaterThan(400);
    for (const [trial, months] of known)
      expect(months).toBeCloseTo(
        monthly![trial]! > 0 ? cost![trial]! / monthly![trial]! : Infinity,
        9,
      );
  });

  it('is what a program says itself, and never where the margin is below nothing', () => {
    expect(partnerProgramme.outputs.map(({ name }) => name)).toContain('payback_months');
    expect([...paybackOf(kept({ payback_months: [8, -3, Infinity, NaN] }))!]).toEqual([
      8,
      Infinity,
      Infinity,
      NaN,
    ]);
  });

  it('is never where a customer brings nothing, and unknown where nobody was won', () => {
    const months = paybackOf(
      kept({
        customer_acquisition_cost: [15, 15, NaN, 0],
        lifetime_value: [32, -1, NaN, 32],
        total_new_customers: [10, 10, 0, 10],
        customers_at_end: [4, 4, 0, 4],
        realised_churn: [0.1, 0.1, NaN, 0.1],
      }),
    )!;
    // 6 lost, a tenth a month, and 4 left: 64 months of customers bring 320, 5 a month.
    expect([...months]).toEqual([3, Infinity, NaN, 0]);
    expect(paybackOf(kept({ customer_acquisition_cost: [15] }))).toBeUndefined();
  });

  it('is read as percentiles that may be never, of the futures in which it is known', () => {
    const { percentiles, never } = paybackFigures(
      Float64Array.of(4, NaN, 2, Infinity, 3, Infinity),
    )!;
    expect(never).toBe(0.4);
    expect(percentiles[50]).toBe(4);
    expect(percentiles[25]).toBe(3);
    expect(percentiles[95]).toBeNull();
    expect(paybackFigures(Float64Array.of(NaN))).toBeUndefined();
  });
});
