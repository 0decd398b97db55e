import { readPercentile } from '#lib/engine/statistics/percentile.ts';
import type { Definition, Expression, Program } from '#lib/language/tree.ts';

/** The lines of the money statement, in their order. */
export const STATEMENT_LINES = [
  'bookings',
  'finder_fees',
  'refunds',
  'chargebacks',
  'cost_of_sales',
  'acquisition',
  'bad_debt',
  'fixed_costs',
  /** What the lines above leave unexplained. */
  'other',
  'operating_profit',
  /** What is earned or spent by then, and not yet paid. */
  'owed',
  'result',
] as const;
export type StatementLine = (typeof STATEMENT_LINES)[number];

/** What stands between sales and operating profit: the first series that a program defines counts. */
const PARTS = [
  { line: 'finder_fees', series: ['finder_fees'], sign: 1 },
  { line: 'refunds', series: ['refunds'], sign: -1 },
  { line: 'chargebacks', series: ['chargebacks'], sign: -1 },
  { line: 'cost_of_sales', series: ['cost_of_sales'], sign: -1 },
  { line: 'acquisition', series: ['acquisition_cost', 'ad_spend'], sign: -1 },
  { line: 'bad_debt', series: ['bad_debt'], sign: -1 },
  { line: 'fixed_costs', series: ['fixed_costs'], sign: -1 },
] as const satisfies readonly { line: StatementLine; series: readonly string[]; sign: 1 | -1 }[];

/** A way with fewer parts tells nothing that the two ends do not. */
const LEAST_PARTS = 2;
/** Sums of many months differ in their last digits by the order of adding. */
const ROUNDING = 1e-9;

/** What a bar of the statement shows: how far it carries the money, and where eight of ten futures lie. */
export interface StatementBar {
  readonly line: StatementLine;
  /** A total stands on zero; a part begins where the bar before it ended. */
  readonly isTotal: boolean;
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  /** The 10th and 90th percentile of the line itself. */
  readonly low: number;
  readonly high: number;
}

/** The name of the sum of a line: with a blank in it, so that no text can define it. */
export function probeName(line: StatementLine): string {
  return `statement ${line}`;
}

/**
 * A program with the sums that the statement needs over the whole horizon. They draw nothing and come last,
 * so every draw and every figure of the program stays what it is, bit by bit.
 *
 * @returns `undefined` where the program has no sales, no operating profit, or too little between them
 */
export function withStatement(
  program: Program,
): { readonly program: Program; readonly asked: readonly string[] } | undefined {
  const series = new Set(
    program.definitions.flatMap(({ kind, name }) => (kind === 'series' ? [name] : [])),
  );
  const parts = PARTS.flatMap(({ line, series: names }) => {
    const name = names.find((each) => series.has(each));
    return name === undefined ? [] : [[line, name] as const];
  });
  if (parts.length < LEAST_PARTS || !series.has('bookings') || !series.has('operating_profit')) {
    return undefined;
  }
  const probes = [
    ['bookings', 'bookings'] as const,
    ...parts,
    ['operating_profit', 'operating_profit'] as const,
  ].map(([line, name]): Definition => ({
    name: probeName(line),
    kind: 'quantity',
    expression: sumOf(name),
    opening: undefined,
    line: 0,
  }));
  return {
    program: { ...program, definitions: [...program.definitions, ...probes] },
    asked: probes.map(({ name }) => name),
  };
}

function sumOf(name: string): Expression {
  return {
    kind: 'summary',
    summary: 'sum',
    of: { kind: 'series', name, lag: 0 },
    rate: undefined,
  };
}

/**
 * Reads the statement from the kept trials of a run with its sums: from the sales to the result. Each part is
 * taken trial by trial and begins where the last one ended, so the means add up by construction; what the
 * named lines leave unexplained is a line of its own. Lines that are nothing in every future are left out, and
 * so are trials in which some line is no number.
 *
 * @param result the values of the result by trial
 */
export function statementOf(
  kept: ReadonlyMap<string, Float64Array>,
  result: Float64Array,
): readonly StatementBar[] {
  const known = new Map(
    STATEMENT_LINES.flatMap((line) => {
      const values = kept.get(probeName(line));
      return values === undefined ? [] : [[line, values] as const];
    }),
  );
  const bookings = known.get('bookings');
  const profit = known.get('operating_profit');
  if (bookings === undefined || profit === undefined) return [];
  const isCounted = result.map((value, trial) =>
    Number([value, ...[...known.values()].map((line) => line[trial])].every(Number.isFinite)),
  );
  const counted = (values: Float64Array): Float64Array =>
    values.filter((_, trial) => isCounted[trial] === 1);
  const size = counted(bookings).map(Math.abs);
  const flows = PARTS.flatMap(({ line, sign }) => {
    const values = known.get(line);
    return values === undefined ? [] : [{ line, values: counted(values).map((v) => sign * v) }];
  });
  for (const { values } of flows) {
    for (const [trial, value] of values.entries())
      size[trial] = (size[trial] ?? 0) + Math.abs(value);
  }
  const [sales, earned, end] = [counted(bookings), counted(profit), counted(result)];
  const gap = (to: Float64Array, from: readonly Float64Array[]): Float64Array =>
    to.map((value, trial) => {
      const rest = value - from.reduce((sum, each) => sum + (each[trial] ?? NaN), 0);
      return Math.abs(rest) <= ROUNDING * (size[trial] ?? 0) ? 0 : rest;
    });
  const bars: StatementBar[] = [];
  let level = 0;
  const total = (line: StatementLine, values: Float64Array, mean: number): void => {
    bars.push({ line, isTotal: true, from: 0, to: mean, mean, ...endsOf(values) });
    level = mean;
  };
  const part = (line: StatementLine, values: Float64Array): void => {
    if (values.every((value) => value === 0)) return;
    const mean = averageOf(values);
    bars.push({ line, isTotal: false, from: level, to: level + mean, mean, ...endsOf(values) });
    level += mean;
  };
  if (sales.length === 0) return [];
  total('bookings', sales, averageOf(sales));
  for (const { line, values } of flows) part(line, values);
  part('other', gap(earned, [sales, ...flows.map(({ values }) => values)]));
  const owed = gap(end, [earned]);
  if (owed.some((value) => value !== 0)) total('operating_profit', earned, level);
  part('owed', owed);
  total('result', end, level);
  return bars;
}

/**
 * Of every hundred of sales, what each part takes, and at last what remains: whole numbers that add up to a
 * hundred, by the largest remainders. What adds to the sales is below zero.
 *
 * @returns `undefined` where nothing is sold on average
 */
export function hundredthsOf(bars: readonly StatementBar[]): readonly number[] | undefined {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined || !(first.mean > 0)) return undefined;
  const shares = [
    ...bars.filter(({ isTotal }) => !isTotal).map(({ mean }) => -mean),
    last.mean,
  ].map((mean) => (100 * mean) / first.mean);
  const whole = shares.map(Math.floor);
  const missing = 100 - whole.reduce((sum, each) => sum + each, 0);
  const byRemainder = [...shares.keys()].sort(
    (a, b) => remainder(shares[b] ?? 0) - remainder(shares[a] ?? 0),
  );
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)));
  return whole.map((each, place) => each + Number(raised.has(place)));
}

function remainder(value: number): number {
  return value - Math.floor(value);
}

function averageOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function endsOf(values: Float64Array): { low: number; high: number } {
  const sorted = values.toSorted();
  const at = (share: number): number =>
    readPercentile((index) => sorted[index] ?? NaN, sorted.length, 0, share) ?? NaN;
  return { low: at(0.1), high: at(0.9) };
}
