import type { Interval } from '#lib/charts/intervals.ts';
import type { Figures, Results } from '#lib/engine/results.ts';
import { RESULT, valuesOf } from '#lib/state/path-runs.ts';

/** What an hour pays on average over all futures: all money by all hours, so that busy futures weigh more. */
export function hourlyPay({ quantities }: Results): number {
  const hours = quantities.get('total_hours')?.mean ?? 0;
  return hours > 0 ? (quantities.get(RESULT)?.mean ?? NaN) / hours : NaN;
}

/** In what share of the futures money is lost. */
export function lossShare(results: Results): number {
  return shareBelow(valuesOf(results), 0);
}

/** The share of values below a limit. */
export function shareBelow(values: Float64Array, limit: number): number {
  return values.filter((value) => value < limit).length / Math.max(1, values.length);
}

/** Where nine of ten futures lie, half of them, and the middle. */
export function intervalOf(figures: Figures | undefined): Interval {
  const at = (percentile: 5 | 25 | 50 | 75 | 95): number => figures?.percentiles[percentile] ?? 0;
  return { p5: at(5), p25: at(25), p50: at(50), p75: at(75), p95: at(95) };
}

/** The typical cash at the end of each month. */
export function cashOf({ series }: Results): readonly (number | null)[] {
  return (series.get('cash') ?? []).map(({ percentiles }) => percentiles[50]);
}
