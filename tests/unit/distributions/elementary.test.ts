import { describe, expect, it } from 'vitest';
import {
  exp,
  expm1,
  log,
  log10,
  log1p,
  logistic,
  pow,
  productError,
  sineOfSmall,
} from '#lib/distributions/elementary.ts';
import reference from './elementary.reference.json' with { type: 'json' };
import { worstError } from './ulps.ts';

describe('the elementary functions', () => {
  it.each([
    ['exp', exp],
    ['expm1', expm1],
    ['log', log],
    ['log10', log10],
    ['log1p', log1p],
    ['pow', pow],
    ['logistic', logistic],
    ['sineOfSmall', sineOfSmall],
  ] as const)('%s stays within 2 units in the last place of 50-digit values', (name, of) => {
    const rows: number[][] = reference[name];
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(worstError(rows, of).ulps).toBeLessThan(2);
  });

  it('keep what is exact exact', () => {
    expect([0, 1, 2, 3, 10, 15, 22].map((n) => log10(Number(`1e${n}`)))).toEqual([
      0, 1, 2, 3, 10, 15, 22,
    ]);
    expect([pow(2, 10), pow(9, 0.5), pow(7, 2), pow(4, -1), pow(3, 1), pow(5, 0)]).toEqual([
      1024, 3, 49, 0.25, 3, 1,
    ]);
    for (let n = -1022; n <= 1023; n += 1)
      expect(Math.abs(pow(2, n) / 2 ** n - 1)).toBeLessThan(3e-16);
    expect([exp(0), log(1), log1p(0), expm1(0), logistic(0)]).toEqual([1, 0, 0, 0, 0.5]);
  });

  it('give signs to powers of negative bases, and no number where there is none', () => {
    expect([pow(-2, 3), pow(-2, 4), pow(-2, -1), pow(-8, 1 / 3)]).toEqual([-8, 16, -0.5, NaN]);
    expect([pow(0, 3), pow(0, -1), pow(0, 0)]).toEqual([0, Infinity, 1]);
    expect([pow(NaN, 0), pow(1, NaN), exp(NaN), log(NaN), log(-1), log1p(-2)]).toEqual(
      Array.from({ length: 6 }, () => NaN),
    );
  });

  it('overflow to Infinity and underflow to 0 at the edges of the doubles', () => {
    expect([exp(709.7), exp(710), exp(-745), exp(-746)]).toEqual([
      expect.closeTo(1.6549840276802644e308, -295),
      Infinity,
      5e-324,
      0,
    ]);
    expect([pow(10, 308), pow(10, 309), pow(10, -324), pow(1.0000001, 1e300)]).toEqual([
      1e308,
      Infinity,
      0,
      Infinity,
    ]);
    expect([log(0), log(Infinity), log(5e-324)]).toEqual([-Infinity, Infinity, -744.4400719213812]);
    expect([logistic(-800), logistic(800)]).toEqual([0, 1]);
  });

  it('find what a product lost in rounding', () => {
    expect(productError(1 + 2 ** -30, 1 + 2 ** -30)).toBe(2 ** -60);
    expect(productError(3, 5)).toBe(0);
  });
});
