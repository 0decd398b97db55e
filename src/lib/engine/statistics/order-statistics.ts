import { REPLICATES } from '#lib/engine/random/groups.ts';
import { binCount, binOf, type ColumnBins } from './bins.ts';
import type { Collected } from './collected.ts';
import { selectNth } from './select.ts';

/** All that is known of one column's numbers. */
export interface ColumnData {
  readonly column: number;
  readonly bins: ColumnBins;
  readonly fineness: number;
  /** Counts of all replicates, one behind the other. */
  readonly counts: Uint32Array;
  /** The least and the greatest number; the first above the second when there are none. */
  readonly least: number;
  readonly greatest: number;
  /** Trials that were counted, with a number or without. */
  readonly trials: number;
  readonly collected: readonly Collected[];
}

/** The values of bins that were read, bin after bin; in each bin replicate after replicate, its atom left out. */
interface ReadBins {
  readonly values: Float64Array;
  /** The same values, in the order that selecting left in each bin. */
  readonly selected: Float64Array;
  /** For each bin which of the bins that were read it is, or −1. */
  readonly slots: Int16Array;
  /** Where the values of each bin and replicate begin; one entry more a bin, with its end. */
  readonly starts: Uint32Array;
}

const STARTS = REPLICATES + 1;
const NOTHING_READ: ReadBins = {
  values: new Float64Array(0),
  selected: new Float64Array(0),
  slots: new Int16Array(0),
  starts: new Uint32Array(0),
};

/**
 * The i-th smallest number of a column, exactly.
 *
 * Counts say in which bin it lies, and the values collected there are ranked.
 */
export class OrderStatistics {
  /** How many numbers there are, in all and in each replicate. */
  readonly count: number;
  readonly sizes: Float64Array;
  readonly #data: ColumnData;
  /** The bin of the least number. */
  readonly #first: number;
  /** How many numbers lie before each bin from there on; one entry more, with the total. */
  readonly #before: Float64Array;
  #read = NOTHING_READ;
  readonly #known = new Map<number, number>();

