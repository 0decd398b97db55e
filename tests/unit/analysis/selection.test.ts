import { describe, expect, it } from 'vitest';
import { contrastsOf, measure, ruleOf, selectBetween } from '#lib/analysis/selection.ts';
import { run } from '../../support/engine-program.ts';

const TRIALS = 16_384;

/** The rule for `y` below 0 in a text, over the names that are not `y`. */
function ruleFor(text: string, names: readonly string[]) {
  const { kept } = run(text, { trials: TRIALS, months: 1, sampler: 'sobol' });
  const numbers = measure(kept, names);
  const selection = selectBetween(kept.get('y')!, -Infinity, -Number.MIN_VALUE);
  return ruleOf(numbers, contrastsOf(numbers, selection), selection);
}

describe('the trials that are looked at', () => {
  it('are those between two limits, both included; no number is nowhere', () => {
    const values = Float64Array.of(1, 2, 3, NaN, Infinity);
    expect([...selectBetween(values, 2, 3)]).toEqual([0, 1, 1, 0, 0]);
    expect([...selectBetween(values, 2, Infinity)]).toEqual([0, 1, 1, 0, 1]);
  });
});

describe('how numbers differ in them', () => {
  const kept = new Map([
    ['a', Float64Array.of(1, 3, 5, 7)],
    ['b', Float64Array.of(1, 1, 1, 2)],
    ['same', Float64Array.of(0.1, 0.1, 0.1, 0.1)],
    ['gone', Float64Array.of(1, 2, NaN, 3)],
  ]);

  it('is the difference of the means in standard deviations of all trials, the greatest first', () => {
    const numbers = measure(kept, ['b', 'a', 'same', 'gone', 'nowhere']);
    expect(numbers.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(contrastsOf(numbers, Uint8Array.of(0, 0, 1, 1))).toEqual([
      // Means 6 and 2, √((9 + 1 + 1 + 9) / 4) = √5.
      {
        name: 'a',
        difference: expect.closeTo(4 / Math.sqrt(5), 12) as number,
        inside: 6,
        outside: 2,
      },
      // Means 1.5 and 1, √(3/16).
      {
        name: 'b',
        difference: expect.closeTo(2 / Math.sqrt(3), 12) as number,
        inside: 1.5,
        outside: 1,
      },
    ]);
  });

  it('is nothing to tell where no trial is looked at, or all are', () => {
    const numbers = measure(kept, ['a']);
    expect(contrastsOf(numbers, Uint8Array.of(0, 0, 0, 0))).toEqual([]);
    expect(contrastsOf(numbers, Uint8Array.of(1, 1, 1, 1))).toEqual([]);
  });
});

describe('the rule that tells losing futures', () => {
  it('finds the limit on one number where there is one, and says how sharp it is', () => {
    const rule = ruleFor('a = uniform(0, 10)\nb = uniform(0, 1)\ny = a > 7 ? -1 : 1', ['a', 'b'])!;
    expect(rule.factors).toEqual([{ name: 'a', power: 1 }]);
    expect(rule.limit).toBeCloseTo(7, 1);
    expect([rule.coverage, rule.inside, rule.outside]).toEqual([
      expect.closeTo(1, 2) as number,
      expect.closeTo(1, 2) as number,
      expect.closeTo(0, 2) as number,
    ]);
  });

  it('finds the ratio that decides, not one of its parts', () => {
    const text =
      'cost = lognormal(0, 0.5)\nrate = beta(5, 20)\nother = uniform(1, 2)\ny = 6 - cost / rate';
    const rule = ruleFor(text, ['cost', 'rate', 'other'])!;
    expect([...rule.factors].sort((a, b) => b.power - a.power)).toEqual([
      { name: 'cost', power: 1 },
      { name: 'rate', power: -1 },
    ]);
    expect(rule.limit).toBeCloseTo(6, 0);
    expect(rule.coverage).toBeGreaterThan(0.98);
  });

  it('speaks of one number where another adds next to nothing', () => {
    const text = 'a = lognormal(0, 1)\nb = lognormal(0, 0.01)\ny = 3 - a * b';
    expect(ruleFor(text, ['a', 'b'])!.factors).toEqual([{ name: 'a', power: 1 }]);
  });

  it('tells a limit below which it happens by its inverse, and copes with negative numbers', () => {
    const below = ruleFor('a = uniform(1, 10)\ny = a - 4', ['a'])!;
    expect(below.factors).toEqual([{ name: 'a', power: -1 }]);
    expect(1 / below.limit).toBeCloseTo(4, 1);
    const negative = ruleFor('a = normal(0, 1)\ny = a + 1', ['a'])!;
    expect(negative.factors).toEqual([{ name: 'a', power: -1 }]);
    expect(negative.limit).toBeCloseTo(-1, 1);
  });

  it('is not flattered by chance: where nothing separates, it finds next to nothing', () => {
    const names = ['a', 'b', 'c', 'd'];
    const noise = names.map((name) => `${name} = uniform(1, 2)`).join('\n');
    const rule = ruleFor(`${noise}\ny = normal(0, 1)`, names);
    // Half of all lose; the error of a share of 8,192 is half a point.
    if (rule !== undefined) expect(Math.abs(rule.inside - rule.outside)).toBeLessThan(0.08);
    expect(ruleFor('a = uniform(0, 1)\ny = 1 + a', ['a'])).toBeUndefined();
  });
});
