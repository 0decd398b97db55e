import { bin, scaleLinear, ticks } from 'd3';
import type { Frame, Tick } from './frame.ts';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramMarks {
  readonly bars: readonly Bar[];
  readonly x: readonly Tick[];
  /** Values left of the first bar and right of the last one: the outermost hundredths. */
  readonly below: number;
  readonly above: number;
  readonly placeOf: (value: number) => number;
  readonly valueAt: (x: number) => number;
}

/**
 * How often each size of result occurs. The outermost hundredths are counted, not drawn: one future in
 * ten thousand would squeeze all others into a corner.
 *
 * @param sorted - all values in ascending order, numbers only
 */
export function histogramMarks(sorted: Float64Array, frame: Frame): HistogramMarks {
  const domain = spanOf(sorted);
  const edges = ticks(...domain, 40);
  const step = (edges[1] ?? 1) - (edges[0] ?? 0);
  const outer: [number, number] = [(edges[0] ?? 0) - step, (edges.at(-1) ?? 0) + step];
  const x = scaleLinear(outer, [frame.left, frame.width - frame.right]);
  const inside = sorted.filter((value) => value >= outer[0] && value <= outer[1]);
  const bins = bin<number, number>().domain(outer).thresholds(edges)(inside);
  const most = Math.max(1, ...bins.map((each) => each.length));
  const y = scaleLinear([0, most], [frame.height - frame.bottom, frame.top]);
  return {
    bars: bins.map((each) => {
      const from = each.x0 ?? 0;
      const to = each.x1 ?? 0;
      return {
        x: x(from) + 0.5,
        width: Math.max(0.5, x(to) - x(from) - 1),
        y: y(each.length),
        height: y(0) - y(each.length),
        from,
        to,
        count: each.length,
      };
    }),
    x: ticks(...outer, frame.width < 480 ? 4 : 6).map((value) => ({ value, at: x(value) })),
    below: sorted.filter((value) => value < outer[0]).length,
    above: sorted.filter((value) => value > outer[1]).length,
    placeOf: (value) => x(value),
    valueAt: (place) => x.invert(place),
  };
}

/** What is drawn of the values: all but the outermost hundredths, and some room where all are alike. */
export function spanOf(sorted: Float64Array): [low: number, high: number] {
  const low = at(sorted, 0.005) ?? 0;
  const high = at(sorted, 0.99) ?? 1;
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** The value with a share `part` of the sorted values below it. */
function at(sorted: Float64Array, part: number): number | undefined {
  return sorted[Math.floor(part * (sorted.length - 1))];
}

/** The values that are numbers, in ascending order. */
export function sortedNumbers(values: Float64Array): Float64Array {
  return values.filter((value) => Number.isFinite(value)).sort();
}
