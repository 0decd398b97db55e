import { describe, expect, it } from 'vitest';
import { certaintyEquivalent, ENOUGH_TRIALS } from '#lib/analysis/certainty-equivalent.ts';
import { normal } from '#lib/distributions/normal.ts';
import { countOf } from '../../support/counts.ts';
import { run } from '../../support/engine-program.ts';

describe('what an uncertain result is worth for certain', () => {
  it('is 2150 for N(6200, 9000²) and a tolerance of 10,000: μ − σ² / 2R', () => {
    const { kept } = run('x = normal(6200, 9000)', { trials: 16_384, months: 1 });
    const worth = certaintyEquivalent('random', kept.get('x')!, 10_000);
    expect(Math.abs(worth.value - 2150)).toBeLessThan(4 * worth.standardError);
    expect(worth.standardError).toBeLessThan(150);
  });

  it('is the same by quadrature, to a tenth of a unit', () => {
    const values = Float64Array.from({ length: 400_000 }, (_, index) =>
      normal.quantile((index + 0.5) / 400_000, [6200, 9000]),
    );
    expect(certaintyEquivalent('random', values, 10_000).value).toBeCloseTo(2150, 0);
  });

  it('is the amount itself where nothing is uncertain, and the mean for who does not mind risk', () => {
    expect(certaintyEquivalent('random', Float64Array.of(700, 700), 50).value).toBe(700);
    expect(certaintyEquivalent('random', Float64Array.of(0, 100), 1e9).value).toBeCloseTo(50, 4);
  });

  it('does not overflow far from zero: for who bears no risk it is the worst', () => {
    const worth = certaintyEquivalent('random', Float64Array.of(-1e9, 1e9), 1);
    expect(worth.value).toBeCloseTo(-1e9 + Math.LN2, 6);
  });

  it('knows its own error from the replicates of Sobol draws', () => {
    const { kept } = run('x = normal(6200, 9000)', { trials: 16_384, months: 1, sampler: 'sobol' });
    const worth = certaintyEquivalent('sobol', kept.get('x')!, 10_000);
    expect(Math.abs(worth.value - 2150)).toBeLessThan(5.5 * worth.standardError);
    expect(worth.standardError).toBeLessThan(30);
  });

  it('has no bias beside its error down to half of the spread, and warns below', () => {
    const off = (tolerance: number, sampler: 'random' | 'sobol') => {
      const found = Array.from({ length: countOf(24, 200) }, (_, seed) => {
        const settings = { trials: 10_000, months: 1, seed: `bias ${seed}`, sampler };
        return certaintyEquivalent(
          sampler,
          run('x = normal(0, 1)', settings).kept.get('x')!,
          tolerance,
        );
      });
      const truth = -1 / (2 * tolerance);
      const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length;
      const least = Math.min(...found.map(({ effectiveTrials }) => effectiveTrials));
      return { bias: mean / truth - 1, least };
    };
    for (const sampler of ['random', 'sobol'] as const) {
      const fine = off(2 / 3, sampler);
      expect(Math.abs(fine.bias)).toBeLessThan(0.02);
      expect(fine.least).toBeGreaterThan(ENOUGH_TRIALS);
      expect(off(1 / 3, sampler).least).toBeLessThan(ENOUGH_TRIALS);
    }
  });

  it('takes off the bias that a logarithm of a mean has where few trials are known', () => {
    // 64 trials: −R ln of a sample mean is too large by R cv² / 2n, of lognormal weights R (e − 1) / 128.
    const values = { plain: 0, mended: 0 };
    const runs = countOf(400, 4_000);
    for (let seed = 0; seed < runs; seed += 1) {
      const { kept } = run('x = normal(0, 1)', { trials: 64, months: 1, seed: `few ${seed}` });
      const x = kept.get('x')!;
      values.mended += certaintyEquivalent('random', x, 1).value / runs;
      values.plain -= Math.log(x.reduce((sum, each) => sum + Math.exp(-each), 0) / 64) / runs;
    }
    // The error of a mean of `runs` values whose spread is √((e − 1) / 64).
    const error = Math.sqrt((Math.E - 1) / 64 / runs);
    expect(Math.abs(values.mended + 0.5)).toBeLessThan(4 * error);
    expect(Math.abs(values.mended + 0.5)).toBeLessThan(Math.abs(values.plain + 0.5));
  });

  it('asks for a tolerance above zero', () => {
    expect(() => certaintyEquivalent('random', Float64Array.of(1), 0)).toThrow(
      'certaintyEquivalent requires a tolerance above 0',
    );
  });
});
