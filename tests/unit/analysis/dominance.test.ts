import { describe, expect, it } from 'vitest';
import { dominanceOf } from '#lib/analysis/dominance.ts';
import { normal } from '#lib/distributions/normal.ts';
import { countOf } from '../../support/counts.ts';
import { run } from '../../support/engine-program.ts';

/** Evenly spread quantiles of a normal: its distribution without luck. */
const evenly = (mean: number, sd: number, count = 4000): Float64Array =>
  Float64Array.from({ length: count }, (_, index) =>
    normal.quantile((index + 0.5) / count, [mean, sd]),
  );
const A = evenly(5000, 3000);
const B = evenly(5000, 6000);
const C = evenly(4000, 3000);

describe('dominance (ssd_normals)', () => {
  it('of the first order: more by the same amount everywhere is better for anyone', () => {
    const found = dominanceOf(A, C)!;
    expect(found.anyone.better).toBe('first');
    expect(found.cautious.better).toBe('first');
    expect(found.crossing).toBeUndefined();
    // F_C − F_A is largest halfway, at 4500: Φ(1/6) − Φ(−1/6) = 0.132368…
    expect(found.anyone.first!.size).toBeCloseTo(0.13236, 2);
    // All that differ do so in favour of the first: √(p (1 − p) / n) with p = 0.1324.
    expect(found.anyone.first!.standardError).toBeCloseTo(Math.sqrt((0.1324 * 0.8676) / 4000), 4);
    expect(found.anyone.second).toBeUndefined();
    expect(dominanceOf(C, A)!.anyone.better).toBe('second');
  });

  it('of the second order: the same mean with less risk is better for who is cautious', () => {
    const found = dominanceOf(A, B)!;
    expect(found.anyone.better).toBeUndefined();
    expect(found.cautious.better).toBe('first');
    // One of 400 places is 40 away from the next, here.
    expect(Math.abs(found.crossing! - 5000)).toBeLessThan(40);
    expect(found.cautious.first!.size / 1196.826841204298).toBeCloseTo(1, 3);
    expect(Math.abs(found.cautious.first!.at - 5000)).toBeLessThan(40);
    expect(dominanceOf(B, A)!.cautious.better).toBe('second');
  });

  it('is found in simulated futures too, where the tails are noisy', () => {
    const { kept } = run('a = normal(5000, 3000)\nb = normal(5000, 6000)\nc = normal(4000, 3000)', {
      trials: 16_384,
      months: 1,
      sampler: 'sobol',
    });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => kept.get(name)!);
    expect(dominanceOf(a!, b!)!.anyone.better).toBeUndefined();
    expect(dominanceOf(a!, b!)!.cautious.better).toBe('first');
    expect(dominanceOf(a!, c!)!.anyone.better).toBe('first');
    // 1500 is where F_B − F_A of the equal means is steepest: the place of the crossing is known less well.
    expect(Math.abs(dominanceOf(a!, b!)!.crossing! - 5000)).toBeLessThan(400);
  });

  it('tells a gap in the tail that may be chance as one that may be chance', () => {
    // Better by 100 everywhere, but for one future of a thousand at the very bottom.
    const first = Float64Array.from({ length: 1000 }, (_, index) =>
      index === 0 ? -500 : index + 100,
    );
    const second = Float64Array.from({ length: 1000 }, (_, index) => index);
    const found = dominanceOf(first, second)!;
    expect(found.anyone.better).toBe('first');
    expect(found.anyone.second).toMatchObject({ isVisible: false });
    expect(found.anyone.second!.size).toBeCloseTo(0.001, 12);
  });

  it('tells the largest gap that is visible before a larger one that is not', () => {
    const of = (a: number, b: number, c: number): Float64Array =>
      Float64Array.from({ length: 100 }, (_, trial) => (trial < 12 ? a : trial < 64 ? b : c));
    // Below 500 the first is better in 12 futures and worse in none; near 900 better in 52, worse in 36.
    const found = dominanceOf(of(500, 2000, 900), of(0, 900, 2000))!;
    expect(found.anyone).toMatchObject({ better: 'first', first: { isVisible: true } });
    expect(found.anyone.first!.size).toBeCloseTo(0.12, 12);
  });

  it('does not win by chance alone', () => {
    const luck = (seed: string): Float64Array =>
      run('x = normal(0, 1)', { seed, months: 1 }).kept.get('x')!;
    const wins = Array.from({ length: 40 }, (_, index) =>
      dominanceOf(luck(`one ${index}`), luck(`two ${index}`)),
    ).filter((found) => found?.anyone.better !== undefined || found?.crossing !== undefined);
    expect(wins.length).toBeLessThanOrEqual(6);
  });

  it('is nobody’s where both are the same, or have no numbers', () => {
    expect(dominanceOf(A, A)).toMatchObject({
      anyone: { better: undefined, first: undefined, second: undefined },
      crossing: undefined,
    });
    expect(dominanceOf(Float64Array.of(NaN), Float64Array.of(1))).toBeUndefined();
  });
});

describe('of the same option twice', () => {
  it.each([
    ['normal(0, 1)', 'random'],
    ['1 to 100', 'random'],
    ['bernoulli(30%)', 'random'],
    ['1 to 100', 'sobol'],
  ] as const)('either order is claimed in fewer than 5 of 100 runs: %s, %s', (draw, sampler) => {
    const runs = countOf(150, 2_000);
    let claimed = 0;
    let crossings = 0;
    for (let seed = 0; seed < runs; seed += 1) {
      const text = `a = ${draw}\nb = ${draw}`;
      const { kept } = run(text, { trials: 2_048, months: 1, seed: `same ${seed}`, sampler });
      const { anyone, cautious, crossing } = dominanceOf(kept.get('a')!, kept.get('b')!)!;
      claimed += Number(anyone.better !== undefined || cautious.better !== undefined);
      crossings += Number(crossing !== undefined);
    }
    // Three standard errors of a count whose share is 5 %, on top.
    expect(claimed / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    expect(crossings / runs).toBeLessThan(0.05);
  });
});
