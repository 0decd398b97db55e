import type { Family } from './family.ts';
import { betaLower, betaLowerInverse, betaUpper, betaUpperInverse } from './incomplete-beta.ts';
import { complaintOutOfOrder, isInOrder } from './triangular.ts';

/** The first shape of the beta behind a PERT estimate; the second is 6 less this. */
function firstShape(parameters: ArrayLike<number>): number {
  // All three exist: the language checks their number.
  return 1 + (4 * (parameters[1]! - parameters[0]!)) / (parameters[2]! - parameters[0]!);
}

function secondShape(parameters: ArrayLike<number>): number {
  return 1 + (4 * (parameters[2]! - parameters[1]!)) / (parameters[2]! - parameters[0]!);
}

/**
 * PERT: at least, most likely, at most, as a smooth bell whose mean gives the most likely value four
 * times the weight of each end.
 *
 * Convention: a + (c − a) · Beta(1 + 4(b − a)/(c − a), 1 + 4(c − b)/(c − a)), so that the variance is
 * (mean − a)(c − mean) / 7, not the older ((c − a) / 6)². Three equal values are a constant.
 * Source: D. Vose, Risk Analysis, 3rd edition (2008).
 */
export const pert: Family = {
  name: 'pert',
  parameters: ['min', 'mode', 'max'],
  discrete: false,
  example: 'pert(150, 300, 600)',
  complaint: complaintOutOfOrder,
  hold: (parameters) => (isInOrder(parameters) ? 'fine' : 'none'),
  quantile: (u, parameters) => {
    const low = parameters[0]!;
    const high = parameters[2]!;
    if (low === high) return low;
    const share = betaLowerInverse(firstShape(parameters), secondShape(parameters), u);
    const value = low + (high - low) * share;
    return value < high ? value : high;
  },
  cumulative: (x, parameters) => {
    const low = parameters[0]!;
    const high = parameters[2]!;
    if (x >= high) return 1;
    if (x <= low) return 0;
    const width = high - low;
    return betaLower(
      firstShape(parameters),
      secondShape(parameters),
      (x - low) / width,
      (high - x) / width,
    );
  },
  upperQuantile: (v, parameters) => {
    const low = parameters[0]!;
    const high = parameters[2]!;
    if (low === high) return low;
    const share = betaUpperInverse(firstShape(parameters), secondShape(parameters), v);
    const value = low + (high - low) * share;
    return value < high ? value : high;
  },
  survival: (x, parameters) => {
    const low = parameters[0]!;
    const high = parameters[2]!;
    if (x >= high) return 0;
    if (x <= low) return 1;
    const width = high - low;
    return betaUpper(
      firstShape(parameters),
      secondShape(parameters),
      (x - low) / width,
      (high - x) / width,
    );
  },
  mean: (parameters) => (parameters[0]! + 4 * parameters[1]! + parameters[2]!) / 6,
  variance: (parameters) => {
    const mean = (parameters[0]! + 4 * parameters[1]! + parameters[2]!) / 6;
    return ((mean - parameters[0]!) * (parameters[2]! - mean)) / 7;
  },
  support: (parameters) => [parameters[0]!, parameters[2]!],
};
