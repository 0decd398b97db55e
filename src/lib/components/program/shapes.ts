import { betaFromInterval } from '#lib/distributions/interval.ts';
import type { Uncertain } from './curve-of.ts';

/** The shapes offered for a range, in the order of the row of choices. */
export const SHAPES = ['range', 'beta', 'pert', 'triangular', 'uniform', 'normal'] as const;
export type Shape = (typeof SHAPES)[number];

/** Four significant digits, as written in a program. */
function written(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** Shares are written with %, so that the reader sees what was meant. */
function share(value: number): string {
  return `${written(value * 100)}%`;
}

/** The number of standard deviations from the middle of a normal curve to its 95th percentile. */
const P95 = 1.6448536269514722;

/**
 * The same nine in ten in another shape, as an expression of the language; `undefined` where the shape
 * cannot hold it, such as a beta outside 0 … 1.
 */
export function inShape(shape: Shape, from: Uncertain, isShare: boolean): string | undefined {
  const write = isShare ? share : written;
  const { p5: low, p50: middle, p95: high } = from;
  if (!(low < high)) return undefined;
  switch (shape) {
    case 'range':
      return `${write(low)} to ${write(high)}`;
    case 'beta': {
      if (low <= 0 || high >= 1) return undefined;
      const { alpha, beta } = betaFromInterval(low, high);
      return `beta(${written(alpha)}, ${written(beta)})`;
    }
    case 'pert':
    case 'triangular':
      return `${shape}(${write(low)}, ${write(middle)}, ${write(high)})`;
    case 'uniform':
      return `uniform(${write(low)}, ${write(high)})`;
    case 'normal':
      return `normal(${written((low + high) / 2)}, ${written((high - low) / 2 / P95)})`;
  }
}

/** The shape an expression already has, in the words of the row. */
export function shapeOf(uncertain: Uncertain): Shape | undefined {
  const name = uncertain.shape === 'share_range' ? 'range' : uncertain.shape;
  return SHAPES.find((shape) => shape === name);
}
