import { describe, expect, it } from 'vitest';
import { explainedShare } from '#lib/analysis/explained-share.ts';
import { rankingOf } from '#lib/analysis/ranking.ts';
import { deviationOf } from '#lib/analysis/sample.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { countOf } from '../../support/counts.ts';
import { run } from '../../support/engine-program.ts';

/**
 * The share of `x`, and what it is in the very same trials when the conditional mean `m` is known: 1 less the
 * variance of what it leaves over that of the result.
 */
function sharesIn(text: string, sampler: Sampler, trials: number, seed: string) {
  const { kept } = run(text, { trials, months: 1, seed, sampler });
  const [x, y, m] = ['x', 'y', 'm'].map((name) => kept.get(name)!) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const rest = deviationOf(y.map((value, trial) => value - m[trial]!));
  return { found: explainedShare(rankingOf(x)!, y), known: 1 - (rest / deviationOf(y)) ** 2 };
}

const RELATIONS: readonly (readonly [name: string, text: string, tolerance: number])[] = [
  ['a sum of normal numbers', 'x = normal(0, 1)\nz = normal(0, 1)\nm = x', 0.01],
  ['half of a skewed sum', 'x = 1 to 100\nz = 1 to 100\nm = x', 0.01],
  ['a skewed number with noise', 'x = 1 to 100\nz = normal(0, 60)\nm = x', 0.01],
  ['four orders of magnitude', 'x = 10 to 10k\nz = 10 to 10k\nm = x', 0.01],
  ['five orders of magnitude', 'x = 10 to 1M\nz = 10 to 1M\nm = x', 0.01],
  ['the square of a skewed number', 'x = 1 to 20\nz = normal(0, 300)\nm = x^2', 0.015],
  ['a step in the middle', 'x = normal(0, 1)\nz = normal(0, 0.5)\nm = x > 0', 0.01],
  ['seven steps', 'x = uniform(0, 7)\nz = normal(0, 2)\nm = floor(x)', 0.01],
  ['a step in one trial of twenty', 'x = uniform(0, 1)\nz = normal(0, 0.22)\nm = x < 0.053', 0.02],
  ['a step in one of eighty', 'x = uniform(0, 1)\nz = normal(0, 0.1)\nm = x < 0.013', 0.04],
  ['a tail alone', 'x = normal(0, 1)\nz = normal(0, 0.1)\nm = max(0, x - 1.645)', 0.01],
  ['teeth of a saw', 'x = uniform(0, 1)\nz = normal(0, 0.3)\nm = mod(8 * x, 1)', 0.03],
  ['a rare event', 'x = bernoulli(3%)\nz = normal(0, 1)\nm = 10 * x', 0.01],
  ['a count', 'x = poisson(4)\nz = normal(0, 2)\nm = x', 0.01],
];

describe('the share of the variance that a number explains', () => {
  it.each(RELATIONS)('of %s is what the conditional mean explains', (_, text, tolerance) => {
    for (const sampler of ['sobol', 'random'] as const) {
      for (const trials of [10_000, 16_384]) {
        const { found, known } = sharesIn(`${text}\ny = m + z`, sampler, trials, 'share');
        expect(Math.abs(found - known), `${sampler} ${trials}`).toBeLessThan(tolerance);
      }
    }
  });

  it('of a number beside skewed ones is none but for its error', () => {
    for (const [rest, limit] of [
      ['normal(0, 1)', 0.002],
      ['1 to 100', 0.002],
      ['10 to 10k', 0.004],
    ] as const) {
      const shares = Array.from({ length: countOf(12, 100) }, (_, seed) => {
        const text = `x = normal(0, 1)\nm = 0\ny = ${rest}`;
        return sharesIn(text, 'random', 16_384, `idle ${seed}`).found;
      });
      // What is left is the half above 0.
      expect(shares.reduce((sum, each) => sum + each, 0) / shares.length).toBeLessThan(limit);
    }
  });

  it('is told of a few trials too', () => {
    for (const trials of [3, 10, 64, 200]) {
      const { found } = sharesIn('x = normal(0, 1)\nm = x\ny = x', 'random', trials, 'few');
      expect(found).toBeGreaterThan(trials < 64 ? 0 : 0.9);
    }
  });
});
