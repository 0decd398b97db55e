import type { Complaint, Family } from './family.ts';
import { areFinite, complaintNotFinite } from './rules.ts';

/** What is wrong with limits and a most likely value that should stand in order. */
export function complaintOutOfOrder(parameters: readonly number[]): Complaint | undefined {
  const wrong = complaintNotFinite(parameters);
  if (wrong !== undefined) return wrong;
  // All three exist: the language checks their number.
  if (parameters[0]! > parameters[2]!) return { parameter: 2, rule: 'must_be_in_order' };
  if (parameters[1]! < parameters[0]! || parameters[1]! > parameters[2]!) {
    return { parameter: 1, rule: 'must_be_in_order' };
  }
  return undefined;
}

/** Whether low ≤ likely ≤ high, all finite. */
export function isInOrder(parameters: ArrayLike<number>): boolean {
  return (
    areFinite(parameters) && parameters[0]! <= parameters[1]! && parameters[1]! <= parameters[2]!
  );
}

/**
 * Triangular: at least, most likely, at most, with straight sides.
 *
 * Its tails are heavier than those of `pert`, which suits guesses with little behind them.
 * Three equal values are a constant.
 */
export const triangular: Family = {
  name: 'triangular',
  parameters: ['min', 'mode', 'max'],
  discrete: false,
  example: 'triangular(8, 11, 18)',
  complaint: complaintOutOfOrder,
  hold: (parameters) => (isInOrder(parameters) ? 'fine' : 'none'),
  quantile: (u, parameters) => {
    const low = parameters[0]!;
    const mode = parameters[1]!;
    const high = parameters[2]!;
    if (low === high) return low;
    const rising = (mode - low) / (high - low);
    return u < rising
      ? low + Math.sqrt(u * (high - low) * (mode - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
  },
  cumulative: (x, parameters) => {
    const low = parameters[0]!;
    const mode = parameters[1]!;
    const high = parameters[2]!;
    if (x >= high) return 1;
    if (x <= low) return 0;
    return x < mode
      ? ((x - low) * (x - low)) / ((high - low) * (mode - low))
      : 1 - ((high - x) * (high - x)) / ((high - low) * (high - mode));
  },
  upperQuantile: (v, parameters) => {
    const low = parameters[0]!;
    const mode = parameters[1]!;
    const high = parameters[2]!;
    if (low === high) return low;
    const falling = (high - mode) / (high - low);
    return v < falling
      ? high - Math.sqrt(v * (high - low) * (high - mode))
      : low + Math.sqrt((1 - v) * (high - low) * (mode - low));
  },
  survival: (x, parameters) => {
    const low = parameters[0]!;
    const mode = parameters[1]!;
    const high = parameters[2]!;
    if (x >= high) return 0;
    if (x <= low) return 1;
    return x < mode
      ? 1 - ((x - low) * (x - low)) / ((high - low) * (mode - low))
      : ((high - x) * (high - x)) / ((high - low) * (high - mode));
  },
  mean: (parameters) => (parameters[0]! + parameters[1]! + parameters[2]!) / 3,
  variance: (parameters) => {
    const left = parameters[1]! - parameters[0]!;
    const right = parameters[2]! - parameters[1]!;
    return (left * left + left * right + right * right) / 18;
  },
  support: (parameters) => [parameters[0]!, parameters[2]!],
};
