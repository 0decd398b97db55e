import { scaleLinear, ticks } from 'd3';
import type { Frame, Tick } from './frame.ts';

/** Where the futures of one option lie: nine of ten, half of them, the middle. */
export interface Interval {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface IntervalMarks {
  /** One for each option, in their order. */
  readonly rows: readonly {
    readonly most: Stretch;
    readonly half: Stretch;
    readonly middle: number;
  }[];
  readonly zero: number;
  readonly x: readonly Tick[];
}

/** The intervals of several options above one axis, with zero on it. */
export function intervalMarks(intervals: readonly Interval[], frame: Frame): IntervalMarks {
  const ends = intervals.flatMap(({ p5, p95 }) => [p5, p95]).filter((end) => Number.isFinite(end));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = scaleLinear(low === high ? [-1, 1] : [low, high], [
    frame.left,
    frame.width - frame.right,
  ]);
  const stretch = (from: number, to: number): Stretch => ({
    x: x(from),
    width: Math.max(1, x(to) - x(from)),
  });
  return {
    rows: intervals.map(({ p5, p25, p50, p75, p95 }) => ({
      most: stretch(p5, p95),
      half: stretch(p25, p75),
      middle: x(p50),
    })),
    zero: x(0),
    x: ticks(...(x.domain() as [number, number]), frame.width < 480 ? 4 : 6).map((value) => ({
      value,
      at: x(value),
    })),
  };
}
