import { REPLICATES } from '#lib/engine/random/groups.ts';
import { binCount, binLimits, binOf, type ColumnBins } from './bins.ts';

/** The numbers of one column in order, as well as its bins know them. */
export class Order {
  /** How many numbers there are, in all and in each replicate. */
  readonly count: number;
  readonly sizes: Float64Array;
  readonly #bins: ColumnBins;
  readonly #fineness: number;
  readonly #least: number;
  readonly #greatest: number;
  /** The bin of the least number. */
  readonly #first: number;
  /** How many lie before each bin from there on; one entry more, with the total. */
  readonly #before: Float64Array;
  /** The same for each replicate, one behind the other. */
  readonly #beforeOf: Uint32Array;

  /**
   * @param counts of all replicates, one behind the other
   * @param least the least and the greatest number; the first above the second when there are none
   */
  constructor(
    counts: Uint32Array,
    bins: ColumnBins,
    fineness: number,
    least: number,
    greatest: number,
  ) {
    const size = binCount(fineness);
    const isEmpty = least > greatest;
    const first = isEmpty ? 0 : binOf(least, bins, fineness);
    const used = isEmpty ? 0 : binOf(greatest, bins, fineness) - first + 1;
    const before = new Float64Array(used + 1);
    const beforeOf = new Uint32Array(REPLICATES * (used + 1));
    this.sizes = new Float64Array(REPLICATES);
    for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
      const from = replicate * size + first;
      const to = replicate * (used + 1);
      let sum = 0;
      // Every index lies inside its array.
      for (let i = 0; i < used; i += 1) {
        sum += counts[from + i]!;
        beforeOf[to + i + 1] = sum;
        before[i + 1] = before[i + 1]! + sum;
      }
      this.sizes[replicate] = sum;
    }
    this.count = before[used]!;
    this.#bins = bins;
    this.#fineness = fineness;
    this.#least = least;
    this.#greatest = greatest;
    this.#first = first;
    this.#before = before;
    this.#beforeOf = beforeOf;
  }

  /**
   * The i-th smallest value, counted from 0: spread evenly over its bin, except that values which came up
   * again and again in the sample stand where they were. NaN when there are none.
   */
  valueAt(index: number): number {
    if (this.count === 0) return NaN;
    if (index <= 0) return this.#least;
    if (index >= this.count - 1) return this.#greatest;
    const bins = this.#bins;
    const bin = this.#placeOf(index) + this.#first;
    const [from, to] = binLimits(bin, bins, this.#fineness);
    if (bins.isLinear) return Math.min(this.#greatest, Math.max(this.#least, from));
    const low = Math.max(this.#least, from);
    const high = Math.min(this.#greatest, to);
    const share = this.#shareOf(index);
    const atom = bins.atoms.find((one) => one.bin === bin);
    const value =
      atom !== undefined
        ? aroundAtom(atom, share, low, high)
        : bins.isWhole
          ? wholeWithin(share, from, to)
          : low + share * (high - low);
    const held = Math.min(high, Math.max(low, value));
    return bins.isWhole ? Math.round(held) : held;
  }

  /** The share of each replicate's numbers before the i-th smallest of all. */
  sharesBefore(index: number): Float64Array {
    return this.#sharesAt(this.#placeOf(index), this.#shareOf(index));
  }

  /** The share of each replicate's numbers below a value. */
  sharesBelow(value: number): Float64Array {
    const bin = binOf(value, this.#bins, this.#fineness);
    const [low, high] = binLimits(bin, this.#bins, this.#fineness);
    const inside = this.#bins.isLinear ? Number(value > low) : (value - low) / (high - low);
    return this.#sharesAt(bin - this.#first, Math.min(1, Math.max(0, inside)));
  }

  /** The share of each replicate's numbers before a place in a bin. */
  #sharesAt(place: number, share: number): Float64Array {
    const bins = this.#before.length;
    return this.sizes.map((size, replicate) => {
      if (place < 0) return 0 / size;
      if (place >= bins - 1) return size / size;
      // The place and the one behind it are in the list.
      const before = this.#beforeOf[replicate * bins + place]!;
      return (before + share * (this.#beforeOf[replicate * bins + place + 1]! - before)) / size;
    });
  }

  /** How far in its bin the i-th smallest lies. */
  #shareOf(index: number): number {
    const place = this.#placeOf(index);
    // A place that holds a number has another behind it.
    const start = this.#before[place]!;
    return (index - start + 0.5) / (this.#before[place + 1]! - start);
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

/** Reads a bin of which an atom holds a part: what is left lies evenly to both sides of it. */
function aroundAtom(
  atom: { readonly value: number; readonly share: number },
  share: number,
  low: number,
  high: number,
): number {
  if (atom.share >= 1 || !(high > low)) return atom.value;
  const rest = 1 - atom.share;
  const below = (rest * (atom.value - low)) / (high - low);
  if (share < below) return low + (share / rest) * (high - low);
  if (share < below + atom.share) return atom.value;
  return low + ((share - atom.share) / rest) * (high - low);
}

/** The whole number at a share of those that a bin holds, each as often as the others. */
function wholeWithin(share: number, from: number, to: number): number {
  const first = Math.ceil(from);
  return first + Math.floor(share * (Math.ceil(to) - first));
}
