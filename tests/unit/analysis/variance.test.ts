import { describe, expect, it } from 'vitest';
import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { sharedVariance, totalVariance } from '#lib/analysis/variance.ts';
import { simulate } from '#lib/engine/simulate.ts';
import type { RunSettings } from '#lib/engine/results.ts';
import { programOf } from '../../support/engine-program.ts';

const SETTINGS: RunSettings = { trials: 16_384, months: 3, seed: 'variance', sampler: 'random' };

/** `y` of a text by trial, with some definitions drawing anew. */
function drawn(text: string, names: readonly string[] = [], settings = SETTINGS): Float64Array {
  const { program } = withOtherLuck(programOf(text), names);
  return simulate(program, { ...settings, asked: ['y'] }).kept.get('y')!;
}

/** First-order and total index of every name: by a run in which all else, or it alone, draws anew. */
function indices(text: string, names: readonly string[]) {
  const one = drawn(text);
  return names.map((name) => ({
    first: sharedVariance(
      one,
      drawn(
        text,
        names.filter((other) => other !== name),
      ),
    ),
    total: totalVariance(one, drawn(text, [name])),
  }));
}

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => `x${i + 1}`);

/** The rule of the known answers: 6 / √N. */
const TOLERANCE = 6 / Math.sqrt(SETTINGS.trials);

describe('the shares of the variance', () => {
  it('has the answers worked out elsewhere: sobol_additive', () => {
    const text = `
x1 = normal(0, 1)
x2 = normal(0, 2)
x3 = normal(0, 1.5)
x4 = normal(0, 4)
y = 3 * x1 - 2 * x2 + x3 + 0.5 * x4`;
    const exact = [0.288, 0.512, 0.072, 0.128];
    for (const [i, { first, total }] of indices(text, numbers(4)).entries()) {
      expect(Math.abs(first.share - exact[i]!)).toBeLessThan(TOLERANCE);
      expect(Math.abs(total.share - exact[i]!)).toBeLessThan(TOLERANCE);
    }
  });

  it('has the answers worked out elsewhere: sobol_g', () => {
    const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const text = `${numbers(8)
      .map((name) => `${name} = uniform(0, 1)`)
      .join(
        '\n',
      )}\ny = ${weights.map((a, i) => `(abs(4 * x${i + 1} - 2) + ${a}) / ${1 + a}`).join(' * ')}`;
    const first = [
      0.7161921688790338, 0.17904804221975845, 0.0236757741778193, 0.007161921688790339,
    ];
    const total = [
      0.7871440266592755, 0.24219819281823862, 0.03431691015408285, 0.01046038706523954,
    ];
    for (const [i, found] of indices(text, numbers(8)).entries()) {
      expect(Math.abs(found.first.share - (first[i] ?? 7.161921688790338e-5))).toBeLessThan(
        TOLERANCE,
      );
      expect(Math.abs(found.total.share - (total[i] ?? 1.0494905191950606e-4))).toBeLessThan(
        TOLERANCE,
      );
      expect(found.first.standardError).toBeLessThan(TOLERANCE);
    }
  });

  it('sees what numbers do only together in the total share alone: the Ishigami function', () => {
    const pi = Math.PI;
    const text = `${numbers(3)
      .map((name) => `${name} = uniform(-${pi}, ${pi})`)
      .join('\n')}
s1 = x1 - x1^3 / 6 + x1^5 / 120 - x1^7 / 5040 + x1^9 / 362880 - x1^11 / 39916800 + x1^13 / 6227020800 - x1^15 / 1307674368000
s2 = x2 - x2^3 / 6 + x2^5 / 120 - x2^7 / 5040 + x2^9 / 362880 - x2^11 / 39916800 + x2^13 / 6227020800 - x2^15 / 1307674368000
y = s1 + 7 * s2^2 + 0.1 * x3^4 * s1`;
    // a = 7, b = 0.1: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2, V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = b²π⁸ · 8/225.
    const variance = 49 / 8 + (0.1 * pi ** 4) / 5 + (0.01 * pi ** 8) / 18 + 0.5;
    const both = (0.01 * pi ** 8 * 8) / 225;
    const exact = [(1 + (0.1 * pi ** 4) / 5) ** 2 / 2, 49 / 8, 0];
    for (const [i, { first, total }] of indices(text, numbers(3)).entries()) {
      expect(Math.abs(first.share - exact[i]! / variance)).toBeLessThan(TOLERANCE);
      const more = i === 1 ? 0 : both;
      expect(Math.abs(total.share - (exact[i]! + more) / variance)).toBeLessThan(TOLERANCE);
    }
  });

  it('are nothing where nothing varies, and leave out trials without a number', () => {
    const flat = Float64Array.of(3, 3, 3);
    expect(sharedVariance(flat, flat)).toEqual({ share: 0, standardError: 0, margin: 0 });
    const one = Float64Array.of(1, 3, NaN, 5);
    expect(sharedVariance(one, Float64Array.of(1, 3, 7, NaN)).share).toBeCloseTo(1, 12);
    expect(totalVariance(one, Float64Array.of(1, 3, 7, NaN)).share).toBe(0);
  });
});

describe('a program with other luck', () => {
  const text = `
a = lognormal(0, 1)
b = normal(a, 1)
c = pert(1, 2, 4)
d = uniform(0, 1)
correlate(a, c, 0.5)
x[0] = truncate(normal(0, 1), 0, 2)
x[t] = x[t-1] + poisson(a) + mean(w[t-1:t])
w[t] = binomial(9, d)
y = sum(x + w) + npv(d / 10, x)`;
  const asked = ['a', 'b', 'c', 'd'];

  it('draws anew what it is told to, and every other number is what it was, bit by bit', () => {
    const before = simulate(programOf(text), { ...SETTINGS, asked });
    const { program, nameOf } = withOtherLuck(programOf(text), ['d', 'w']);
    const after = simulate(program, { ...SETTINGS, asked: asked.map(nameOf) });
    for (const name of ['a', 'b', 'c']) expect(after.kept.get(name)).toEqual(before.kept.get(name));
    expect(nameOf('d')).not.toBe('d');
    expect(after.kept.get(nameOf('d'))).not.toEqual(before.kept.get('d'));
    expect(sharedVariance(before.kept.get('d')!, after.kept.get(nameOf('d'))!).share).toBeLessThan(
      TOLERANCE,
    );
  });

  it('is the same model: what it gives on average does not change', () => {
    const all = ['a', 'b', 'c', 'd', 'x', 'w'];
    const [one, other] = [drawn(text), drawn(text, all)];
    const mean = (list: Float64Array): number => list.reduce((sum, v) => sum + v, 0) / list.length;
    const sd = Math.sqrt(mean(one.map((v) => (v - mean(one)) ** 2)));
    expect(Math.abs(mean(one) - mean(other))).toBeLessThan(
      (4 * Math.SQRT2 * sd) / Math.sqrt(one.length),
    );
    expect(Math.abs(sharedVariance(one, other).share)).toBeLessThan(TOLERANCE);
  });
});
