import { columnDataOf } from './column-data.ts';
import { neverOf } from './kernel/infinities.ts';
import type { Part } from './part.ts';
import { isCondition } from './plan/conditions.ts';
import type { NodeId, Plan } from './plan/plan.ts';
import { GROUP, REPLICATES } from './random/groups.ts';
import { marginOf } from './refinement.ts';
import {
  type Figures,
  KEPT_PATHS,
  type Percentile,
  PERCENTILES,
  type Results,
  type RunSettings,
} from './results.ts';
import { ENGINE } from '#lib/language/engine-version.ts';
import { binCount, type Bins } from './statistics/bins.ts';
import { replicatedShareError, shareError } from './statistics/chance.ts';
import type { Marks } from './statistics/collected.ts';
import { columnsOf } from './statistics/columns.ts';
import { OrderStatistics } from './statistics/order-statistics.ts';
import { percentileError, percentileRank, readPercentile } from './statistics/percentile.ts';
import { errorOfReplicates } from './statistics/replicates.ts';
import { SUMS, total } from './statistics/sums.ts';
import { wantedBins } from './statistics/wanted.ts';

/** One column of a part, with all that its figures are made from. */
interface Column {
  readonly part: Part;
  readonly column: number;
  readonly order: OrderStatistics;
  /** What its sums are distances from. */
  readonly centre: number;
  /** Its sums: of distances from the centre by replicate, then of squares. */
  readonly sums: Float64Array;
  /** Whether its numbers are 1 and 0, for what is true and what is not. */
  readonly isCondition: boolean;
}

/** Trials of each replicate among the first so many. */
function trialsByReplicate(trials: number): Float64Array {
  const turn = GROUP * REPLICATES;
  return Float64Array.from({ length: REPLICATES }, (_, replicate) => {
    const rest = (trials % turn) - replicate * GROUP;
    return Math.floor(trials / turn) * GROUP + Math.min(GROUP, Math.max(0, rest));
  });
}

/** The figures of one column. */
function figuresOf(own: Column, settings: RunSettings): Figures {
  const { part, column, order, centre, sums, isCondition } = own;
  const { count, sizes } = order;
  const never = part.never[column] ?? 0;
  const invalid = part.invalid[column] ?? 0;
  // SUMS numbers a column: the sums by replicate, then the squares.
  const byReplicate = sums.subarray(0, REPLICATES);
  const sum = byReplicate.reduce((a, b) => a + b, 0);
  const mean = count > 0 ? centre + sum / count : NaN;
  const squares = Math.max(0, sums[REPLICATES]! - (sum * sum) / count);
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : count === 1 ? 0 : NaN;
  const at = (index: number): number => order.valueAt(index);
  const isReplicated = settings.sampler === 'sobol' && sizes.every((size) => size > 1);
  const all = count + never;
  const rankError = (share: number): number => {
    const { below } = percentileRank(all, share);
    if (!isReplicated || below >= count) return Math.sqrt(all * share * (1 - share));
    // With never among the values, those of each replicate are as many as its trials.
    const trials = trialsByReplicate(part.trials);
    const known = 1 - invalid / part.trials;
    const shares = order
      .countsBefore(below)
      .map((before, i) => before / (never > 0 ? trials[i]! * known : sizes[i]!));
    return all * replicatedShareError(shares, all);
  };
  const percentile = (rank: Percentile): number | null =>
    readPercentile(at, count, never, rank / 100);
  const error = (rank: Percentile): number =>
    percentileError(at, count, never, rank / 100, rankError(rank / 100), marginOf(1, settings));
  const means = byReplicate.map((one, replicate) => centre + one / sizes[replicate]!);
  const meanError = isReplicated
    ? isCondition
      ? replicatedShareError(means, count)
      : errorOfReplicates(means)
    : isCondition
      ? shareError(mean * count, count)
      : sd / Math.sqrt(count);
  return {
    count,
    mean,
    sd,
    min: count > 0 ? at(0) : NaN,
    max: count > 0 ? at(count - 1) : NaN,
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
    invalid: invalid / part.trials,
  };
}

/** The share of trials below the value that `precision` names, and how well it is known. */
function chanceOf({ below, valued }: Part, { sampler }: RunSettings): Results['chance'] {
  const sum = (numbers: Float64Array): number => numbers.reduce((a, b) => a + b, 0);
  const [hits, trials] = [sum(below), sum(valued)];
  const isReplicated = sampler === 'sobol' && valued.every((of) => of > 1);
  const shares = below.map((hit, i) => hit / valued[i]!);
  return {
    share: hits / trials,
    standardError: isReplicated ? replicatedShareError(shares, trials) : shareError(hits, trials),
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

/** The figures of a run, or the bins whose values were not collected and must be before there are any. */
export type Summary =
  | { readonly ok: true; readonly results: Results }
  | { readonly ok: false; readonly missing: Marks };

/** Reads every column's values in the bins that percentiles are read from. */
function readOrders(part: Part, bins: Bins): { orders: OrderStatistics[]; missing: Marks } {
  const size = binCount(bins.fineness);
  const none = new Uint8Array(size);
  const orders: OrderStatistics[] = [];
  const missing = bins.columns.map((_, column) => {
    const order = new OrderStatistics(columnDataOf(part, bins, column));
    orders.push(order);
    const wanted = wantedBins(order, part.never[column] ?? 0);
    if (order.read(wanted)) return none;
    const marks = new Uint8Array(size);
    for (const bin of wanted) marks[bin] = 1;
    return marks;
  });
  return { orders, missing: missing.every((marks) => marks === none) ? [] : missing };
}

/**
 * Turns what was added up into the figures people read.
 *
 * When values are missing, the trials must be run again with the marks that it gives, as the next pass.
 */
export function summarise(plan: Plan, settings: RunSettings, part: Part, bins: Bins): Summary {
  const { orders, missing } = readOrders(part, bins);
  if (missing.length > 0) return { ok: false, missing };
  const { firsts } = columnsOf(plan, neverOf(plan));
  const sums = total(part.sums);
  const figures = (column: number, node: NodeId): Figures => {
    const order = orders[column];
    const centre = bins.columns[column]?.centre;
    if (order === undefined || centre === undefined)
      throw new RangeError('summarise requires bins of every column');
    const own: Column = {
      part,
      column,
      order,
      centre,
      sums: sums.subarray(column * SUMS, (column + 1) * SUMS),
      isCondition: isCondition(plan.nodes[node]),
    };
    return figuresOf(own, settings);
  };
  const quantities = new Map<string, Figures>();
  const series = new Map<string, readonly Figures[]>();
  const kept = new Map<string, Float64Array>();
  const keptMonths = new Map<string, ReadonlyMap<number, Float64Array>>();
  const paths = new Map<string, Float64Array>();
  for (const [asked, { name, kind, node }] of plan.asked.entries()) {
    const first = firsts[asked] ?? 0;
    if (kind === 'quantity') {
      quantities.set(name, figures(first, node));
      kept.set(name, keptOf(part, first));
      continue;
    }
    const months = Array.from({ length: plan.months }, (_, index) => keptOf(part, first + index));
    series.set(
      name,
      months.map((_, index) => figures(first + index, node)),
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
  const results: Results = {
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
    chance: part.valued.some((trials) => trials > 0) ? chanceOf(part, settings) : undefined,
    held: part.held.filter(({ held }) => held > 0),
    noNumber: part.noNumber.filter(({ trials }) => trials > 0),
  };
  return { ok: true, results };
}
