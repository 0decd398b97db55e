import { type Contestant, type Missing, type Mode, MODES, WORKLOADS } from './contestant.ts';
import type { Machine } from './machine.ts';
import type { Measurements } from './measurements.ts';
import { median, quantile } from './statistics.ts';
import { type Target, type Verdict, verdictOf } from './targets.ts';

/** Everything that is written to `results.json`. */
export interface Report {
  readonly machine: Machine;
  readonly clockInChromium: string;
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly contestants: readonly { readonly who: string; readonly what: string }[];
  readonly missing: readonly Missing[];
  readonly wrong: readonly string[];
  readonly targets: readonly Judged[];
  readonly times: readonly Summary[];
}

/** A row of the table of targets, summed up. */
export interface Judged extends Omit<Target, 'samples'>, Partial<Spread> {
  readonly samples: number;
  readonly verdict: Verdict;
}

interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly most: number;
}

/** Nanoseconds a trial (W1) or a trial-month (W2, W3) of one contestant, over the rounds. */
export interface Summary extends Spread {
  readonly who: string;
  readonly workload: string;
  readonly mode: Mode;
  readonly trials: number;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function spreadOf(samples: readonly number[]): Spread {
  return {
    median: rounded(median(samples)),
    p95: rounded(quantile(samples, 0.95)),
    least: rounded(Math.min(...samples)),
    most: rounded(Math.max(...samples)),
  };
}

/** Judges every target. */
export function judge(targets: readonly Target[]): Judged[] {
  return targets.map((target) => {
    const { samples } = target;
    return {
      ...target,
      ...(samples.length === 0 ? {} : spreadOf(samples)),
      samples: samples.length,
      verdict: verdictOf(target, median(samples)),
    };
  });
}

/** Sums up the times of everybody, workload by workload. */
export function summaries({ times }: Measurements, contestants: readonly Contestant[]): Summary[] {
  return WORKLOADS.flatMap((workload) =>
    MODES.flatMap((mode) =>
      contestants.flatMap(({ who }) => {
        const own = times.filter(
          (time) => time.who === who && time.workload === workload && time.mode === mode,
        );
        const sizes = [...new Set(own.map(({ trials }) => trials))].sort((a, b) => a - b);
        return sizes.map((trials) => {
          const same = own.filter((time) => time.trials === trials);
          const spread = spreadOf(same.map(({ nanoseconds }) => nanoseconds));
          return { who, workload, mode, trials, ...spread };
        });
      }),
    ),
  );
}

/** Lines with columns as wide as they need; the first is left-aligned, all others right-aligned. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function limit(target: Judged, value: number | undefined): string {
  if (value === undefined) return '';
  return `${target.good === 'low' ? '≤' : '≥'} ${value} ${target.unit}`;
}

function range(least: number | undefined, most: number | undefined): string {
  return least === undefined || most === undefined ? '' : `${least} – ${most}`;
}

/** The two tables that are printed: targets, and everybody's times. */
export function tables({ targets, times }: Report): string {
  const judged = targets.map((target) => [
    target.what,
    limit(target, target.must),
    limit(target, target.stretch),
    target.median === undefined ? '' : `${target.median} ${target.unit}`,
    String(target.p95 ?? ''),
    range(target.least, target.most),
    target.verdict,
  ]);
  const measured = times.map(({ who, workload, mode, trials, median, least, most }) => [
    `${workload} ${mode}, ${who}`,
    String(trials),
    String(median),
    range(least, most),
  ]);
  return [
    ...columns([['target', 'must', 'stretch', 'median', 'p95', 'spread', 'verdict'], ...judged]),
    '',
    ...columns([['ns a trial (w1) or trial-month', 'trials', 'median', 'spread'], ...measured]),
  ].join('\n');
}
