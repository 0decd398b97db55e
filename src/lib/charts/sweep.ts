import { area, line, scaleLinear, ticks } from 'd3';
import type { Frame, Tick } from './frame.ts';

/** Something over the values of a number. */
export interface OverValues {
  /** In ascending order. */
  readonly values: readonly number[];
  /** From the widest to the narrowest; one low and one high end a value. */
  readonly bands: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[];
  readonly middle: readonly number[];
  /** Heights that must be in sight. */
  readonly include: readonly number[];
}

export interface SweepMarks {
  readonly bands: readonly string[];
  readonly middle: string;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly placeOf: (value: number) => number;
  readonly heightOf: (value: number) => number;
  /** The place in `values` of the one nearest to a point of the chart. */
  readonly nearest: (x: number) => number;
}

/** What something comes to over the values of a number: a line, and bands round it. */
export function sweepMarks(
  { values, bands, middle, include }: OverValues,
  frame: Frame,
): SweepMarks {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 1;
  const heights = [
    ...include,
    ...middle,
    ...bands.flatMap(({ low, high }) => [...low, ...high]),
  ].filter((height) => Number.isFinite(height));
  const low = heights.length === 0 ? 0 : Math.min(...heights);
  const high = heights.length === 0 ? 0 : Math.max(...heights);
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [
    frame.left,
    Math.max(frame.left, frame.width - frame.right),
  ]);
  const y = scaleLinear(low < high ? [low, high] : [low - 1, low + 1], [
    frame.height - frame.bottom,
    frame.top,
  ]).nice(5);
  const isDrawn = (height: number | undefined): boolean => Number.isFinite(height);
  return {
    bands: bands.map(
      (band) =>
        area<number>()
          .defined((_, place) => isDrawn(band.low[place]) && isDrawn(band.high[place]))
          .x((value) => x(value))
          .y0((_, place) => y(band.low[place] ?? 0))
          .y1((_, place) => y(band.high[place] ?? 0))(values) ?? '',
    ),
    middle:
      line<number>()
        .defined((_, place) => isDrawn(middle[place]))
        .x((value) => x(value))
        .y((_, place) => y(middle[place] ?? 0))(values) ?? '',
    x: ticks(...(x.domain() as [number, number]), frame.width < 480 ? 4 : 7).map((value) => ({
      value,
      at: x(value),
    })),
    y: ticks(...(y.domain() as [number, number]), 5).map((value) => ({ value, at: y(value) })),
    placeOf: (value) => x(value),
    heightOf: (value) => y(value),
    nearest: (place) =>
      values.reduce(
        (best, value, index) =>
          Math.abs(x(value) - place) < Math.abs(x(values[best] ?? 0) - place) ? index : best,
        0,
      ),
  };
}
