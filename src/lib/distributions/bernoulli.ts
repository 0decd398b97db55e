import type { Family } from './family.ts';
import { areFinite, complaintNotFinite, holdAsProbability } from './rules.ts';

/** Bernoulli: 1 with probability p, else 0. A probability outside 0 … 1 is held at the nearer end. */
export const bernoulli: Family = {
  name: 'bernoulli',
  parameters: ['p'],
  discrete: true,
  example: 'bernoulli(0.3)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // The parameter exists: the language checks their number.
    (parameters[0]! < 0 || parameters[0]! > 1
      ? { parameter: 0, rule: 'must_be_probability' }
      : undefined),
  hold: (parameters) => (areFinite(parameters) ? holdAsProbability(parameters, 0) : 'none'),
  quantile: (u, parameters) => Number(u > 1 - parameters[0]!),
  cumulative: (x, parameters) => (x < 0 ? 0 : x < 1 ? 1 - parameters[0]! : 1),
  upperQuantile: (v, parameters) => Number(v < parameters[0]!),
  survival: (x, parameters) => (x < 0 ? 1 : x < 1 ? parameters[0]! : 0),
  mean: (parameters) => parameters[0]!,
  variance: (parameters) => parameters[0]! * (1 - parameters[0]!),
  support: (parameters) => [Number(parameters[0] === 1), Number(parameters[0]! > 0)],
};
