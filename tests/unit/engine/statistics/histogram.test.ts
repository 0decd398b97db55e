import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import { fillUniforms, streamKey } from '#lib/engine/random/draw.ts';
import { PERCENTILES } from '#lib/engine/results.ts';
import {
  addHistogram,
  binStarts,
  countInto,
  type Edges,
  emptyHistogram,
  guideOf,
  PILOT,
  valueAtRank,
} from '#lib/engine/statistics/histogram.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';

function sample(family: string, parameters: number[], n: number): Float64Array {
  const values = new Float64Array(n);
  fillUniforms(values, streamKey('histogram', family, 0), 0, 0, n);
  return values.map((u) => FAMILIES.get(family)!.quantile(u, parameters));
}

function edgesFor(values: Float64Array, bins: number): Edges {
  const pilot = values
    .slice(0, PILOT)
    .filter((value) => value - value === 0)
    .sort();
  return {
    bins: Uint16Array.of(bins),
    offsets: Uint32Array.of(0, bins),
    starts: binStarts(pilot, bins),
  };
}

function counted(values: Float64Array, edges: Edges): ReturnType<typeof emptyHistogram> {
  const histogram = emptyHistogram(edges);
  countInto(histogram, edges, guideOf(edges, 0), 0, values, values.length);
  return histogram;
}

/** How far the rank of a percentile lies from where it should be. */
function worstRankError(values: Float64Array, bins: number): number {
  const edges = edgesFor(values, bins);
  const at = valueAtRank(counted(values, edges), edges, 0);
  const sorted = values.slice().sort();
  let worst = 0;
  for (const rank of PERCENTILES) {
    const value = readPercentile(at, values.length, 0, rank / 100) ?? NaN;
    const below = sorted.findIndex((x) => x >= value) / sorted.length;
    const upTo = sorted.filter((x) => x <= value).length / sorted.length;
    worst = Math.max(worst, below - rank / 100, rank / 100 - upTo);
  }
  return worst;
}

describe('a histogram', () => {
  it.each([
    ['normal', [0, 1]],
    ['lognormal', [0, 2]],
    ['beta', [0.3, 4]],
    ['exponential', [1]],
    ['uniform', [-1, 1]],
    ['poisson', [2_000]],
  ] as const)('of %s draws gives percentiles within 0.1 % of rank', (family, parameters) => {
    const values = sample(family, [...parameters], 60_000);
    for (const bins of [256, 1_024]) expect(worstRankError(values, bins)).toBeLessThan(0.001);
  });

  it('of zeros among other values keeps the zeros apart', () => {
    const values = sample('normal', [0, 1], 60_000).map((x) => Math.max(0, x + 0.3));
    for (const bins of [256, 1_024]) expect(worstRankError(values, bins)).toBeLessThan(0.001);
  });

  it('of whole numbers gives exactly what sorting them gives', () => {
    const values = sample('poisson', [30], 50_000);
    const edges = edgesFor(values, 1_024);
    const at = valueAtRank(counted(values, edges), edges, 0);
    const sorted = values.slice().sort();
    for (const share of [0.01, 0.1, 0.333, 0.5, 0.9, 0.99]) {
      expect(readPercentile(at, values.length, 0, share)).toBe(
        readPercentile((i) => sorted[i]!, values.length, 0, share),
      );
    }
  });

  it('counts every finite value once and nothing else', () => {
    const values = Float64Array.of(1, 2, 2, 3, NaN, Infinity, -Infinity, 1e300, -1e300, 0, -0);
    const edges = edgesFor(Float64Array.of(1, 2, 3), 256);
    const { counts } = counted(values, edges);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  });

  it('has no order: parts add up to the whole', () => {
    const values = sample('lognormal', [0, 1], 30_000);
    const edges = edgesFor(values, 256);
    const whole = counted(values, edges);
    const parts = [values.subarray(20_000), values.subarray(0, 5), values.subarray(5, 20_000)];
    const sum = emptyHistogram(edges);
    for (const part of parts) addHistogram(sum, counted(part, edges));
    expect(sum).toEqual(whole);
  });

  it('finds the bin of every value, far outside its bins too', () => {
    const values = sample('lognormal', [0, 3], 20_000);
    const edges = edgesFor(values, 256);
    const { counts, least, greatest } = counted(values, edges);
    for (const [bin, count] of counts.entries()) {
      if (count === 0) continue;
      expect(least[bin]).toBeGreaterThanOrEqual(edges.starts[bin]!);
      expect(greatest[bin]).toBeLessThan(edges.starts[bin + 1] ?? Infinity);
    }
  });

  it('of a pilot without any number still counts', () => {
    const edges = edgesFor(Float64Array.of(NaN), 256);
    const { counts } = counted(Float64Array.of(4, 5, 4), edges);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});
