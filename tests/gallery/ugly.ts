import type { Figures } from '#lib/engine/results.ts';
import { run } from '../support/engine-program.ts';

/** What a chart may be given at its worst: values of a result by future, its months, and a month in which something happens. */
export interface Ugly {
  readonly name: string;
  readonly values: Float64Array;
  readonly figures: readonly Figures[];
  readonly paths: Float64Array | undefined;
  /** +Infinity where it never happens. */
  readonly months: Float64Array;
}

const MONTHS = 12;

/** Models that nobody would build and somebody runs, by what is ugly in them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'as usual': 'cash[t] = cash[t-1] + normal(50, 200)',
  'all losses': 'cash[t] = cash[t-1] - lognormal(3, 1)',
  'one value': 'cash[t] = 7',
  'nothing at all': 'cash[t] = 0',
  'six orders of magnitude': 'cash[t] = cash[t-1] + lognormal(2, 3.5)',
  'all never': 'cash[t] = cash[t-1] - 1',
  'no number': 'cash[t] = 0 / (t - t)',
  'hardly a number': 'cash[t] = log(normal(-2, 1))',
};

/** Runs them. */
export function uglyData(): readonly Ugly[] {
  return Object.entries(PROGRAMS).map(([name, line]) => {
    const text = `${line}\ny = last(cash)\nmonth = first(cash > 100)`;
    const results = run(text, { trials: 400, months: MONTHS });
    return {
      name,
      values: results.kept.get('y') ?? new Float64Array(),
      figures: results.series.get('cash') ?? [],
      paths: results.paths.get('cash'),
      months: results.kept.get('month') ?? new Float64Array(),
    };
  });
}