  constructor(data: ColumnData) {
    const { counts, bins, fineness, least, greatest } = data;
    const size = binCount(fineness);
    const isEmpty = least > greatest;
    const first = isEmpty ? 0 : binOf(least, bins, fineness);
    const used = isEmpty ? 0 : binOf(greatest, bins, fineness) - first + 1;
    const before = new Float64Array(used + 1);
    this.sizes = new Float64Array(REPLICATES);
    for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
      const from = replicate * size + first;
      let sum = 0;
      // Every index lies inside its array.
      for (let i = 0; i < used; i += 1) {
        sum += counts[from + i]!;
        before[i + 1] = before[i + 1]! + sum;
      }
      this.sizes[replicate] = sum;
    }
    this.count = before[used]!;
    this.#data = data;
    this.#first = first;
    this.#before = before;
  }

  /** The bin that holds the i-th smallest number, counted from 0. */
  binAt(index: number): number {
    return this.#placeOf(index) + this.#first;
  }

  /**
   * Reads bins from what was collected, so that `valueAt` can look into them.
   *
   * @returns whether their values were collected, over all trials
   */
  read(bins: readonly number[]): boolean {
    const pieces = this.#piecesOf(bins);
    if (pieces === undefined) return false;
    const { column, fineness } = this.#data;
    const slots = new Int16Array(binCount(fineness)).fill(-1);
    for (const [slot, bin] of bins.entries()) slots[bin] = slot;
    const counts = new Uint32Array(bins.length);
    const lists = column * REPLICATES;
    for (const piece of pieces) countInto(counts, slots, piece, lists, lists + REPLICATES);
    const next = new Uint32Array(bins.length);
    // Every index lies inside its array.
    for (let slot = 1; slot < bins.length; slot += 1)
      next[slot] = next[slot - 1]! + counts[slot - 1]!;
    const values = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
    const starts = new Uint32Array(bins.length * STARTS);
    for (let slot = 0; slot < bins.length; slot += 1) starts[slot * STARTS] = next[slot]!;
    for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
      for (const piece of pieces) sortInto(values, next, slots, piece, lists + replicate);
      for (let slot = 0; slot < bins.length; slot += 1) {
        starts[slot * STARTS + replicate + 1] = next[slot]!;
      }
    }
    this.#read = { values, selected: values.slice(), slots, starts };
    return true;
  }

  /** The i-th smallest number, counted from 0, of a bin that was read; NaN when there are none. */
  valueAt(index: number): number {
    const { least, greatest } = this.#data;
    if (this.count === 0) return NaN;
    if (index <= 0) return least;
    if (index >= this.count - 1) return greatest;
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    const value = this.#select(index);
    this.#known.set(index, value);
    return value;
  }

  #select(index: number): number {
    const place = this.#placeOf(index);
    const slot = this.#slotAt(place);
    const { selected, starts } = this.#read;
    // A place that holds a number is in the list, and a slot has all its starts.
    const from = starts[slot * STARTS]!;
    const to = starts[slot * STARTS + REPLICATES]!;
    const values = selected.subarray(from, to);
    const within = index - this.#before[place]!;
    const atom = this.#atomOf(place);
    if (Number.isNaN(atom)) return selectNth(values, within) + 0;
    const below = countBelow(values, atom);
    const times = this.#before[place + 1]! - this.#before[place]! - values.length;
    if (within < below) return selectNth(values, within) + 0;
    return within < below + times ? atom + 0 : selectNth(values, within - times) + 0;
  }

  /**
   * How many numbers of each replicate lie before the i-th smallest of all. Of numbers that equal it, each
   * replicate counts the same part as all together.
   */
  countsBefore(index: number): Float64Array {
    const value = this.valueAt(index);
    const place = this.#placeOf(index);
    const bin = place + this.#first;
    const size = binCount(this.#data.fineness);
    const slot = this.#slotAt(place);
    const { values, starts } = this.#read;
    const atom = this.#atomOf(place);
    const below = new Float64Array(REPLICATES);
    const equal = new Float64Array(REPLICATES);
    for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
      // Every index lies inside its array.
      const from = starts[slot * STARTS + replicate]!;
      const to = starts[slot * STARTS + replicate + 1]!;
      let less = this.#countBeforeBin(bin, replicate);
      let same = 0;
      for (let i = from; i < to; i += 1) {
        if (values[i]! < value) less += 1;
        else if (values[i] === value) same += 1;
      }
      const times = this.#data.counts[replicate * size + bin]! - (to - from);
      if (atom < value) less += times;
      if (atom === value) same += times;
      below[replicate] = less;
      equal[replicate] = same;
    }
    const sum = (numbers: Float64Array): number => numbers.reduce((a, b) => a + b, 0);
    const part = (index + 0.5 - sum(below)) / sum(equal);
    return below.map((less, i) => less + part * equal[i]!);
  }

  /** Which of the bins that were read a bin is. */
  #slotAt(place: number): number {
    const slot = this.#read.slots[place + this.#first] ?? -1;
    if (slot < 0) throw new RangeError('valueAt requires a bin that was read');
    return slot;
  }

  /** The atom of a bin; NaN when it has none. */
  #atomOf(place: number): number {
    const bin = place + this.#first;
    return this.#data.bins.atoms.find((atom) => atom.bin === bin)?.value ?? NaN;
  }

  #countBeforeBin(bin: number, replicate: number): number {
    const { counts, fineness } = this.#data;
    const from = replicate * binCount(fineness);
    let sum = 0;
    // The bin and those before it are among the counts.
    for (let i = this.#first; i < bin; i += 1) sum += counts[from + i]!;
    return sum;
  }

  /** What the newest pass that collected these bins over all trials has of the column. */
  #piecesOf(bins: readonly number[]): readonly Collected[] | undefined {
    if (bins.length === 0) return [];
    const { collected, column, trials } = this.#data;
    const passes = [...new Set(collected.map(({ pass }) => pass))].sort((a, b) => b - a);
    for (const pass of passes) {
      const usable = collected.filter(
        (piece) =>
          piece.pass === pass &&
          piece.isKept[column] === 1 &&
          bins.every((bin) => piece.marks[column]?.[bin] === 1),
      );
      if (usable.reduce((sum, piece) => sum + piece.trials, 0) === trials) return usable;
    }
    return undefined;
  }

  /** The bin that holds the i-th smallest, counted from the first that holds any. */
  #placeOf(index: number): number {
    let low = 0;
    let high = this.#before.length - 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      // middle + 1 is at most the last index.
      if (this.#before[middle + 1]! > index) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Counts the values of neighbouring lists by the slots of their bins. */
function countInto(
  counts: Uint32Array,
  slots: Int16Array,
  { bins, chunks, firstChunks }: Collected,
  firstList: number,
  lastList: number,
): void {
  // Every index lies inside its array.
  for (let chunk = firstChunks[firstList]!; chunk < firstChunks[lastList]!; chunk += 1) {
    const end = chunks[2 * chunk + 1]!;
    for (let i = chunks[2 * chunk]!; i < end; i += 1) {
      const slot = slots[bins[i]!]!;
      if (slot >= 0) counts[slot] = counts[slot]! + 1;
    }
  }
}

/** Puts the values of a list where the next one of their slot goes; those of other bins are passed over. */
function sortInto(
  to: Float64Array,
  next: Uint32Array,
  slots: Int16Array,
  { values, bins, chunks, firstChunks }: Collected,
  list: number,
): void {
  // Every index lies inside its array.
  for (let chunk = firstChunks[list]!; chunk < firstChunks[list + 1]!; chunk += 1) {
    const end = chunks[2 * chunk + 1]!;
    for (let i = chunks[2 * chunk]!; i < end; i += 1) {
      const slot = slots[bins[i]!]!;
      if (slot < 0) continue;
      const at = next[slot]!;
      to[at] = values[i]!;
      next[slot] = at + 1;
    }
  }
}

/** How many values lie below one. */
function countBelow(values: Float64Array, limit: number): number {
  let count = 0;
  // i is below the length.
  for (let i = 0; i < values.length; i += 1) if (values[i]! < limit) count += 1;
  return count;
}
