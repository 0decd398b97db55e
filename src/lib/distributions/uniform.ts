import type { Family } from './family.ts';
import { areFinite, complaintNotFinite } from './rules.ts';

/** Uniform: every value between the limits is as likely. Equal limits are a constant. */
export const uniform: Family = {
  name: 'uniform',
  parameters: ['low', 'high'],
  discrete: false,
  example: 'uniform(2, 5)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // Both parameters exist: the language checks their number.
    (parameters[0]! > parameters[1]! ? { parameter: 1, rule: 'must_be_in_order' } : undefined),
  hold: (parameters) =>
    areFinite(parameters) && parameters[0]! <= parameters[1]! ? 'fine' : 'none',
  quantile: (u, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    const value = low + (high - low) * u;
    return value < high ? value : high;
  },
  cumulative: (x, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (x >= high) return 1;
    return x <= low ? 0 : (x - low) / (high - low);
  },
  upperQuantile: (v, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    const value = high - (high - low) * v;
    return value > low ? value : low;
  },
  survival: (x, parameters) => {
    const low = parameters[0]!;
    const high = parameters[1]!;
    if (x >= high) return 0;
    return x <= low ? 1 : (high - x) / (high - low);
  },
  mean: (parameters) => parameters[0]! / 2 + parameters[1]! / 2,
  variance: (parameters) => (parameters[1]! - parameters[0]!) ** 2 / 12,
  support: (parameters) => [parameters[0]!, parameters[1]!],
};
