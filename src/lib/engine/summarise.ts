import { neverOf } from './kernel/infinities.ts';
import type { Part } from './part.ts';
import type { Plan } from './plan/plan.ts';
import { REPLICATES, trialsOfReplicate } from './random/groups.ts';
import {
  ENGINE,
  type Figures,
  KEPT_PATHS,
  type Percentile,
  PERCENTILES,
  type Results,
  type RunSettings,
} from './results.ts';
import { binCount, binLimits, binOf, type Bins, type ColumnBins } from './statistics/bins.ts';
import { columnsOf } from './statistics/columns.ts';
import { binAtRank, orderedCounts, valueAtRank } from './statistics/order.ts';
import { percentileError, percentileRank, readPercentile } from './statistics/percentile.ts';
import { errorOfReplicates } from './statistics/replicates.ts';
import { SUMS, total } from './statistics/sums.ts';

/** One column of a part, with all that its figures are made from. */
interface Column {
  readonly part: Part;
  readonly column: number;
  readonly bins: ColumnBins;
  readonly fineness: number;
  /** Its counts, replicate after replicate. */
  readonly counts: Uint32Array;
  /** Its sums: of distances from the centre by replicate, then of squares. */
  readonly sums: Float64Array;
}

/** Numbers of a column by replicate. */
function replicateCounts({ counts, part, column }: Column): Float64Array {
  if (part.never[column] === 0 && part.invalid[column] === 0) {
    return Float64Array.from({ length: REPLICATES }, (_, replicate) =>
      trialsOfReplicate(part.trials, replicate),
    );
  }
  const size = counts.length / REPLICATES;
  return Float64Array.from({ length: REPLICATES }, (_, replicate) => {
    let sum = 0;
    // The index stays inside the replicate's bins.
    for (let i = replicate * size; i < (replicate + 1) * size; i += 1) sum += counts[i]!;
    return sum;
  });
}

/** The share of each replicate's numbers before the value at a place in a bin. */
function replicateShares(
  { counts }: Column,
  sizes: Float64Array,
  bin: number,
  part: number,
): Float64Array {
  const size = counts.length / REPLICATES;
  return sizes.map((numbers, replicate) => {
    const start = replicate * size;
    let before = 0;
    // All lie inside the column's counts.
    for (let i = start; i < start + bin; i += 1) before += counts[i]!;
    return (before + part * counts[start + bin]!) / numbers;
  });
}

/** The numbers of one column in order, when all of them are there. */
function sortedRaw({ raw, trials }: Part, column: number): Float64Array | undefined {
  return raw
    ?.subarray(column * trials, (column + 1) * trials)
    .filter(Number.isFinite)
    .sort();
}

/** The figures of one column. */
function figuresOf(own: Column, settings: RunSettings): Figures {
  const { part, column, bins, fineness, counts, sums } = own;
  const ordered = orderedCounts(counts, REPLICATES, fineness);
  const { count } = ordered;
  const never = part.never[column] ?? 0;
  const sizes = replicateCounts(own);
  // SUMS numbers a column: the sums by replicate, then the squares.
  const byReplicate = sums.subarray(0, REPLICATES);
  const sum = byReplicate.reduce((a, b) => a + b, 0);
  const mean = count > 0 ? bins.centre + sum / count : NaN;
  const squares = Math.max(0, sums[REPLICATES]! - (sum * sum) / count);
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : count === 1 ? 0 : NaN;
  // Extremes are finite when there are numbers; adding 0 makes −0 the 0 it is.
  const least = count > 0 ? part.extremes[2 * column]! + 0 : NaN;
  const greatest = count > 0 ? part.extremes[2 * column + 1]! + 0 : NaN;
  const sorted = sortedRaw(part, column);
  const at =
    sorted === undefined
      ? valueAtRank(ordered, bins, fineness, least, greatest)
      : (index: number) => sorted[index] ?? NaN;
  const isReplicated = settings.sampler === 'sobol' && sizes.every((size) => size > 1);
  const spread = (share: number): number | undefined => {
    if (!isReplicated || count === 0) return undefined;
    const { below } = percentileRank(count + never, share);
    if (below >= count) return 0;
    const bin = binAtRank(ordered, below);
    const start = ordered.before[bin]!;
    const inside = (below - start + 0.5) / (ordered.before[bin + 1]! - start);
    return count * errorOfReplicates(replicateShares(own, sizes, bin, inside));
  };
  const percentile = (rank: Percentile): number | null =>
    readPercentile(at, count, never, rank / 100);
  const error = (rank: Percentile): number =>
    percentileError(at, count, never, rank / 100, spread(rank / 100));
  const meanError = isReplicated
    ? errorOfReplicates(byReplicate.map((one, replicate) => one / sizes[replicate]!))
    : sd / Math.sqrt(count);
  return {
    count,
    mean,
    sd,
    min: least,
    max: greatest,
    percentiles: Object.fromEntries(PERCENTILES.map((rank) => [rank, percentile(rank)])) as Record<
      Percentile,
      number | null
    >,
    standardErrors: {
      mean: count > 0 ? meanError : NaN,
      p5: error(5),
      p50: error(50),
      p95: error(95),
    },
    never: never / part.trials,
    invalid: (part.invalid[column] ?? 0) / part.trials,
  };
}

