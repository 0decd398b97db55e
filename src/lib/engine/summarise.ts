import { neverOf } from './kernel/infinities.ts';
import type { Part } from './part.ts';
import type { Plan } from './plan/plan.ts';
import { REPLICATES } from './random/groups.ts';
import {
  ENGINE,
  type Figures,
  KEPT_PATHS,
  type Percentile,
  PERCENTILES,
  type Results,
  type RunSettings,
} from './results.ts';
import { binCount, type Bins, type ColumnBins } from './statistics/bins.ts';
import { columnsOf } from './statistics/columns.ts';
import { Order } from './statistics/order.ts';
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
  /** Its sums: of distances from the origin by replicate, then of squares. */
  readonly sums: Float64Array;
}

/** The numbers of one column in order, when all of them are there. */
function sortedRaw({ raw, trials }: Part, column: number): Float64Array | undefined {
  return raw
    ?.subarray(column * trials, (column + 1) * trials)
    .filter(Number.isFinite)
    .sort();
}

/** The least and the greatest number of a column; adding 0 makes −0 the 0 it is. */
function extremesOf({ extremes }: Part, column: number): [least: number, greatest: number] {
  // Two entries a column.
  return [extremes[2 * column]! + 0, extremes[2 * column + 1]! + 0];
}

/** Its numbers in order. */
function orderOf({ part, column, bins, fineness, counts }: Column): Order {
  return new Order(counts, bins, fineness, ...extremesOf(part, column));
}

/** The figures of one column. */
function figuresOf(own: Column, settings: RunSettings): Figures {
  const { part, column, bins, sums } = own;
  const order = orderOf(own);
  const { count, sizes } = order;
  const never = part.never[column] ?? 0;
  // SUMS numbers a column: the sums by replicate, then the squares.
  const byReplicate = sums.subarray(0, REPLICATES);
  const sum = byReplicate.reduce((a, b) => a + b, 0);
  const mean = count > 0 ? bins.origin + sum / count : NaN;
  const squares = Math.max(0, sums[REPLICATES]! - (sum * sum) / count);
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : count === 1 ? 0 : NaN;
  // Extremes are finite when there are numbers.
  const [least, greatest] = count > 0 ? extremesOf(part, column) : [NaN, NaN];
  const sorted = sortedRaw(part, column);
  const at = (index: number): number =>
    sorted === undefined ? order.valueAt(index) : (sorted[index] ?? NaN);
  const isReplicated = settings.sampler === 'sobol' && sizes.every((size) => size > 1);
  const spread = (share: number): number | undefined => {
    if (!isReplicated || count === 0) return undefined;
    const { below } = percentileRank(count + never, share);
    return below >= count ? 0 : count * errorOfReplicates(order.sharesBefore(below));
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
  const order = orderOf(own);
  const { sizes } = order;
  const count = order.count + (own.part.never[own.column] ?? 0);
  const shares = order.sharesBelow(value);
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
