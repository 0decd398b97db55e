import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { binCount, binOf, type Bins } from './bins.ts';

/** Trials in a block whose sums are taken together; blocks begin at multiples of it. */
export const BLOCK = 2_048;

/** Sums of a column while a block goes by: a sum and a sum of squares for each place of each replicate. */
export const RUNNING = 2 * REPLICATES * GROUP;

/** What is counted for every column. The arrays may be views of a kernel's memory. */
export interface Tallies {
  /** Counts by column, replicate and bin. */
  readonly counts: Uint32Array;
  /** `RUNNING` numbers a column. */
  readonly running: Float64Array;
  /** Least and greatest number a column. */
  readonly extremes: Float64Array;
  readonly never: Float64Array;
  readonly invalid: Float64Array;
}

export function emptyTallies(columns: number, fineness: number): Tallies {
  const extremes = new Float64Array(2 * columns);
  for (let column = 0; column < columns; column += 1) {
    extremes[2 * column] = Infinity;
    extremes[2 * column + 1] = -Infinity;
  }
  return {
    counts: new Uint32Array(columns * REPLICATES * binCount(fineness)),
    running: new Float64Array(columns * RUNNING),
    extremes,
    never: new Float64Array(columns),
    invalid: new Float64Array(columns),
  };
}

/**
 * Counts values of neighbouring trials of one column, one at a time. Kernels count faster when all values
 * are numbers; the sums are added in the same order there, so that the bits are the same.
 *
 * @param firstTrial of the first value; all lie in one block
 */
export function tallyColumn(
  tallies: Tallies,
  bins: Bins,
  column: number,
  canBeNever: boolean,
  values: Float64Array,
  firstTrial: number,
  count: number,
): void {
  const own = bins.columns[column];
  if (own === undefined) throw new RangeError('tallyColumn requires the bins of the column');
  const { counts, running, extremes, never, invalid } = tallies;
  const size = binCount(bins.fineness);
  for (let i = 0; i < count; i += 1) {
    const trial = firstTrial + i;
    // The column's entries exist, and i is below the number of values.
    const value = values[i]!;
    if (value - value !== 0) {
      if (canBeNever && value === Infinity) never[column] = never[column]! + 1;
      else invalid[column] = invalid[column]! + 1;
      continue;
    }
    const replicate = Math.floor(trial / GROUP) % REPLICATES;
    const place = column * RUNNING + replicate * 2 * GROUP + (trial % GROUP);
    const distance = value - own.origin;
    running[place] = running[place]! + distance;
    running[place + GROUP] = running[place + GROUP]! + distance * distance;
    if (value < extremes[2 * column]!) extremes[2 * column] = value;
    if (value > extremes[2 * column + 1]!) extremes[2 * column + 1] = value;
    const bin = (column * REPLICATES + replicate) * size + binOf(value, own, bins.fineness);
    counts[bin] = counts[bin]! + 1;
  }
}
