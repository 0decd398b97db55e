import { describe, expect, it } from 'vitest';
import { betaLower, betaLowerInverse, binomialMass } from '#lib/distributions/incomplete-beta.ts';
import {
  gammaLower,
  gammaLowerInverse,
  gammaUpper,
  poissonMass,
} from '#lib/distributions/incomplete-gamma.ts';
import { deviance, logGamma, stirlingError } from '#lib/distributions/log-gamma.ts';
import { erf, erfc, normalCumulative, normalQuantile } from '#lib/distributions/normal-curve.ts';
import { integrate } from '#lib/distributions/quadrature.ts';
import reference from './special.reference.json' with { type: 'json' };
import { worstError } from './ulps.ts';

describe('the normal curve', () => {
  it.each([
    ['normalCumulative', normalCumulative],
    ['normalQuantile', normalQuantile],
    ['erf', erf],
    ['erfc', erfc],
  ] as const)('%s stays within 4 units in the last place, tails to 1e-300 too', (name, of) => {
    const rows: number[][] = reference[name];
    expect(worstError(rows, of).ulps).toBeLessThan(4);
  });

  it('is symmetric and ends at the infinities', () => {
    expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([
      -Infinity,
      Infinity,
      NaN,
    ]);
    expect([normalCumulative(-40), normalCumulative(40)]).toEqual([0, 1]);
  });
});

describe('the gamma and beta functions', () => {
  it('logGamma is right to 1e-14 of the larger of itself and 1', () => {
    for (const [x = 0, high = 0] of reference.logGamma) {
      expect(Math.abs(logGamma(x) - high)).toBeLessThan(1e-14 * Math.max(1, Math.abs(high)));
    }
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 14);
  });

  it.each([
    ['gammaLower', gammaLower],
    ['gammaUpper', gammaUpper],
    ['betaLower', betaLower],
  ] as const)('%s is right to 2e-12 relative in both tails', (name, of) => {
    const rows: number[][] = reference[name];
    const { relative, at } = worstError(rows, of);
    expect(relative, String(at)).toBeLessThan(2e-12);
  });

  it('agree where series, fraction and quadrature meet', () => {
    // Shapes on either side of 20,000, where quadrature takes over, differ as the function itself does.
    for (const z of [-4, -1, 0.3, 2, 5]) {
      const at = (a: number): number => gammaLower(a, a + z * Math.sqrt(a));
      const slope = at(20_001) - at(19_999);
      const gap = at(20_000.5) - at(19_999.5);
      expect(Math.abs(gap - slope / 2)).toBeLessThan(1e-11);
      const beta = (a: number): number => betaLower(a, 30_000, a / (a + 30_000) + z / 500 / 2);
      expect(
        Math.abs(beta(20_000.5) - beta(19_999.5) - (beta(20_001) - beta(19_999)) / 2),
      ).toBeLessThan(1e-10);
    }
  });

  it('are inverted to 1e-12 of the smaller tail', () => {
    for (const shape of [0.05, 0.5, 1, 3, 50, 5_000]) {
      for (const u of [1e-12, 1e-4, 0.05, 0.5, 0.9, 0.9999]) {
        const x = gammaLowerInverse(shape, u);
        if (x > 1e-290) expect(Math.abs(gammaLower(shape, x) / u - 1)).toBeLessThan(1e-11);
        for (const other of [0.3, 1, 4, 200]) {
          const share = betaLowerInverse(shape, other, u);
          if (share > 1e-290 && share < 0.9999999) {
            expect(Math.abs(betaLower(shape, other, share) / u - 1)).toBeLessThan(
              2e-12 * Math.max(1, shape),
            );
          }
        }
      }
    }
  });

  it('give probabilities that add up to 1', () => {
    let binomial = 0;
    for (let k = 0; k <= 50; k += 1) binomial += binomialMass(k, 50, 0.3);
    expect(binomial).toBeCloseTo(1, 14);
    let poisson = 0;
    for (let k = 0; k <= 80; k += 1) poisson += poissonMass(k, 20);
    expect(poisson).toBeCloseTo(1, 14);
    expect([binomialMass(-1, 3, 0.5), binomialMass(3, 3, 1), poissonMass(-1, 2)]).toEqual([
      0, 1, 0,
    ]);
  });

  it('stand on deviance and on what Stirling misses', () => {
    expect(deviance(0, 3)).toBe(3);
    expect(deviance(10, 10.1)).toBeCloseTo(10 * Math.log(10 / 10.1) + 0.1, 15);
    expect(stirlingError(1)).toBeCloseTo(1 - Math.log(Math.sqrt(2 * Math.PI)), 15);
    expect(stirlingError(1e9)).toBeCloseTo(1 / 12e9, 24);
    expect(integrate((x) => Math.cos(x), 0, Math.PI / 4, 2)).toBeCloseTo(1, 15);
  });
});
