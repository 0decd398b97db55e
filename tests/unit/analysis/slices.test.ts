import { describe, expect, it } from 'vitest';
import { rankingOf } from '#lib/analysis/ranking.ts';
import { overReplicates, slicesOf } from '#lib/analysis/slices.ts';
import { normalQuantile } from '#lib/distributions/normal-curve.ts';

/** 0 … 127 by trial: each replicate has two groups of eight neighbours. */
const values = Float64Array.from({ length: 128 }, (_, trial) => trial);

describe('trials cut into slices', () => {
  const negative = values.map((value) => -value);
  const slices = slicesOf(rankingOf(values)!, [values, negative], 4);

  it('are equally full, with their mean and the normal score of their middle', () => {
    expect(slices.count).toBe(4);
    expect([...slices.middles]).toEqual([15.5, 47.5, 79.5, 111.5]);
    const scores = [1 / 8, 3 / 8, 5 / 8, 7 / 8].map((share) => normalQuantile(share));
    for (const [place, score] of scores.entries())
      expect(slices.scores[place]).toBeCloseTo(score, 12);
    expect([...overReplicates(slices.sizes)]).toEqual([32, 32, 32, 32]);
  });

  it('sum each list over each of them, by replicate', () => {
    const [own, other] = slices.sums;
    expect([...overReplicates(own!)]).toEqual([496, 1520, 2544, 3568]);
    expect([...overReplicates(other!)]).toEqual([-496, -1520, -2544, -3568]);
    // The first slice has the first group of replicates 0 to 3: 0 … 7, 8 … 15, 16 … 23, 24 … 31.
    expect([...own!.subarray(0, 8)]).toEqual([28, 92, 156, 220, 0, 0, 0, 0]);
    expect(overReplicates(own!, 0)[0]).toBe(28 + 156);
    expect(overReplicates(own!, 1)[0]).toBe(92 + 220);
  });

  it('keep equal values together, and are fewer where there are fewer values', () => {
    const few = slicesOf(rankingOf(values.map((value) => Math.min(value, 40)))!, [], 4);
    expect([...overReplicates(few.sizes)]).toEqual([32, 8, 88]);
    expect([...few.middles]).toEqual([15.5, 35.5, 40]);
  });
});
