import { curveMonotoneX, line, scaleLinear, ticks } from 'd3';
import { monthTicks } from './fan.ts';
import type { Frame, Tick } from './frame.ts';

export interface TwoLinesMarks {
  readonly first: string;
  readonly second: string;
  readonly zero: number;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  /** Where the month that is marked stands; `undefined` where none is. */
  readonly marked: number | undefined;
}

/**
 * Two options over the months, one line each.
 *
 * @param first one value a month, month 1 first; `null` where there is none
 * @param month the month to mark
 */
export function twoLinesMarks(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  month: number | undefined,
  frame: Frame,
): TwoLinesMarks {
  const months = Math.max(first.length, second.length, 2);
  const values = [...first, ...second].filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([1, months], [frame.left, frame.width - frame.right]);
  const y = scaleLinear(low === high ? [-1, 1] : [low, high], [
    frame.height - frame.bottom,
    frame.top,
  ]).nice(5);
  const path = (side: readonly (number | null)[]): string =>
    line<number | null>()
      .curve(curveMonotoneX)
      .defined((value) => value !== null)
      .x((_, index) => x(index + 1))
      .y((value) => y(value ?? 0))(side) ?? '';
  return {
    first: path(first),
    second: path(second),
    zero: y(0),
    x: monthTicks(months, frame.width).map((value) => ({ value, at: x(value) })),
    y: ticks(...(y.domain() as [number, number]), 5).map((value) => ({ value, at: y(value) })),
    marked: month === undefined ? undefined : x(month),
  };
}
