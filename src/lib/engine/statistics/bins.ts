import { REPLICATES } from '#lib/engine/random/groups.ts';

/** Trials that a run begins with; their results are published at once. */
export const PILOT = 2_048;
/** Trials whose values decide the bins of a run: always the first. */
export const SAMPLE = 256;

/** Octaves of distance from the origin that one side has bins for; the last bin holds everything beyond. */
const OCTAVES = 16;
/** The most and the fewest bins an octave is cut into, as powers of two. */
const FINEST = 6;
const COARSEST = 4;
/**
 * Bytes that the counts of a run may take before bins become coarser: in a short run fine bins cost more than they
 * spare, in a long one they spare most of what would be collected.
 */
const COUNT_BYTES = { short: 1.5 * 1024 * 1024, long: 160 * 1024 * 1024 };
/** The most trials of a short run. */
const SHORT = 32_768;
/** An atom has at least this share of the sample. */
const ATOM_SHARE = 1 / 32;
/** The most atoms a column can have. */
export const ATOMS = 1 / ATOM_SHARE;

/** A value that the sample met again and again, at most one a bin. Its bin may hold other values too. */
export interface Atom {
  readonly bin: number;
  readonly value: number;
}

/**
 * How the values of one column are sorted into bins.
 *
 * Bins only locate percentiles: the values in the located bins are collected and ranked one by one, so no
 * figure depends on where bins lie.
 */
export interface ColumnBins {
  /** Bins are equal from the origin on, or grow with the distance from it. */
  readonly isLinear: boolean;
  /** First value of a linear column; in another, the value from which bins grow to both sides. */
  readonly origin: number;
  /** Bins a unit in a linear column; in another, 1 over the distance at which bins begin to grow. */
  readonly scale: number;
  /** The median of the sample. Sums are of distances from it, whatever the bins are. */
  readonly centre: number;
  readonly atoms: readonly Atom[];
}

/** The bins of all columns of a run. Plain data. */
export interface Bins {
  /** Each octave is cut into 2^fineness bins. */
  readonly fineness: number;
  readonly columns: readonly ColumnBins[];
}

/** Bins of one side of a column: the lower half of a column's bins lies below its origin. */
export function sideBins(fineness: number): number {
  return OCTAVES << fineness;
}

/** Bins of a column in one replicate. */
export function binCount(fineness: number): number {
  return 2 * sideBins(fineness);
}

/** How fine the bins of a run are. No figure depends on it. */
export function finenessFor(columns: number, trials: number): number {
  const most = trials > SHORT ? COUNT_BYTES.long : COUNT_BYTES.short;
  let fineness = FINEST;
  while (fineness > COARSEST && columns * REPLICATES * binCount(fineness) * 4 > most) fineness -= 1;
  return fineness;
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** Upper word of the double 1. */
const ONE_WORD = 0x3ff00000;

/**
 * The bin of a finite value; bins rise with the values.
 *
 * On a growing column it is read off the bits of 1 + the distance in units of the scale: its exponent is
 * the octave, the first bits of its fraction the place in it.
 */
export function binOf(value: number, bins: ColumnBins, fineness: number): number {
  const side = sideBins(fineness);
  const place = (value - bins.origin) * bins.scale;
  if (bins.isLinear) {
    const whole = Math.floor(place);
    return whole < 0 ? 0 : whole < 2 * side ? whole : 2 * side - 1;
  }
  DOUBLE[0] = (place < 0 ? -place : place) + 1;
  // The array has two words; 20 bits of the fraction are in the upper.
  const bin = (WORDS[1]! - ONE_WORD) >>> (20 - fineness);
  const distance = bin < side ? bin : side - 1;
  return place < 0 ? side - 1 - distance : side + distance;
}

/** Whether all values are whole numbers. */
function areWhole(values: Float64Array): boolean {
  for (const value of values) if (Math.floor(value) !== value) return false;
  return true;
}

/** The atoms of the sorted sample, the most frequent of each bin. */
function atomsOf(sorted: Float64Array, bins: ColumnBins, fineness: number): Atom[] {
  const found = new Map<number, { value: number; times: number }>();
  for (let i = 0; i < sorted.length;) {
    // i and next are below the length.
    const value = sorted[i]!;
    let next = i + 1;
    while (next < sorted.length && sorted[next] === value) next += 1;
    const times = next - i;
    // A value that comes twice in a short sample is chance.
    if (times > Math.max(1, sorted.length * ATOM_SHARE)) {
      const bin = binOf(value, bins, fineness);
      if (times > (found.get(bin)?.times ?? 0)) found.set(bin, { value, times });
    }
    i = next;
  }
  return Array.from(found, ([bin, { value }]) => ({ bin, value }));
}

/** Bins that grow from an origin, beginning at a distance of one unit. */
function growing(origin: number, unit: number, centre: number): ColumnBins {
  const scale = unit > 0 && Number.isFinite(1 / unit) ? 1 / unit : 1;
  return { isLinear: false, origin, scale, centre, atoms: [] };
}

/** The most of the sample that one bin would hold, values that come again left out. */
function fullest(sorted: Float64Array, bins: ColumnBins, fineness: number): number {
  const times = new Uint16Array(binCount(fineness));
  let most = 0;
  for (let i = 0; i < sorted.length; i += 4) {
    if (sorted[i] === sorted[i - 4]) continue;
    // i is below the length.
    const bin = binOf(sorted[i]!, bins, fineness);
    const count = times[bin]! + 1;
    times[bin] = count;
    if (count > most) most = count;
  }
  return most;
}

/**
 * Chooses the bins of a column from its sample: equal ones for whole numbers that lie close together;
 * else bins that grow from the middle, or from that end at which values are crowded.
 *
 * @param sorted the sample's numbers in order
 */
export function columnBins(sorted: Float64Array, fineness: number): ColumnBins {
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const [least, centre, greatest] = [at(0), at(0.5), at(1)];
  const count = binCount(fineness);
  if (areWhole(sorted) && greatest - least < 0.6 * count) {
    const origin = least - Math.floor((count - (greatest - least + 1)) / 2);
    const linear: ColumnBins = { isLinear: true, origin, scale: 1, centre, atoms: [] };
    return { ...linear, atoms: atomsOf(sorted, linear, fineness) };
  }
  // Half the distance between the quartiles; where most values are the same, half a wider one.
  const spread =
    [0.25, 0.1, 0.01, 0]
      .map((share) => (at(1 - share) - at(share)) / 2)
      .find((half) => half > 0 && Number.isFinite(1 / half)) ?? 1;
  const smallest = (greatest - least) / 2 ** (OCTAVES - 1);
  let best = growing(centre, spread, centre);
  let most = fullest(sorted, best, fineness);
  for (const [origin, unit] of [
    [least, Math.max(at(0.02) - least, smallest)],
    [greatest, Math.max(greatest - at(0.98), smallest)],
  ] as const) {
    // No bins hold less than one value each.
    if (most <= 2) break;
    const bins = growing(origin, unit, centre);
    const own = fullest(sorted, bins, fineness);
    if (2 * own < most) [best, most] = [bins, own];
  }
  return { ...best, atoms: atomsOf(sorted, best, fineness) };
}
