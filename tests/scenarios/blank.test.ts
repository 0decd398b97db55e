import { describe, expect, it } from 'vitest';
import { applyScenario, listDefinitions } from '#lib/language/rewrite.ts';
import { blank } from '#lib/models/blank/index.ts';
import { run } from '../support/engine-program.ts';

/** The mean of `a to b`: a lognormal with these as its 5th and 95th percentiles. */
function meanOfRange(low: number, high: number): number {
  const sigma = Math.log(high / low) / 2 / 1.6448536269514722;
  return Math.sqrt(low * high) * Math.exp(sigma ** 2 / 2);
}

describe('the blank model', () => {
  it('is a business in five lines', () => {
    const [, five] = /five lines are a business ──\n(.*?)\n\n/is.exec(blank.program)!;
    expect(listDefinitions(five!).map(({ name }) => name)).toEqual([
      'price',
      'sales_per_month',
      'overhead',
      'sales',
      'cash',
    ]);
    expect(five!.split('\n').every((line) => line.includes(' # '))).toBe(true);
  });

  it.each([
    ['base', 10, 30],
    ['half_the_sales', 5, 15],
  ])('brings on average what the means say: %s', (id, low, high) => {
    const { replacements } = blank.scenarios.find((scenario) => scenario.id === id)!;
    const { quantities } = run(applyScenario(blank.program, replacements), {
      trials: 16_384,
      months: blank.months,
      seed: 'blank',
      asked: ['take_home', 'total_sales'],
    });
    const sales = blank.months * meanOfRange(low, high);
    // Sales and price are independent, so the mean of their product is the product of their means.
    const takeHome = sales * meanOfRange(40, 60) - blank.months * 800;
    const [sold, left] = [quantities.get('total_sales')!, quantities.get('take_home')!];
    expect(Math.abs(sold.mean - sales)).toBeLessThan(4 * sold.standardErrors.mean);
    expect(Math.abs(left.mean - takeHome)).toBeLessThan(4 * left.standardErrors.mean);
  });

  it('with no sales loses its fixed costs and no more', () => {
    const { quantities } = run(applyScenario(blank.program, { sales_per_month: '0' }), {
      trials: 64,
      months: 3,
      seed: 'blank',
      asked: ['take_home', 'ruin_month', 'break_even'],
    });
    expect(quantities.get('take_home')!.mean).toBe(-2400);
    expect(quantities.get('ruin_month')!.mean).toBe(3);
    expect(quantities.get('break_even')!.never).toBe(1);
  });
});
