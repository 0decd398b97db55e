import { area, curveStepAfter, line, scaleLinear } from 'd3';
import type { Frame, Tick } from './frame.ts';
import { monthTicks } from './fan.ts';

export interface ByMonthMarks {
  readonly area: string;
  readonly line: string;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  /** Share of the futures in which it has happened by each month, month 1 first. */
  readonly shares: readonly number[];
  /** Share of the futures in which it never happens. */
  readonly never: number;
}

/**
 * In what share of the futures something has happened by each month; *never* keeps its share.
 *
 * @param values - one month a future, +Infinity where it never happens, NaN where there is no number
 */
export function byMonthMarks(values: Float64Array, months: number, frame: Frame): ByMonthMarks {
  const counts = new Array<number>(months).fill(0);
  let total = 0;
  let never = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    total += 1;
    if (value > months) never += 1;
    else counts[Math.max(1, value) - 1] = (counts[Math.max(1, value) - 1] ?? 0) + 1;
  }
  let reached = 0;
  const shares = counts.map((count) => {
    reached += count;
    return total === 0 ? 0 : reached / total;
  });
  const x = scaleLinear([0, months], [frame.left, frame.width - frame.right]);
  const y = scaleLinear([0, 1], [frame.height - frame.bottom, frame.top]);
  const points = [0, ...shares].map((share, month): [number, number] => [x(month), y(share)]);
  return {
    area:
      area()
        .curve(curveStepAfter)
        .x((point) => point[0])
        .y0(y(0))
        .y1((point) => point[1])(points) ?? '',
    line: line().curve(curveStepAfter)(points) ?? '',
    x: monthTicks(months, frame.width).map((value) => ({ value, at: x(value) })),
    y: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, at: y(value) })),
    shares,
    never: total === 0 ? 0 : never / total,
  };
}
