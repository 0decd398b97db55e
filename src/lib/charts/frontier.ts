import { line, scaleLinear, ticks } from 'd3';
import type { Frame, Tick } from './frame.ts';

/** A choice by two measures; `isEfficient`: no other beats it. */
export interface Choice {
  readonly across: number;
  readonly up: number;
  readonly isEfficient: boolean;
}

export interface FrontierMarks {
  /** In the order given. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly isEfficient: boolean;
  }[];
  /** Through the efficient ones, from left to right. */
  readonly path: string;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
}

/** Choices as points over two measures, and the line of those that none beats. */
export function frontierMarks(choices: readonly Choice[], frame: Frame): FrontierMarks {
  const x = scaleLinear(rangeOf(choices.map(({ across }) => across)), [
    frame.left,
    Math.max(frame.left, frame.width - frame.right),
  ]).nice(5);
  const y = scaleLinear(rangeOf(choices.map(({ up }) => up)), [
    frame.height - frame.bottom,
    frame.top,
  ]).nice(5);
  const points = choices.map(({ across, up, isEfficient }) => ({
    x: x(across),
    y: y(up),
    isEfficient,
  }));
  const efficient = points.filter(({ isEfficient }) => isEfficient).sort((a, b) => a.x - b.x);
  const tickCount = frame.width < 480 ? 4 : 6;
  return {
    points,
    path:
      line<{ x: number; y: number }>()
        .x((point) => point.x)
        .y((point) => point.y)(efficient) ?? '',
    x: ticks(...(x.domain() as [number, number]), tickCount).map((value) => ({
      value,
      at: x(value),
    })),
    y: ticks(...(y.domain() as [number, number]), 5).map((value) => ({ value, at: y(value) })),
  };
}

function rangeOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return [0, 1];
  return low < high ? [low, high] : [low - 1, high + 1];
}
