import { describe, expect, it } from 'vitest';
import { answerOf } from '#lib/analysis/answer.ts';
import { driversOf } from '#lib/analysis/drivers.ts';
import { byMonthMarks } from '#lib/charts/by-month.ts';
import type { Results, Sampler } from '#lib/engine/results.ts';
import { run } from '../support/engine-program.ts';

// What other tools get wrong, and this one promises not to.

const SAMPLERS: readonly Sampler[] = ['random', 'sobol'];

const keptOf = (text: string, sampler: Sampler = 'sobol'): Results['kept'] =>
  run(text, { trials: 16_384, months: 12, sampler, seed: 'promises' }).kept;

it.each(SAMPLERS)('a number is the same wherever a future mentions it: %s', (sampler) => {
  const kept = keptOf(
    `
a = lognormal(0, 1)
b = 1 to 50
whole = a / (a + b) + b / (a + b)
nothing = (a - b) + (b - a)`,
    sampler,
  );
  // Two quotients are rounded: at most by a bit.
  expect(kept.get('whole')!.every((value) => Math.abs(value - 1) <= Number.EPSILON)).toBe(true);
  expect(kept.get('nothing')!.every((value) => value === 0)).toBe(true);
});

describe('what has nothing to do with a number leaves its draws as they are, bit by bit', () => {
  const text = 'a = lognormal(0, 1)\nb = 5% to 20%\nx[t] = poisson(9 * a)\ny = sum(x) * b';
  const before = keptOf(text, 'random');

  it.each([
    ['added', `${text}\nmore = normal(0, 1)\nw[t] = binomial(9, b)`],
    ['added before', `more = normal(0, 1)\n${text}`],
    ['reordered', text.split('\n').reverse().join('\n')],
    ['commented', text.replaceAll('\n', '   # why\n\n')],
  ])('when something is %s', (_, changed) => {
    const after = keptOf(changed, 'random');
    for (const [name, values] of before) expect(after.get(name)).toEqual(values);
  });

  it('when another name is given', () => {
    const after = keptOf(text.replaceAll('b', 'rate'), 'random');
    expect(after.get('a')).toEqual(before.get('a'));
    expect(after.get('rate')).not.toEqual(before.get('b'));
  });

  it('with evenly spread points too, as long as nothing else is drawn', () => {
    const spread = keptOf(text);
    const after = keptOf(`# a comment\n${text}\nz = y + 2 * a\nlate = first(x > 20)`);
    for (const [name, values] of spread) expect(after.get(name)).toEqual(values);
  });
});

it.each(SAMPLERS)('two numbers with the same range have luck of their own: %s', (sampler) => {
  const kept = keptOf('a = 10 to 20\nb = 10 to 20\ny = a + b', sampler);
  expect(kept.get('a')).not.toEqual(kept.get('b'));
  const { correlation } = driversOf(kept, 'b', ['a'])[0]!;
  // 1 / √n for independent numbers.
  expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(16_384));
});

it('a million futures overflow nothing, and every figure is of the same ones', () => {
  const names = {
    result: 'y',
    loss: 'lost',
    ruined: 'ruined',
    breakEven: 'even',
    lowestCash: 'low',
  };
  const text = `
a = normal(100, 300)
b = uniform(0, 50)
cash[t] = cash[t-1] + a - b
y = last(cash)
low = min(cash)
ruined = low < 0
lost = y < 0
even = since(cash >= 0)`;
  const results = run(text, { trials: 1_000_000, months: 6, sampler: 'sobol' });
  const { count, percentiles } = results.quantities.get('y')!;
  expect(count).toBe(1_000_000);
  expect(Object.values(percentiles).every((value) => Number.isFinite(value))).toBe(true);
  const answer = answerOf(results, names, 0)!;
  // The mean of y is 450 and its sd about 1,802: P(y < 0) = Φ(−0.25) = 0.4013.
  expect(Math.abs(answer.loss.share - 0.4013)).toBeLessThan(0.004);

  // Of no more futures than are kept, the same ones give the headline, the tornado and the mean.
  const few = run(text, { trials: 16_384, months: 6, sampler: 'sobol' });
  const kept = few.kept.get('y')!;
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
  expect(few.quantities.get('y')!.mean).toBeCloseTo(mean, 6);
  const losing = kept.filter((value) => value < 0).length / kept.length;
  expect(answerOf(few, names, 0)!.loss.share).toBeCloseTo(losing, 12);
  const [driver] = driversOf(few.kept, 'y', ['a']);
  const lowest = kept.filter((_, trial) => few.kept.get('a')![trial]! <= driver!.low.limit);
  expect(driver!.low.mean).toBeCloseTo(
    lowest.reduce((sum, value) => sum + value, 0) / lowest.length,
    6,
  );
});

it('the early tenth of the months is the early one, and never keeps its share', () => {
  const text = 'chance = 0.08\nwon[t] = bernoulli(chance)\nmonth = first(won > 0)';
  const { quantities, kept } = run(text, { trials: 16_384, months: 12, sampler: 'random' });
  const { percentiles, never } = quantities.get('month')!;
  const exactly = 0.92 ** 12;
  const error = Math.sqrt((exactly * (1 - exactly)) / 16_384);
  expect(Math.abs(never - exactly)).toBeLessThan(4 * error);
  // A tenth are there in month 2: 1 − 0.92² = 0.15. A third are never there, so that neither are the latest.
  expect([percentiles[10], percentiles[50], percentiles[90]]).toEqual([2, 9, null]);
  const frame = { width: 400, height: 200, left: 36, right: 76, top: 10, bottom: 28 };
  const marks = byMonthMarks(kept.get('month')!, 12, frame);
  expect(marks.never).toBeCloseTo(never, 12);
  expect(marks.shares.at(-1)! + marks.never).toBeCloseTo(1, 12);
  expect(marks.shares[0]).toBeLessThan(marks.shares[5]!);
});
