import { exp, expm1, log } from './elementary.ts';
import type { Family } from './family.ts';
import { normalCumulative, normalQuantile } from './normal-curve.ts';
import { areFinite, complaintNotFinite } from './rules.ts';

/** The 95th percentile of a standard normal quantity. */
export const Z95 = 1.6448536269514722;

// Both parameters exist in all of these: the language checks their number.
const isPositive = (parameters: ArrayLike<number>): boolean => parameters[0]! > 0;
const middle = (a: number, b: number): number => a / 2 + b / 2;
const spread = (a: number, b: number): number => (b - a) / (2 * Z95);

/**
 * `low to high`: 90 % sure that it lies between, 5 % below and 5 % above.
 *
 * Convention: lognormal when both limits are positive, since prices, volumes and costs vary by factors
 * and cannot fall below 0; else normal. Equal limits are a constant.
 */
export const range: Family = {
  name: 'range',
  parameters: ['low', 'high'],
  discrete: false,
  example: '800 to 2000',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    (parameters[0]! > parameters[1]! ? { parameter: 1, rule: 'must_be_in_order' } : undefined),
  hold: (parameters) =>
    areFinite(parameters) && parameters[0]! <= parameters[1]! ? 'fine' : 'none',
  quantile: (u, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (low === high) return low;
    const z = normalQuantile(u);
    if (!isPositive(parameters)) return middle(low, high) + spread(low, high) * z;
    const a = log(low);
    const b = log(high);
    return exp(middle(a, b) + spread(a, b) * z);
  },
  cumulative: (x, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (low === high) return Number(x >= low);
    if (!isPositive(parameters))
      return normalCumulative((x - middle(low, high)) / spread(low, high));
    if (x <= 0) return 0;
    const a = log(low);
    const b = log(high);
    return normalCumulative((log(x) - middle(a, b)) / spread(a, b));
  },
  upperQuantile: (v, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (low === high) return low;
    const z = -normalQuantile(v);
    if (!isPositive(parameters)) return middle(low, high) + spread(low, high) * z;
    const a = log(low);
    const b = log(high);
    return exp(middle(a, b) + spread(a, b) * z);
  },
  survival: (x, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (low === high) return Number(x < low);
    if (!isPositive(parameters))
      return normalCumulative((middle(low, high) - x) / spread(low, high));
    if (x <= 0) return 1;
    const a = log(low);
    const b = log(high);
    return normalCumulative((middle(a, b) - log(x)) / spread(a, b));
  },
  mean: (parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (!isPositive(parameters) || low === high) return middle(low, high);
    const a = log(low);
    const b = log(high);
    return exp(middle(a, b) + spread(a, b) ** 2 / 2);
  },
  variance: (parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (low === high) return 0;
    if (!isPositive(parameters)) return spread(low, high) ** 2;
    const a = log(low);
    const b = log(high);
    const square = spread(a, b) ** 2;
    return expm1(square) * exp(2 * middle(a, b) + square);
  },
  support: (parameters) => {
    if (parameters[0] === parameters[1]) return [parameters[0]!, parameters[0]!];
    return isPositive(parameters) ? [0, Infinity] : [-Infinity, Infinity];
  },
};
