import type { Results } from '#lib/engine/results.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';

/** Where eight of ten futures lie, and the middle. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The money of the whole horizon. */
export interface Money {
  /** What comes in; `undefined` where the program does not say. */
  readonly income: Spread | undefined;
  /** What goes out: in every future the income less the result, so that the three add up. */
  readonly cost: Spread | undefined;
  readonly result: Spread;
}

/** Reads the money from the kept trials of a run; `undefined` where the result is never a number. */
export function moneyOf(
  { kept }: Pick<Results, 'kept'>,
  names: { readonly result: string; readonly income: string },
): Money | undefined {
  const results = kept.get(names.result);
  const result = results && spreadOf(results);
  if (results === undefined || result === undefined) return undefined;
  const income = kept.get(names.income);
  return {
    income: income && spreadOf(income),
    cost: income && spreadOf(income.map((value, trial) => value - (results[trial] ?? NaN))),
    result,
  };
}

/** The 10th, 50th and 90th percentile of the values that are numbers. */
function spreadOf(values: Float64Array): Spread | undefined {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) =>
    readPercentile((index) => sorted[index] ?? NaN, sorted.length, 0, share),
  );
  return low == null || middle == null || high == null ? undefined : { low, middle, high };
}
