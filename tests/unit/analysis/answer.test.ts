import { describe, expect, it } from 'vitest';
import { answerOf, chanceAtLeast, chanceBetween, chanceOf } from '#lib/analysis/answer.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';

const program = readProgram(`
result = normal(100, 50)
lost = result < 0
ruined = bernoulli(0.25)
cash[t] = t < 3 ? -1 : 1
break_even = since(cash >= 0)
lowest_cash = min(cash)
`).program!;
const names = {
  result: 'result',
  loss: 'lost',
  ruined: 'ruined',
  breakEven: 'break_even',
  lowestCash: 'lowest_cash',
};
const results = simulate(program, { trials: 10_000, months: 6, seed: 'answer', sampler: 'random' });
const answer = answerOf(results, names, 150)!;

describe('the answer', () => {
  it('finds the chance of a target within four standard errors of the closed form', () => {
    // P(Z ≥ (150 − 100) / 50) = P(Z ≥ 1) = 0.158655…
    expect(Math.abs(answer.success.share - 0.15865525393145707)).toBeLessThan(
      4 * answer.success.standardError,
    );
  });

  it('counts losses below zero, whatever the target', () => {
    // P(Z < −2) = 0.022750…
    expect(Math.abs(answer.loss.share - 0.022750131948179195)).toBeLessThan(
      4 * answer.loss.standardError,
    );
  });

  it('reads ruin, break-even and the deepest point', () => {
    expect(Math.abs(answer.ruin!.share - 0.25)).toBeLessThan(4 * answer.ruin!.standardError);
    expect(answer.breakEven?.percentiles[50]).toBe(3);
    expect(answer.lowestCash?.mean).toBe(-1);
  });

  it('is undefined where the program has no result', () => {
    expect(answerOf(results, { ...names, result: 'nobody' }, 0)).toBeUndefined();
  });

  it('leaves trials without a number out of a share', () => {
    expect(chanceAtLeast('random', Float64Array.of(Number.NaN, 1, 3), 2).share).toBe(0.5);
    expect(chanceAtLeast('random', Float64Array.of(Number.NaN), 2).share).toBeNaN();
    // √(½ · ½ / n) of the two that have a number, not of all four, and of two more of either kind.
    const some = chanceAtLeast('random', Float64Array.of(NaN, 1, 3, NaN), 2);
    expect(some.standardError).toBeCloseTo(Math.sqrt(0.25 / 6), 12);
  });

  it('takes the error of Sobol draws from the replicates, which take turns by eight trials', () => {
    // Of the 8 replicates, one reaches the target always and the others never: 1/8, give or take 1/8.
    const values = Float64Array.from({ length: 128 }, (_, trial) => Number(trial % 64 < 8));
    const chance = chanceAtLeast('sobol', values, 1);
    expect(chance.share).toBe(0.125);
    // With the rounding of each replicate's count, 1/12 of a trial squared.
    expect(chance.standardError).toBeCloseTo(Math.hypot(0.125, Math.sqrt(8 / 12) / 128), 12);
  });

  it('counts the losses of all futures where only the first are kept', () => {
    const all = simulate(program, {
      trials: 40_000,
      months: 1,
      seed: 'answer',
      sampler: 'sobol',
      asked: ['result', 'lost'],
    });
    const { loss } = answerOf(all, names, 0)!;
    expect(loss.share).toBe(all.quantities.get('lost')!.mean);
    expect(loss.share).not.toBe(1 - chanceAtLeast('sobol', all.kept.get('result')!, 0).share);
    // A program that calls something else a loss is not believed.
    const other = answerOf(all, { ...names, loss: 'result' }, 0)!;
    expect(other.loss.share).toBe(1 - chanceAtLeast('sobol', all.kept.get('result')!, 0).share);
  });

  it('counts what lies between two ends, both of them included', () => {
    const values = Float64Array.of(1, 2, 3, 4, Number.NaN, Infinity);
    expect(chanceBetween('random', values, 2, 3).share).toBe(0.4);
    expect(chanceBetween('random', values, 3, 2).share).toBe(0);
    expect(chanceBetween('random', values, -Infinity, Infinity).share).toBe(1);
  });

  it('gives a chance its standard error, of two trials more of either kind', () => {
    const standardError = Math.sqrt(0.25 / 404);
    expect(chanceOf(0.5, 400)).toEqual({
      share: 0.5,
      standardError,
      margin: 1.959964 * standardError,
    });
  });

  it('is never certain that something cannot happen', () => {
    const never = new Float64Array(10_000);
    for (const sampler of ['random', 'sobol'] as const) {
      const { share, margin } = chanceAtLeast(sampler, never, 1);
      expect(share).toBe(0);
      expect(margin).toBeGreaterThan(1e-4);
      expect(margin).toBeLessThan(4e-4);
    }
  });
});
