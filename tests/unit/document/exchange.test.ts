import { describe, expect, it } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { exchangeMoney, modelAtRate, moneyNames } from '#lib/document/exchange.ts';
import { rightHandSides } from '#lib/language/rewrite.ts';
import { scaleExpression } from '#lib/language/scale.ts';
import { CURRENCIES } from '#lib/models/currencies.ts';
import { MODELS } from '#lib/models/index.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { run } from '../../support/engine-program.ts';

describe('an amount in another unit', () => {
  it.each([
    ['600', '2250'],
    ['5k', '18750'],
    ['0.9 to 3', '3.375 to 11.25'],
    ['pert(5, 8, 12)', 'pert(18.75, 30, 45)'],
    ['uniform(1, 2)', 'uniform(3.75, 7.5)'],
    ['normal(10, 2)', 'normal(37.5, 7.5)'],
    ['gamma(2, 10)', 'gamma(2, 37.5)'],
    ['lognormal(0, 0.5)', 'lognormal(1.32175584, 0.5)'],
    ['choose([1, 2], [1, 1])', '(choose([1, 2], [1, 1])) * 3.75'],
    ['truncate(normal(5, 1), 0, 9)', '(truncate(normal(5, 1), 0, 9)) * 3.75'],
  ])('%s becomes %s', (before, after) => {
    expect(scaleExpression(before, 3.75)).toBe(after);
  });

  it('leaves what follows from other names to them', () => {
    expect(scaleExpression('2 * price', 3.75)).toBeUndefined();
  });
});

describe('a document in another currency', () => {
  const document = createDocument(dropServicing, 'one', 'seed');
  const toRiyal = exchangeMoney(
    { currency: 'SAR', rate: 3.75, day: '2024-11-20' },
    moneyNames(dropServicing),
  );

  it('has its amounts, scenarios and target converted, and nothing else', () => {
    const after = toRiyal({ ...document, target: 10_000 });
    const [old, now] = [rightHandSides(document.program), rightHandSides(after.program)];
    const changed = [...now].filter(([name, text]) => old.get(name) !== text).map(([name]) => name);
    // Nothing times a rate is nothing.
    expect(changed).toEqual(
      moneyNames(dropServicing)
        .filter((name) => name !== 'credit_line')
        .sort((a, b) => [...now.keys()].indexOf(a) - [...now.keys()].indexOf(b)),
    );
    expect(now.get('price')).toBe('2250');
    expect(after.target).toBe(37_500);
    expect(after.currency).toBe('SAR');
    const cheapest = after.scenarios.find(({ replacements }) => 'freelancer_pay' in replacements)!;
    expect(cheapest.replacements['freelancer_pay']).toBe('562.5');
  });

  it('comes back to where it was', () => {
    const back = exchangeMoney(
      { currency: 'USD', rate: 1, day: '2024-11-20' },
      moneyNames(dropServicing),
    )(toRiyal(document));
    expect(rightHandSides(back.program).get('price')).toBe('600');
    expect(rightHandSides(back.program).get('freelancer_pay')).toBe('280');
  });

  it('refuses a rate that is none', () => {
    const names = moneyNames(dropServicing);
    for (const rate of [0, -1, NaN, Infinity]) {
      const after = exchangeMoney({ currency: 'SAR', rate, day: '2024-11-20' }, names)(document);
      expect(after).toBe(document);
    }
  });
});

describe.each([...MODELS.values()])('the model $id in another currency', (model) => {
  it('has the same futures, every sum of money times the rate', () => {
    const settings = {
      trials: 256,
      months: 12,
      seed: 'money',
      asked: ['take_home', 'loss', 'break_even'],
    };
    const base = run(model.program, settings).kept;
    // A rate that four digits write out exactly.
    const rich = modelAtRate(model, 4);
    const other = run(rich.program, settings).kept;
    const misses = [...base.get('take_home')!].filter(
      (value, trial) =>
        Math.abs(other.get('take_home')![trial]! - 4 * value) >
        1e-3 * Math.max(1000, Math.abs(value)),
    );
    expect(misses).toEqual([]);
    const unequal = [...base.get('break_even')!].filter(
      (value, trial) => !Object.is(value, other.get('break_even')![trial]),
    );
    expect(unequal.length).toBeLessThanOrEqual(1);
  });
});

it('offers the currencies of its users, each rate with its day', () => {
  expect(CURRENCIES.map(({ code }) => code)).toEqual(['USD', 'SAR', 'AED', 'EGP', 'CNY']);
  for (const { perDollar, day, isPegged, source } of CURRENCIES) {
    expect(perDollar).toBeGreaterThan(0);
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(isPegged || source !== undefined).toBe(true);
  }
});
