import { scaleLinear, ticks } from 'd3';
import type { Step } from '#lib/analysis/steps.ts';
import type { Frame, Tick } from './frame.ts';

/** One row of a waterfall: a total stands on zero, a change goes from one level to the next. */
export interface WaterfallRow {
  readonly name: string;
  readonly isTotal: boolean;
  readonly from: number;
  readonly to: number;
  /** Where its end may lie; `undefined` where nothing is told of that. */
  readonly range: readonly [low: number, high: number] | undefined;
}

export interface WaterfallMarks {
  /** A bar for each row, from its lower to its higher end. */
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly kind: 'total' | 'gain' | 'loss' | 'none';
    readonly range: readonly [from: number, to: number] | undefined;
  }[];
  readonly zero: number;
  readonly x: readonly Tick[];
}

/** The rows of the way from one mean to another: both ends, and a change with its 95 % interval. */
export function rowsOfSteps(
  steps: readonly Step[],
  names: readonly string[],
  start: string,
  end: string,
): readonly WaterfallRow[] {
  const total = (name: string, to = 0): WaterfallRow => ({
    name,
    isTotal: true,
    from: 0,
    to,
    range: undefined,
  });
  return [
    total(start, steps[0]?.from),
    ...steps.map(({ from, to, change: { margin } }, place): WaterfallRow => ({
      name: names[place] ?? '',
      isTotal: false,
      from,
      to,
      range: [to - margin, to + margin],
    })),
    total(end, steps.at(-1)?.to),
  ];
}

/** Totals and the changes between them, a bar each, with its range; zero is on the axis. */
export function waterfallMarks(rows: readonly WaterfallRow[], frame: Frame): WaterfallMarks {
  const ends = rows
    .flatMap(({ from, to, range = [from, to] }) => [from, to, ...range])
    .filter((end) => Number.isFinite(end));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = scaleLinear(low === high ? [-1, 1] : [low, high], [
    frame.left,
    frame.width - frame.right,
  ]);
  // What is no number has no length and stands at zero.
  const place = (value: number): number => x(Number.isFinite(value) ? value : 0);
  return {
    bars: rows.map(({ from, to, isTotal, range }) => ({
      x: Math.min(place(from), place(to)),
      width: Math.max(1, Math.abs(place(to) - place(from))),
      kind: isTotal ? 'total' : to > from ? 'gain' : to < from ? 'loss' : 'none',
      range: range && [place(range[0]), place(range[1])],
    })),
    zero: x(0),
    x: ticks(...(x.domain() as [number, number]), frame.width < 480 ? 4 : 6).map((value) => ({
      value,
      at: x(value),
    })),
  };
}
