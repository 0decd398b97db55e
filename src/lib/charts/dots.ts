import { scaleLinear, ticks } from 'd3';
import type { Frame, Tick } from './frame.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface DotMarks {
  readonly dots: readonly Dot[];
  readonly radius: number;
  readonly x: readonly Tick[];
  readonly placeOf: (value: number) => number;
  readonly valueAt: (x: number) => number;
}

/**
 * A quantile dot plot: `count` dots, each one equally likely future, stacked where they fall, so that
 * a chance can be counted. Source: Kay, Kola, Hullman & Munson (2016), “When (ish) is my bus?”.
 *
 * @param sorted - all values in ascending order, numbers only
 */
export function dotMarks(sorted: Float64Array, count: number, frame: Frame): DotMarks {
  // A frame that has not been laid out yet has no room for any.
  const inner = Math.max(0, frame.width - frame.left - frame.right);
  const length = sorted.length === 0 || inner === 0 ? 0 : count;
  const values = Array.from({ length }, (_, index) => {
    const place = ((index + 0.5) / count) * sorted.length;
    return sorted[Math.min(sorted.length - 1, Math.floor(place))] ?? 0;
  });
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 1;
  const span = high === low ? 1 : high - low;
  const x = scaleLinear(
    [low - span * 0.03, high + span * 0.03],
    [frame.left, frame.width - frame.right],
  );
  const floor = frame.height - frame.bottom;
  // The widest dots whose tallest stack still fits.
  const fits = (columns: number): readonly Dot[] | undefined => {
    const size = inner / columns;
    const heights = new Map<number, number>();
    const dots = values.map((value) => {
      const column = Math.min(columns - 1, Math.floor((x(value) - frame.left) / size));
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return {
        value,
        x: frame.left + (column + 0.5) * size,
        y: floor - (level + 0.5) * size,
      };
    });
    return Math.max(0, ...heights.values()) * size <= floor - frame.top ? dots : undefined;
  };
  // So small that all of them fit into one stack.
  const smallest = Math.ceil((count * inner) / Math.max(1, floor - frame.top));
  let columns = Math.max(8, Math.floor(inner / 28));
  let dots = fits(columns);
  while (dots === undefined && columns < smallest) {
    columns += 1;
    dots = fits(columns);
  }
  return {
    dots: dots ?? [],
    radius: (inner / columns) * 0.42,
    x: ticks(...(x.domain() as [number, number]), frame.width < 480 ? 4 : 6).map((value) => ({
      value,
      at: x(value),
    })),
    placeOf: (value) => x(value),
    valueAt: (place) => x.invert(place),
  };
}
