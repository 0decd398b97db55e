import { binCount, binLimits, type ColumnBins } from './bins.ts';

/** Counts of one column over all replicates, and how many lie before each bin. */
export interface Ordered {
  /** One entry more than bins; the last holds the total. */
  readonly before: Float64Array;
  readonly count: number;
}

/**
 * Adds up the counts of a column from its first bin on.
 *
 * @param counts of all replicates, one behind the other
 */
export function orderedCounts(counts: Uint32Array, replicates: number, fineness: number): Ordered {
  const size = binCount(fineness);
  const before = new Float64Array(size + 1);
  // Every index lies inside its array.
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const start = replicate * size;
    for (let bin = 0; bin < size; bin += 1)
      before[bin + 1] = before[bin + 1]! + counts[start + bin]!;
  }
  for (let bin = 0; bin < size; bin += 1) before[bin + 1] = before[bin + 1]! + before[bin]!;
  return { before, count: before[size]! };
}

/** The bin that holds the i-th smallest value. */
export function binAtRank({ before }: Ordered, index: number): number {
  let low = 0;
  let high = before.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    // middle + 1 is at most the last index.
    if (before[middle + 1]! > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The i-th smallest value of a column, counted from 0, as well as its bins know it: spread evenly over the
 * bin, except that values which came up again and again in the pilot stand where they were.
 */
export function valueAtRank(
  ordered: Ordered,
  bins: ColumnBins,
  fineness: number,
  least: number,
  greatest: number,
): (index: number) => number {
  return (index) => {
    if (ordered.count === 0) return NaN;
    if (index <= 0) return least;
    if (index >= ordered.count - 1) return greatest;
    const bin = binAtRank(ordered, index);
    const [from, to] = binLimits(bin, bins, fineness);
    if (bins.isLinear) return Math.min(greatest, Math.max(least, from));
    const low = Math.max(least, from);
    const high = Math.min(greatest, to);
    // The bin holds the index, so it has counts.
    const start = ordered.before[bin]!;
    const share = (index - start + 0.5) / (ordered.before[bin + 1]! - start);
    const atom = bins.atoms.find((one) => one.bin === bin);
    const value =
      atom !== undefined
        ? aroundAtom(atom, share, low, high)
        : bins.isWhole
          ? wholeWithin(share, from, to)
          : low + share * (high - low);
    const held = Math.min(high, Math.max(low, value));
    return bins.isWhole ? Math.round(held) : held;
  };
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
