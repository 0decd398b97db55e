import { betaFromInterval } from '#lib/distributions/interval.ts';
import { plainDecimal } from '#lib/i18n/reading/decimal.ts';
import type { Uncertain, Understood } from '#lib/language/understand.ts';

/** The shapes offered for a range, in the order of the row of choices. */
export const SHAPES = [
  'range',
  'beta',
  'pert',
  'triangular',
  'uniform',
  'normal',
  'lognormal',
] as const;
export type Shape = (typeof SHAPES)[number];

/** Four significant digits, as written in a program. */
function written(value: number, digits = 4): string {
  return plainDecimal(value, digits);
}

/** Shares are written with %, so that the reader sees what was meant. */
function share(value: number, digits = 4): string {
  return `${plainDecimal(value * 100, digits)}%`;
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
      const fitted = betaFromInterval(low, high);
      return fitted && `beta(${written(fitted.alpha)}, ${written(fitted.beta)})`;
    }
    case 'pert':
    case 'triangular':
      return `${shape}(${write(low)}, ${write(middle)}, ${write(high)})`;
    case 'uniform':
      return `uniform(${write(low)}, ${write(high)})`;
    case 'lognormal': {
      if (low <= 0) return undefined;
      const [logLow, logHigh] = [Math.log(low), Math.log(high)];
      return `lognormal(${written((logLow + logHigh) / 2)}, ${written((logHigh - logLow) / 2 / P95)})`;
    }
    case 'normal':
      return `normal(${written((low + high) / 2)}, ${written((high - low) / 2 / P95)})`;
  }
}

/** The shape an expression already has, in the words of the row. */
export function shapeOf(uncertain: Uncertain): Shape | undefined {
  const name = uncertain.shape === 'share_range' ? 'range' : uncertain.shape;
  return SHAPES.find((shape) => shape === name);
}

/** Families whose parameters say little to a reader: shown by where nine in ten of their draws fall. */
const BY_RANGE = ['beta', 'gamma', 'lognormal', 'normal', 'exponential', 'weibull'];

/** The expression as the field shows it: a range in place of parameters that few can read. */
export function readable(expression: string, understood: Understood, isShare: boolean): string {
  if (understood.kind !== 'uncertain' || !BY_RANGE.includes(understood.shape)) return expression;
  const write = isShare ? share : written;
  const { p5, p95 } = understood;
  // As few digits as tell the ends apart.
  const digits = [3, 4, 5, 6, 8, 10].find((each) => write(p5, each) !== write(p95, each)) ?? 12;
  return `${write(p5, digits)} to ${write(p95, digits)}`;
}