/** The share of a column's values below one, and how well it is known. */
function chanceBelow(
  own: Column,
  value: number,
  settings: RunSettings,
): { share: number; standardError: number } {
  const { bins, fineness } = own;
  const sizes = replicateCounts(own);
  const count = sizes.reduce((sum, size) => sum + size, 0) + (own.part.never[own.column] ?? 0);
  const bin = binOf(value, bins, fineness);
  const [low, high] = binLimits(bin, bins, fineness);
  const inside = bins.isLinear ? Number(value > low) : (value - low) / (high - low);
  const part = Math.min(1, Math.max(0, inside));
  const shares = replicateShares(own, sizes, bin, part);
  const below = shares.reduce((sum, share, i) => sum + (sizes[i] === 0 ? 0 : share * sizes[i]!), 0);
  const share = below / count;
  const isReplicated = settings.sampler === 'sobol' && sizes.every((size) => size > 1);
  return {
    share,
    standardError: isReplicated
      ? errorOfReplicates(shares)
      : Math.sqrt((share * (1 - share)) / count),
  };
}

/** Raw values of one column, put in the order of the trials. */
function keptOf(part: Part, column: number): Float64Array {
  const pieces = part.kept
    .filter((piece) => piece.column === column)
    .sort((a, b) => a.firstTrial - b.firstTrial);
  const values = new Float64Array(pieces.reduce((sum, piece) => sum + piece.values.length, 0));
  let at = 0;
  for (const piece of pieces) {
    values.set(piece.values, at);
    at += piece.values.length;
  }
  return values;
}

/** Columns of months as rows of trials. */
function pathsOf(columns: readonly Float64Array[], paths: number): Float64Array {
  const months = columns.length;
  const rows = new Float64Array(paths * months);
  for (const [month, column] of columns.entries()) {
    // Columns of months hold as many trials as there are paths at least.
    for (let path = 0; path < paths; path += 1) rows[path * months + month] = column[path]!;
  }
  return rows;
}

/** Turns what was added up into the figures people read. */
export function summarise(plan: Plan, settings: RunSettings, part: Part, bins: Bins): Results {
  const { firsts } = columnsOf(plan, neverOf(plan));
  const sums = total(part.sums);
  const { fineness } = bins;
  const size = REPLICATES * binCount(fineness);
  const columnAt = (column: number): Column => {
    const own = bins.columns[column];
    if (own === undefined) throw new RangeError('summarise requires bins of every column');
    return {
      part,
      column,
      bins: own,
      fineness,
      counts: part.counts.subarray(column * size, (column + 1) * size),
      sums: sums.subarray(column * SUMS, (column + 1) * SUMS),
    };
  };
  const figures = (column: number): Figures => figuresOf(columnAt(column), settings);
  const { precision } = settings;
  const wanted = plan.asked.findIndex(
    ({ name, kind }) => kind === 'quantity' && name === precision?.name,
  );
  const quantities = new Map<string, Figures>();
  const series = new Map<string, readonly Figures[]>();
  const kept = new Map<string, Float64Array>();
  const keptMonths = new Map<string, ReadonlyMap<number, Float64Array>>();
  const paths = new Map<string, Float64Array>();
  for (const [asked, { name, kind }] of plan.asked.entries()) {
    const first = firsts[asked] ?? 0;
    if (kind === 'quantity') {
      quantities.set(name, figures(first));
      kept.set(name, keptOf(part, first));
      continue;
    }
    const months = Array.from({ length: plan.months }, (_, index) => keptOf(part, first + index));
    series.set(
      name,
      months.map((_, index) => figures(first + index)),
    );
    paths.set(name, pathsOf(months, Math.min(KEPT_PATHS, part.trials)));
    keptMonths.set(
      name,
      new Map(
        (settings.keptMonths ?? []).map((month) => [
          month,
          months[month - 1] ?? new Float64Array(0),
        ]),
      ),
    );
  }
  return {
    engine: ENGINE,
    trials: part.trials,
    months: plan.months,
    seed: settings.seed,
    sampler: settings.sampler,
    quantities,
    series,
    kept,
    keptMonths,
    paths,
    chance:
      precision === undefined || wanted < 0
        ? undefined
        : chanceBelow(columnAt(firsts[wanted] ?? 0), precision.below, settings),
    held: part.held.filter(({ held }) => held > 0),
    noNumber: part.noNumber.filter(({ trials }) => trials > 0),
  };
}
