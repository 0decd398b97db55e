/** Trials whose values fix where the bins of a run end; up to here everything is kept and exact. */
export const PILOT = 2_048;

/** Where the bins of each column begin, `bins` a column; unused bins begin at Infinity. */
export interface Edges {
  /** A power of two for each column, all columns of a run alike or not. */
  readonly bins: Uint16Array;
  /** Where each column's bins begin in the flat arrays; one entry more than columns. */
  readonly offsets: Uint32Array;
  readonly starts: Float64Array;
}

/** How many values fell into each bin, and the least and the greatest of them. */
export interface Histogram {
  readonly counts: Float64Array;
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

const DOUBLE = new Float64Array(1);
const BITS = new Int32Array(DOUBLE.buffer);

/** The least double above x. */
function nextAbove(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  DOUBLE[0] = x;
  // The array has two words, the low one first.
  const step = x > 0 ? 1 : -1;
  const low = BITS[0]! >>> 0;
  BITS[0] = low + step;
  if (step === 1 ? low === 0xffffffff : low === 0) BITS[1] = BITS[1]! + step;
  return DOUBLE[0];
}

/**
 * Where the bins of one column begin: as many values of the pilot in each, and values that come up so
 * often that they are a step of their own (zero, whole numbers) alone in theirs.
 *
 * @param pilot the column's first values, in order
 */
export function binStarts(pilot: Float64Array, bins: number): Float64Array {
  const starts = new Float64Array(bins).fill(Infinity);
  for (let share = Math.ceil(pilot.length / (bins - 1)); ; share += 1) {
    const found: number[] = [-Infinity];
    const begin = (x: number): void => {
      if (found[found.length - 1] !== x) found.push(x);
    };
    let inBin = 0;
    for (let i = 0; i < pilot.length && found.length <= bins;) {
      // i is below the length.
      const value = pilot[i]!;
      let next = i + 1;
      while (pilot[next] === value) next += 1;
      const times = next - i;
      if (times > 1 && times >= share) {
        begin(value);
        begin(nextAbove(value));
        inBin = 0;
      } else {
        if (inBin === 0 || inBin >= share) {
          begin(value);
          inBin = 0;
        }
        inBin += times;
      }
      i = next;
    }
    if (found.length <= bins) {
      starts.set(found);
      return starts;
    }
  }
}

/** An empty histogram for these edges. */
export function emptyHistogram(edges: Edges): Histogram {
  const size = edges.starts.length;
  return {
    counts: new Float64Array(size),
    least: new Float64Array(size).fill(Infinity),
    greatest: new Float64Array(size).fill(-Infinity),
  };
}

/** Cells of a guide; each says in which bin the search for a value of that cell begins. */
const CELLS = 256;

/** A short cut to the bins of a column: equal cells over all but its outermost bins. */
export interface Guide {
  readonly low: number;
  readonly cellsPerUnit: number;
  readonly firstBins: Uint32Array;
}

/** The short cut to the bins of one column. */
export function guideOf({ bins, offsets, starts }: Edges, column: number): Guide {
  const offset = offsets[column] ?? 0;
  const own = starts.subarray(offset, offset + (bins[column] ?? 0));
  const unused = own.indexOf(Infinity);
  const used = unused < 0 ? own.length : unused;
  const outer = Math.max(1, Math.floor(used / 50));
  const low = own[outer] ?? 0;
  const high = own[used - outer] ?? 0;
  const cellsPerUnit = high > low ? CELLS / (high - low) : 0;
  const firstBins = new Uint32Array(CELLS);
  let bin = outer;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const start = low + cell / cellsPerUnit;
    while (bin + 1 < used && (own[bin + 1] ?? Infinity) <= start) bin += 1;
    firstBins[cell] = offset + bin;
  }
  return { low, cellsPerUnit, firstBins };
}

/** Counts values of one column, leaving out what is no finite number. */
export function countInto(
  { counts, least, greatest }: Histogram,
  { bins, offsets, starts }: Edges,
  { low, cellsPerUnit, firstBins }: Guide,
  column: number,
  values: Float64Array,
  count: number,
): void {
  // Columns, cells and bins are inside: neither search leaves the column's bins.
  const offset = offsets[column]!;
  const size = bins[column]!;
  const last = offset + size - 1;
  for (let i = 0; i < count; i += 1) {
    const value = values[i]!;
    if (value - value !== 0) continue;
    const place = (value - low) * cellsPerUnit;
    let bin = offset;
    if (place >= 0 && place < CELLS) {
      bin = firstBins[Math.floor(place)]!;
      while (starts[bin]! > value) bin -= 1;
      while (bin < last && starts[bin + 1]! <= value) bin += 1;
    } else {
      for (let step = size >> 1; step > 0; step >>= 1) {
        if (starts[bin + step]! <= value) bin += step;
      }
    }
    counts[bin] = counts[bin]! + 1;
    if (value < least[bin]!) least[bin] = value;
    if (value > greatest[bin]!) greatest[bin] = value;
  }
}

/** Adds the second histogram to the first. */
export function addHistogram(to: Histogram, from: Histogram): void {
  for (let i = 0; i < to.counts.length; i += 1) {
    // Both have the same edges, so the same length.
    to.counts[i] = to.counts[i]! + from.counts[i]!;
    if (from.least[i]! < to.least[i]!) to.least[i] = from.least[i]!;
    if (from.greatest[i]! > to.greatest[i]!) to.greatest[i] = from.greatest[i]!;
  }
}

/**
 * The i-th smallest value of a column, counted from 0: the first and the last of a bin as they were, those
 * between spread evenly. Between whole numbers they are whole: counts fill such bins.
 */
export function valueAtRank(
  { counts, least, greatest }: Histogram,
  { bins, offsets }: Edges,
  column: number,
): (index: number) => number {
  const start = offsets[column] ?? 0;
  const end = start + (bins[column] ?? 0);
  return (index) => {
    let before = 0;
    for (let bin = start; bin < end; bin += 1) {
      // The bin lies between the column's offsets.
      const count = counts[bin]!;
      if (index < before + count) {
        const low = least[bin]!;
        const high = greatest[bin]!;
        if (index === before || low === high) return low;
        if (index === before + count - 1) return high;
        const between = low + ((high - low) * (index - before)) / (count - 1);
        return Number.isInteger(low) && Number.isInteger(high) ? Math.round(between) : between;
      }
      before += count;
    }
    return NaN;
  };
}
