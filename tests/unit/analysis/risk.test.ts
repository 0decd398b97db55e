import { describe, expect, it } from 'vitest';
import { riskOf } from '#lib/analysis/risk.ts';
import { run } from '../../support/engine-program.ts';

describe('the risk', () => {
  it('of a normal result is what the formulas say', () => {
    // Take-home N(5000, 8000²): the known answer var_cvar_normal.
    const trials = 16_000;
    const values = run('result = normal(5000, 8000)', { trials, months: 1 }).kept.get('result')!;
    const { worst, lossGivenLoss } = riskOf(values);
    // Beyond the quantile q the spread of a mean over 5 % is √((Var(X|X<q) + 0.95 (q − m)²)/(0.05 n)).
    const beyond = 8000 * Math.sqrt(1 - 2.0627128 * (2.0627128 - 1.6448536));
    const spread = Math.sqrt(
      (beyond ** 2 + 0.95 * (-8158.829 - -11501.702) ** 2) / (0.05 * trials),
    );
    expect(Math.abs(worst - -11501.702460059405)).toBeLessThan(4 * spread);
    // Of all losses the spread is below 4,600, and 4,256 of the trials lose.
    expect(Math.abs(lossGivenLoss! - -4870.039764164478)).toBeLessThan(
      4 * (4600 / Math.sqrt(0.266 * trials)),
    );
  });

  it('takes the last of the worst in part', () => {
    // A twentieth of 30 futures is one and a half: (−10 + 0.5 · (−4)) / 1.5.
    const values = Float64Array.from({ length: 30 }, (_, place) =>
      place === 7 ? -10 : place === 9 ? -4 : 3,
    );
    expect(riskOf(values).worst).toBeCloseTo(-8, 12);
    expect(riskOf(values).lossGivenLoss).toBe(-7);
  });

  it('is none where nothing is lost, and no number where nothing is one', () => {
    expect(riskOf(Float64Array.of(1, 2, NaN)).lossGivenLoss).toBeUndefined();
    expect(riskOf(Float64Array.of(NaN)).worst).toBeNaN();
  });
});
