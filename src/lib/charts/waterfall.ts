import { scaleLinear, ticks } from 'd3';
import type { Step } from '#lib/analysis/steps.ts';
import type { Frame, Tick } from './frame.ts';

export interface WaterfallMarks {
  /** A bar for each step, from its lower to its higher end. */
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly kind: 'gain' | 'loss' | 'none';
    /** Two standard errors to either side of where the step ends. */
    readonly error: readonly [from: number, to: number];
  }[];
  /** The whole before the first step, and after the last. */
  readonly start: number;
  readonly end: number;
  readonly zero: number;
  readonly x: readonly Tick[];
}

/** The way from one mean to another, a bar for each change; zero is on the axis. */
export function waterfallMarks(steps: readonly Step[], frame: Frame): WaterfallMarks {
  const ends = steps.flatMap(({ from, to }) => [from, to]).filter((end) => Number.isFinite(end));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = scaleLinear(low === high ? [-1, 1] : [low, high], [
    frame.left,
    frame.width - frame.right,
  ]);
  // What is no number has no length and stands at zero.
  const place = (value: number): number => x(Number.isFinite(value) ? value : 0);
  return {
    bars: steps.map(({ from, to, change: { mean, standardError } }) => ({
      x: Math.min(place(from), place(to)),
      width: Math.max(1, Math.abs(place(to) - place(from))),
      kind: mean > 0 ? 'gain' : mean < 0 ? 'loss' : 'none',
      error: [place(to - 2 * standardError), place(to + 2 * standardError)],
    })),
    start: place(steps[0]?.from ?? 0),
    end: place(steps.at(-1)?.to ?? 0),
    zero: x(0),
    x: ticks(...(x.domain() as [number, number]), frame.width < 480 ? 4 : 6).map((value) => ({
      value,
      at: x(value),
    })),
  };
}
