import { type Part, sortedPilot } from './part.ts';
import type { Plan } from './plan/plan.ts';
import {
  ENGINE,
  type Figures,
  type Percentile,
  PERCENTILES,
  type Results,
  type RunSettings,
} from './results.ts';
import { columnsOf } from './statistics/columns.ts';
import { type Edges, valueAtRank } from './statistics/histogram.ts';
import { type Moments, total } from './statistics/moments.ts';
import { percentileError, readPercentile } from './statistics/percentile.ts';

/** The figures of one column. */
function figuresOf(
  part: Part,
  moments: Moments | undefined,
  column: number,
  at: (index: number) => number,
): Figures {
  const count = moments?.count[column] ?? 0;
  const never = part.never[column] ?? 0;
  const mean = count > 0 ? (moments?.mean[column] ?? NaN) : NaN;
  const squares = moments?.squares[column] ?? 0;
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : count === 1 ? 0 : NaN;
  const percentile = (rank: Percentile): number | null =>
    readPercentile(at, count, never, rank / 100);
  const error = (rank: Percentile): number => percentileError(at, count, never, rank / 100);
  return {
    count,
    mean,
    sd,
    min: count > 0 ? (part.least[column] ?? NaN) : NaN,
    max: count > 0 ? (part.greatest[column] ?? NaN) : NaN,
    percentiles: Object.fromEntries(PERCENTILES.map((rank) => [rank, percentile(rank)])) as Record<
      Percentile,
      number | null
    >,
    standardErrors: {
      mean: count > 0 ? sd / Math.sqrt(count) : NaN,
      p5: error(5),
      p50: error(50),
      p95: error(95),
    },
    never: never / part.trials,
    invalid: (part.invalid[column] ?? 0) / part.trials,
  };
}

/** Raw values of one asked definition, put in the order of the trials. */
function keptOf(part: Part, asked: number): Float64Array {
  const pieces = part.kept
    .filter((piece) => piece.asked === asked)
    .sort((a, b) => a.firstTrial - b.firstTrial);
  const values = new Float64Array(pieces.reduce((sum, piece) => sum + piece.values.length, 0));
  let at = 0;
  for (const piece of pieces) {
    values.set(piece.values, at);
    at += piece.values.length;
  }
  return values;
}

/**
 * Turns what was added up into the figures people read.
 *
 * @param edges those of the run; not needed while the part is the pilot alone, whose percentiles are exact
 */
export function summarise(plan: Plan, settings: RunSettings, part: Part, edges?: Edges): Results {
  const { firsts } = columnsOf(plan);
  const moments = total(part.moments);
  const figures = (column: number): Figures => {
    if (part.pilot !== undefined) {
      const sorted = sortedPilot(part.pilot, column, part.trials);
      return figuresOf(part, moments, column, (index) => sorted[index] ?? NaN);
    }
    if (part.histogram === undefined || edges === undefined) {
      throw new RangeError('summarise requires the edges of a part with a histogram');
    }
    return figuresOf(part, moments, column, valueAtRank(part.histogram, edges, column));
  };
  const quantities = new Map<string, Figures>();
  const series = new Map<string, readonly Figures[]>();
  const kept = new Map<string, Float64Array>();
  const paths = new Map<string, Float64Array>();
  for (const [asked, { name, kind }] of plan.asked.entries()) {
    const first = firsts[asked] ?? 0;
    if (kind === 'quantity') {
      quantities.set(name, figures(first));
      kept.set(name, keptOf(part, asked));
    } else {
      series.set(
        name,
        Array.from({ length: plan.months }, (_, index) => figures(first + index)),
      );
      paths.set(name, keptOf(part, asked));
    }
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
    paths,
    held: part.held.filter(({ held }) => held > 0),
    noNumber: part.noNumber.filter(({ trials }) => trials > 0),
  };
}
