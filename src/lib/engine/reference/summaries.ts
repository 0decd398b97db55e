import type { Summary, WindowSummary } from '#lib/language/tree.ts';

/** A summary while the months go by: how it starts, takes a month, and ends. */
export interface Accumulator {
  start(count: number): void;
  take(values: Float64Array, month: number, count: number): void;
  finish(count: number): void;
}

function finite(value: number): number {
  return value - value === 0 ? value : NaN;
}

/** NaN for what is not a condition: no number, or *never*. */
function truth(value: number): number {
  return value - value === 0 ? Number(value !== 0) : NaN;
}

/**
 * One month of a summary for one trial: what it held before, the month's value, the month.
 *
 * `first` and `since` hold Infinity, *never*, until they know better. A month without a number makes
 * every summary no number, except where it can no longer matter: behind `first`, or before the last
 * month in which a `since` did not hold.
 */
const STEPS: Record<
  Exclude<Summary, 'npv'>,
  (before: number, value: number, month: number) => number
> = {
  sum: (before, value) => finite(before + value),
  mean: (before, value) => finite(before + value),
  min: (before, value, month) => (month === 1 ? value : Math.min(before, value)),
  max: (before, value, month) => (month === 1 ? value : Math.max(before, value)),
  last: (_before, value) => value,
  first: (before, value, month) => {
    if (before !== Infinity) return before;
    const holds = truth(value);
    return holds === 0 ? Infinity : holds * month;
  },
  since: (before, value, month) => {
    const holds = truth(value);
    if (holds === 0) return Infinity;
    return before === Infinity ? holds * month : before + 0 * holds;
  },
  count: (before, value) => before + truth(value),
  any: (before, value) => {
    const holds = truth(value);
    return before + holds > 0 ? 1 : before + holds;
  },
  all: (before, value, month) => (month === 1 ? truth(value) : before * truth(value)),
};

/** A summary over all months, added up in `out`, which holds the result at the end. */
export function accumulatorOf(
  summary: Summary,
  out: Float64Array,
  months: number,
  discount: Float64Array | undefined,
): Accumulator {
  // In all loops, i stays below `count`, at most the length of every array.
  if (summary === 'npv') {
    const factors = new Float64Array(out.length);
    return {
      start: (count) => {
        out.fill(0, 0, count);
        factors.fill(1, 0, count);
      },
      take: (values, _month, count) => {
        for (let i = 0; i < count; i += 1) {
          factors[i] = factors[i]! * (1 + (discount?.[i] ?? 0));
          out[i] = finite(out[i]! + finite(values[i]! / factors[i]!));
        }
      },
      finish: () => undefined,
    };
  }
  const step = STEPS[summary];
  const initial = summary === 'first' || summary === 'since' ? Infinity : 0;
  return {
    start: (count) => void out.fill(initial, 0, count),
    take: (values, month, count) => {
      for (let i = 0; i < count; i += 1) out[i] = step(out[i]!, values[i]!, month);
    },
    finish: (count) => {
      if (summary !== 'mean') return;
      for (let i = 0; i < count; i += 1) out[i] = out[i]! / months;
    },
  };
}

/**
 * A summary of the months from `first` to `last` of a history that holds `size` trials a month.
 * Of no months the sum is 0 and everything else no number.
 */
export function fillWindow(
  out: Float64Array,
  summary: WindowSummary,
  history: Float64Array,
  size: number,
  first: number,
  last: number,
  count: number,
): void {
  const length = last - first + 1;
  const step = STEPS[summary];
  for (let i = 0; i < count; i += 1) {
    let value = length > 0 || summary === 'sum' ? 0 : NaN;
    for (let month = first; month <= last; month += 1) {
      value = step(value, history[(month - 1) * size + i]!, month - first + 1);
    }
    out[i] = summary === 'mean' ? value / length : value;
  }
}
