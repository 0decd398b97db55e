import { area, curveMonotoneX, line, scaleLinear, ticks } from 'd3';
import type { Figures, Percentile } from '#lib/engine/results.ts';
import type { Frame, Tick } from './frame.ts';

/** The bands of a fan, from the widest to the narrowest: in so many of 100 futures the value lies inside. */
export const BANDS = [
  { low: 1, high: 99, of100: 98 },
  { low: 5, high: 95, of100: 90 },
  { low: 10, high: 90, of100: 80 },
  { low: 25, high: 75, of100: 50 },
] as const satisfies readonly { low: Percentile; high: Percentile; of100: number }[];

export interface FanMarks {
  readonly bands: readonly { readonly of100: number; readonly path: string }[];
  readonly median: string;
  /** A few single futures, because a band hides that each is jagged. */
  readonly paths: readonly string[];
  readonly zero: number;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  /** Where the labels stand at the right edge: the median and the ends of the band of nine tenths. */
  readonly ends: readonly {
    readonly percentile: 5 | 50 | 95;
    readonly at: number;
    readonly value: number;
  }[];
  /** The horizontal place of a month, and the month at a place. */
  readonly placeOf: (month: number) => number;
  readonly monthAt: (x: number) => number;
  readonly heightOf: (value: number) => number;
}

interface Point {
  readonly month: number;
  readonly figures: Figures;
}

/**
 * A series over the months as nested bands, a median and a few sample futures.
 *
 * @param figures - one entry a month, month 1 first
 * @param opening - the value before the first month, drawn as month 0
 * @param kept - rows of single futures, one value a month
 * @param count - how many of those futures to draw
 * @param also - further heights that must be in sight
 */
export function fanMarks(
  figures: readonly Figures[],
  opening: number | undefined,
  kept: Float64Array | undefined,
  count: number,
  frame: Frame,
  also: readonly number[] = [],
): FanMarks {
  const months = figures.length;
  const points: Point[] = figures.map((figure, index) => ({ month: index + 1, figures: figure }));
  const at = (point: Point, percentile: Percentile): number =>
    point.figures.percentiles[percentile] ?? 0;
  const values = [...also, ...points.flatMap((point) => [at(point, 1), at(point, 99)])];
  const low = Math.min(0, opening ?? 0, ...values);
  const high = Math.max(0, opening ?? 0, ...values);
  const first = opening === undefined ? 1 : 0;
  const x = scaleLinear(
    [first, Math.max(months, first + 1)],
    [frame.left, frame.width - frame.right],
  );
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [
    frame.height - frame.bottom,
    frame.top,
  ]).nice(5);
  const start: [number, number][] = opening === undefined ? [] : [[x(0), y(opening)]];
  const along = line().curve(curveMonotoneX);
  const lineOf = (percentile: Percentile): [number, number][] => [
    ...start,
    ...points.map((point): [number, number] => [x(point.month), y(at(point, percentile))]),
  ];
  const bandOf = (from: Percentile, to: Percentile): string => {
    const below = lineOf(from);
    const above = lineOf(to);
    return (
      area<number>()
        .curve(curveMonotoneX)
        .x((index) => below[index]?.[0] ?? 0)
        .y0((index) => below[index]?.[1] ?? 0)
        .y1((index) => above[index]?.[1] ?? 0)(below.keys()) ?? ''
    );
  };
  // A future breaks off where it is no number.
  const single = line().defined(([, at]) => Number.isFinite(at));
  const pathOf = (row: number): string =>
    single([
      ...start,
      ...points.map(({ month }): [number, number] => [
        x(month),
        y(kept?.[row * months + month - 1] ?? 0),
      ]),
    ]) ?? '';
  const rows = Math.min(count, Math.floor((kept?.length ?? 0) / Math.max(1, months)));
  const last = points.at(-1);
  return {
    bands: BANDS.map((band) => ({ of100: band.of100, path: bandOf(band.low, band.high) })),
    median: along(lineOf(50)) ?? '',
    paths: Array.from({ length: rows }, (_, row) => pathOf(row)),
    zero: y(0),
    x: monthTicks(months, frame.width).map((value) => ({ value, at: x(value) })),
    y: ticks(...(y.domain() as [number, number]), 5).map((value) => ({ value, at: y(value) })),
    ends:
      last === undefined
        ? []
        : ([95, 50, 5] as const).map((percentile) => ({
            percentile,
            value: at(last, percentile),
            at: y(at(last, percentile)),
          })),
    placeOf: (month) => x(month),
    monthAt: (place) => Math.min(months, Math.max(1, Math.round(x.invert(place)))),
    heightOf: (value) => y(value),
  };
}

/**
 * Months worth a label: years and their parts, about one every 90 pixels.
 *
 * @example
 * monthTicks(36, 600) // => [6, 12, 18, 24, 30, 36]
 */
export function monthTicks(months: number, width: number): number[] {
  const room = Math.max(2, Math.floor(width / 90));
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120].find((size) => months / size <= room) ?? 120;
  return Array.from({ length: Math.floor(months / step) }, (_, index) => (index + 1) * step);
}
