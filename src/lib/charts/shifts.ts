import { scaleLinear, ticks } from 'd3';
import type { Tick } from './frame.ts';

/** One change on a shared axis, in percent of its width. */
export interface ShiftMark {
  readonly before: number;
  readonly after: number;
  readonly start: number;
  readonly size: number;
  readonly isWorse: boolean;
}

export interface ShiftMarks {
  readonly rows: readonly ShiftMark[];
  readonly ticks: readonly Tick[];
}

/**
 * Changes of a share side by side, on one axis from nothing to the greatest of them.
 *
 * @param isMoreWorse whether more is worse, as of a chance of loss
 *
 * @example
 * shiftMarks([{ before: 0.2, after: 0.4 }], true).rows[0]
 * // => { before: 50, after: 100, start: 50, size: 50, isWorse: true }
 */
export function shiftMarks(
  changes: readonly { readonly before: number; readonly after: number }[],
  isMoreWorse: boolean,
): ShiftMarks {
  const most = Math.max(0.01, ...changes.flatMap(({ before, after }) => [before, after]));
  const x = scaleLinear([0, most], [0, 100]);
  return {
    rows: changes.map(({ before, after }) => ({
      before: x(before),
      after: x(after),
      start: x(Math.min(before, after)),
      size: Math.abs(x(after) - x(before)),
      isWorse: after > before === isMoreWorse,
    })),
    ticks: ticks(0, most, 4).map((value) => ({ value, at: x(value) })),
  };
}
