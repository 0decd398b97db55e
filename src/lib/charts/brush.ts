import type { Frame } from './frame.ts';

/** A part of an axis of values. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

interface Axis {
  readonly placeOf: (value: number) => number;
  readonly valueAt: (x: number) => number;
}

/** Pixels from an end at which a press means that end. */
const NEAR = 10;

/** Where the part that is looked at begins and ends on a chart; what lies beyond the chart is cut off. */
export function brushed(
  { low, high }: Stretch,
  { placeOf }: Axis,
  frame: Frame,
): { readonly from: number; readonly to: number } {
  const [left, right] = [frame.left, frame.width - frame.right];
  const within = (value: number, beyond: number): number =>
    Number.isFinite(value) ? Math.min(right, Math.max(left, placeOf(value))) : beyond;
  return { from: within(low, left), to: within(high, right) };
}

/**
 * The end that stays where it is when a press at `x` takes the other one; `undefined` where none is near, so
 * that a new part begins.
 *
 * @example
 * moveEnd({ low: 2, high: 8 }, 81, { placeOf: (v) => v * 10, valueAt: (x) => x / 10 }) // => 2
 */
export function moveEnd({ low, high }: Stretch, x: number, { placeOf }: Axis): number | undefined {
  if (Number.isFinite(high) && Math.abs(placeOf(high) - x) <= NEAR) return low;
  if (Number.isFinite(low) && Math.abs(placeOf(low) - x) <= NEAR) return high;
  return undefined;
}
