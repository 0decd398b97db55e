import type { Part } from './part.ts';
import { REPLICATES } from './random/groups.ts';
import { binCount, type Bins } from './statistics/bins.ts';
import type { Marks } from './statistics/collected.ts';
import { type ColumnData, OrderStatistics } from './statistics/order-statistics.ts';
import { marksAhead } from './statistics/wanted.ts';

/** All that a part knows of the numbers of one column. */
export function columnDataOf(part: Part, { fineness, columns }: Bins, column: number): ColumnData {
  const bins = columns[column];
  if (bins === undefined) throw new RangeError('columnDataOf requires the bins of the column');
  const size = REPLICATES * binCount(fineness);
  return {
    column,
    bins,
    fineness,
    counts: part.counts.subarray(column * size, (column + 1) * size),
    // Two entries a column; adding 0 makes −0 the 0 it is.
    least: part.extremes[2 * column]! + 0,
    greatest: part.extremes[2 * column + 1]! + 0,
    trials: part.trials,
    collected: part.collected,
  };
}

/**
 * The bins that a longer run must collect for its percentiles, going by its first trials.
 *
 * @param trials of the longer run
 */
export function marksForLonger(part: Part, bins: Bins, trials: number): Marks {
  return bins.columns.map((_, column) =>
    marksAhead(
      new OrderStatistics(columnDataOf(part, bins, column)),
      part.never[column] ?? 0,
      bins.fineness,
      trials / part.trials,
    ),
  );
}

/** The pass that comes after those of a part. */
export function nextPass({ collected }: Part): number {
  return 1 + collected.reduce((latest, { pass }) => Math.max(latest, pass), 0);
}
