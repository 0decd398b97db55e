import { describe, expect, it } from 'vitest';
import { certaintyEquivalent } from '#lib/analysis/certainty-equivalent.ts';
import { normal } from '#lib/distributions/normal.ts';
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

  it('asks for a tolerance above zero', () => {
    expect(() => certaintyEquivalent('random', Float64Array.of(1), 0)).toThrow(
      'certaintyEquivalent requires a tolerance above 0',
    );
  });
});
