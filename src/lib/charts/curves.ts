import { area, line, scaleLinear, ticks, type ScaleLinear } from 'd3';
import { densityOf, shareAtLeast } from '#lib/analysis/density.ts';
import type { Frame, Tick } from './frame.ts';
import { spanOf } from './histogram.ts';

/** So many stretches a curve is drawn of. */
const STRETCHES = 200;

interface OverAxis {
  readonly x: readonly Tick[];
  readonly placeOf: (value: number) => number;
  readonly valueAt: (x: number) => number;
}

export interface ExceedanceMarks extends OverAxis {
  readonly path: string;
  /** Futures of 100. */
  readonly y: readonly Tick[];
  readonly heightOf: (share: number) => number;
}

/** How often a result is at least so much, over how much: from all futures down to none. */
export function exceedanceMarks(sorted: Float64Array, frame: Frame): ExceedanceMarks {
  const { x, along, marks } = axisOf(sorted, frame);
  const y = scaleLinear([0, 1], [frame.height - frame.bottom, frame.top]);
  const points = sorted.length === 0 ? [] : along;
  return {
    ...marks,
    path:
      line<number>()
        .x((value) => x(value))
        .y((value) => y(shareAtLeast(sorted, value)))(points) ?? '',
    y: [0, 25, 50, 75, 100].map((value) => ({ value, at: y(value / 100) })),
    heightOf: (share) => y(share),
  };
}

export interface DensityMarks extends OverAxis {
  /** The filled curve down to the axis; a single line up where all futures end alike. */
  readonly path: string;
}

/** How densely the results lie: no unit, only more or less; nothing lies where no future ended. */
export function densityMarks(sorted: Float64Array, frame: Frame): DensityMarks {
  const { x, along, marks } = axisOf(sorted, frame);
  const density = densityOf(sorted);
  const floor = frame.height - frame.bottom;
  const [first] = sorted;
  if (density === undefined) {
    const at = x(first ?? 0);
    return {
      ...marks,
      path: first === undefined ? '' : `M${at - 1},${floor}V${frame.top}h2V${floor}Z`,
    };
  }
  const points = along.map((value): [number, number] => [value, density(value)]);
  const y = scaleLinear([0, Math.max(...points.map(([, dense]) => dense))], [floor, frame.top]);
  return {
    ...marks,
    path:
      area()
        .x(([value]) => x(value))
        .y0(floor)
        .y1(([, dense]) => y(dense))(points) ?? '',
  };
}

/** The axis that all pictures of the result share, and values evenly along it, both ends of the data among them. */
function axisOf(
  sorted: Float64Array,
  frame: Frame,
): {
  x: ScaleLinear<number, number>;
  along: readonly number[];
  marks: OverAxis;
} {
  const [low, high] = spanOf(sorted);
  const x = scaleLinear([low, high], [frame.left, frame.width - frame.right]);
  const ends = [sorted[0] ?? low, sorted.at(-1) ?? high].filter(
    (value) => value >= low && value <= high,
  );
  const even = Array.from(
    { length: STRETCHES + 1 },
    (_, index) => low + ((high - low) * index) / STRETCHES,
  );
  return {
    x,
    along: [...even, ...ends].sort((a, b) => a - b),
    marks: {
      x: ticks(low, high, frame.width < 480 ? 4 : 6).map((value) => ({ value, at: x(value) })),
      placeOf: (value) => x(value),
      valueAt: (place) => x.invert(place),
    },
  };
}
