import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { ATOMS, binCount, binOf, type Bins, type ColumnBins } from './bins.ts';

/** Trials in a block whose sums are taken together; blocks begin at multiples of it. */
export const BLOCK = 2_048;

/** Sums of a column while a block goes by: a sum and a sum of squares for each place of each replicate. */
export const RUNNING = 2 * REPLICATES * GROUP;

/**
 * Doubles that a bin's mark points at, for each column: the atom that is not collected, NaN in the second for
 * bins without one. The first is not used, for a mark of 0 says that nothing is collected.
 */
export const ATOM_PLACES = 2 + ATOMS;

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
  readonly collecting: Collecting;
}

/** Which values are collected, and those that were since they were last taken away. */
export interface Collecting {
  /** By column and bin: 0, or which of the column's atoms is the one of the bin. */
  readonly marks: Uint8Array;
  /** `ATOM_PLACES` a column. */
  readonly atoms: Float64Array;
  /** Bytes in use of the buffer of each column and replicate. */
  readonly filled: Uint32Array;
  /** The buffers, `capacity` values each, and the bins of their values. */
  readonly buffers: Float64Array;
  readonly bufferBins: Uint16Array;
  readonly capacity: number;
}

/** Room for what is collected in so many trials of a block: four blocks, and one value that is not kept. */
export function bufferCapacity(block: number): number {
  return (4 * block) / REPLICATES + 1;
}

export function emptyTallies(columns: number, fineness: number, block: number): Tallies {
  const extremes = new Float64Array(2 * columns);
  for (let column = 0; column < columns; column += 1) {
    extremes[2 * column] = Infinity;
    extremes[2 * column + 1] = -Infinity;
  }
  const capacity = bufferCapacity(block);
  return {
    counts: new Uint32Array(columns * REPLICATES * binCount(fineness)),
    running: new Float64Array(columns * RUNNING),
    extremes,
    never: new Float64Array(columns),
    invalid: new Float64Array(columns),
    collecting: {
      marks: new Uint8Array(columns * binCount(fineness)),
      atoms: new Float64Array(columns * ATOM_PLACES),
      filled: new Uint32Array(columns * REPLICATES),
      buffers: new Float64Array(columns * REPLICATES * capacity),
      bufferBins: new Uint16Array(columns * REPLICATES * capacity),
      capacity,
    },
  };
}

/**
 * Says which bins of a column are collected.
 *
 * @param marked a byte a bin, 1 where its values are wanted
 */
export function markBins(
  { marks, atoms }: Collecting,
  column: number,
  bins: ColumnBins,
  marked: Uint8Array,
): void {
  atoms.set([0, NaN, ...bins.atoms.map(({ value }) => value)], column * ATOM_PLACES);
  const own = marks.subarray(column * marked.length, (column + 1) * marked.length);
  own.set(marked);
  for (const [i, { bin }] of bins.atoms.entries()) if (own[bin] === 1) own[bin] = 2 + i;
}

/**
 * Counts values of neighbouring trials of one column, one at a time, and collects those that are wanted.
 * Kernels count faster when all values are numbers; the sums are added in the same order there, so that the
 * bits are the same.
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
  const { counts, running, extremes, never, invalid, collecting } = tallies;
  const { marks, atoms, filled, buffers, bufferBins, capacity } = collecting;
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
    const distance = value - own.centre;
    running[place] = running[place]! + distance;
    running[place + GROUP] = running[place + GROUP]! + distance * distance;
    if (value < extremes[2 * column]!) extremes[2 * column] = value;
    if (value > extremes[2 * column + 1]!) extremes[2 * column + 1] = value;
    const bin = binOf(value, own, bins.fineness);
    const counted = (column * REPLICATES + replicate) * size + bin;
    counts[counted] = counts[counted]! + 1;
    const mark = marks[column * size + bin]!;
    if (mark === 0 || value === atoms[column * ATOM_PLACES + mark]) continue;
    const buffer = column * REPLICATES + replicate;
    const next = buffer * capacity + filled[buffer]! / 8;
    buffers[next] = value;
    bufferBins[next] = bin;
    filled[buffer] = filled[buffer]! + 8;
  }
}
