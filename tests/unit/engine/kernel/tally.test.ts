import { expect, it } from 'vitest';
import { createKernel } from '#lib/engine/kernel/kernel.ts';
import { binCount, columnBins } from '#lib/engine/statistics/bins.ts';
import { emptyTallies, markBins, tallyColumn } from '#lib/engine/statistics/tally.ts';
import { planOf } from '../../../support/engine-program.ts';

const TEXT = `
wide = lognormal(0, 2)
rate = 0.2
few[t] = poisson(3)
cash[t] = cash[t-1] + normal(5, 900)
share[t] = max(0, beta(0.4, 3) - 0.05)
often = sum(few)
never_yet = first(cash > 2500)`;

it('the kernel counts and collects as the slow way does, sums to the last bit', () => {
  const plan = planOf(TEXT, 5);
  const settings = { trials: 1e6, months: 5, seed: 'tally', sampler: 'sobol' } as const;
  const kernel = createKernel(plan, settings);
  const { count, canBeNever } = kernel.outline.columns;
  const { fineness } = kernel.outline;
  kernel.run(0, 256);
  const bins = {
    fineness,
    columns: Array.from({ length: count }, (_, column) =>
      columnBins(kernel.column(column).slice(0, 256).filter(Number.isFinite).sort(), fineness),
    ),
  };
  kernel.setBins(bins);
  expect(bins.columns.some(({ isLinear }) => isLinear)).toBe(true);
  expect(bins.columns.some(({ isLinear }) => !isLinear)).toBe(true);
  const slow = emptyTallies(count, fineness, kernel.block);
  // Every other bin is collected, atoms left out.
  const marked = Uint8Array.from({ length: binCount(fineness) }, (_, bin) => bin % 2);
  for (const { collecting } of [slow, kernel.tallies]) {
    for (const [column, own] of bins.columns.entries()) markBins(collecting, column, own, marked);
  }
  expect(bins.columns.some(({ atoms }) => atoms.some(({ bin }) => bin % 2 === 1))).toBe(true);
  // Full blocks, whole turns of the replicates, and an end within a turn.
  for (const [first, size] of [
    [0, 512],
    [512, 512],
    [1_024, 192],
    [1_216, 77],
  ] as const) {
    kernel.run(first, size);
    for (let column = 0; column < count; column += 1) {
      const values = kernel.column(column).slice(0, size);
      tallyColumn(slow, bins, column, canBeNever[column]!, values, first, size);
    }
    kernel.tally(first, size);
  }
  expect(slow.never.some((never) => never > 0)).toBe(true);
  expect(kernel.tallies.running).toEqual(slow.running);
  expect(kernel.tallies.counts).toEqual(slow.counts);
  expect(kernel.tallies.extremes).toEqual(slow.extremes);
  expect(kernel.tallies.never).toEqual(slow.never);
  expect(kernel.tallies.invalid).toEqual(slow.invalid);
  const { filled, buffers, bufferBins, capacity } = kernel.tallies.collecting;
  expect(filled).toEqual(slow.collecting.filled);
  expect(filled.some((bytes) => bytes > 0)).toBe(true);
  for (const [place, bytes] of filled.entries()) {
    const [from, to] = [place * capacity, place * capacity + bytes / 8];
    expect(buffers.subarray(from, to)).toEqual(slow.collecting.buffers.subarray(from, to));
    expect(bufferBins.subarray(from, to)).toEqual(slow.collecting.bufferBins.subarray(from, to));
  }
});
