import { describe, expect, it } from 'vitest';
import { columnBins } from '#lib/engine/statistics/bins.ts';
import {
  finishBlock,
  joinNeighbours,
  type Sums,
  SUMS,
  total,
} from '#lib/engine/statistics/sums.ts';
import { BLOCK, emptyTallies, tallyColumn } from '#lib/engine/statistics/tally.ts';

/** Bins of a run whose sample is the first 512 values, and how often a value was counted. */
function tallied(
  values: readonly number[],
  piece = BLOCK,
): { sums: Sums[]; count: number; centre: number } {
  const sample = Float64Array.from(values.slice(0, 512).filter(Number.isFinite)).sort();
  const bins = { fineness: 3, columns: [columnBins(sample, 3)] };
  const tallies = emptyTallies(1, 3, BLOCK);
  const sums: Sums[] = [];
  for (let start = 0; start < values.length; start += BLOCK) {
    const block = values.slice(start, start + BLOCK);
    for (let i = 0; i < block.length; i += piece) {
      const part = Float64Array.from(block.slice(i, i + piece));
      tallyColumn(tallies, bins, 0, false, part, start + i, part.length);
    }
    sums.push(finishBlock(tallies.running, 1, start / BLOCK));
  }
  const count = tallies.counts.reduce((sum, one) => sum + one, 0);
  return { sums, count, centre: bins.columns[0]!.centre };
}

function meanAndSd(values: readonly number[]): [number, number] {
  const { sums, count, centre } = tallied(values);
  const found = total(sums);
  const sum = found.subarray(0, SUMS - 1).reduce((a, b) => a + b, 0);
  const squares = found[SUMS - 1]! - (sum * sum) / count;
  return [centre + sum / count, Math.sqrt(squares / (count - 1))];
}

/** Digits that agree, as NIST counts them. */
const digits = (got: number, certified: number): number =>
  got === certified ? 15 : -Math.log10(Math.abs(got - certified) / Math.abs(certified));

const alternating = (first: number, low: number, high: number): number[] => [
  first,
  ...Array.from({ length: 500 }, () => [low, high]).flat(),
];

describe('mean and standard deviation', () => {
  // NIST Statistical Reference Datasets, univariate: certified values.
  it.each([
    ['NumAcc1', [10_000_001, 10_000_003, 10_000_002], 10_000_002, 1, 14],
    ['NumAcc2', alternating(1.2, 1.1, 1.3), 1.2, 0.1, 14],
    ['NumAcc3', alternating(1_000_000.2, 1_000_000.1, 1_000_000.3), 1_000_000.2, 0.1, 9],
    ['NumAcc4', alternating(10_000_000.2, 10_000_000.1, 10_000_000.3), 10_000_000.2, 0.1, 8],
  ] as const)('of %s agree with the certified values', (_name, values, mean, sd, least) => {
    const [gotMean, gotSd] = meanAndSd(values);
    expect(digits(gotMean, mean)).toBeGreaterThanOrEqual(14);
    expect(digits(gotSd, sd)).toBeGreaterThanOrEqual(least);
  });

  it('survive a value that lies far away', () => {
    const values = [1e9, ...Array.from({ length: 2_000 }, (_, i) => i % 7)];
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
    const [gotMean, gotSd] = meanAndSd(values);
    expect(digits(gotMean, mean)).toBeGreaterThan(13);
    expect(digits(gotSd, Math.sqrt(variance))).toBeGreaterThan(12);
  });

  it('leave out what is no finite number', () => {
    expect(meanAndSd([1, NaN, 2, Infinity, 3])).toEqual([2, 1]);
  });

  it('are the same bits however the blocks arrive and whoever added them up', () => {
    const values = Array.from({ length: 40 * BLOCK - 77 }, (_, i) => Math.sqrt(i) * (i % 13));
    const blocks = tallied(values).sums;
    const expected = total(blocks);
    expect(total([...blocks].reverse())).toEqual(expected);
    expect(total(tallied(values, 1).sums)).toEqual(expected);
    for (const cut of [1, 7, 16, 31]) {
      const halves = [
        ...joinNeighbours(blocks.slice(cut)),
        ...joinNeighbours(blocks.slice(0, cut)),
      ];
      expect(halves.length).toBeLessThan(14);
      expect(total(halves)).toEqual(expected);
    }
  });
});
