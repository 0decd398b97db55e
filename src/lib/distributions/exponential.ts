import { exp, expm1, log, log1p } from './elementary.ts';
import type { Family } from './family.ts';
import { areFinite, complaintNotFinite, holdAtZero } from './rules.ts';

/**
 * Exponential: the wait for an event that comes at a steady rate.
 *
 * Convention: the parameter is the mean, not the rate. A negative mean is held at 0, the constant 0.
 */
export const exponential: Family = {
  name: 'exponential',
  parameters: ['mean'],
  discrete: false,
  example: 'exponential(30)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // The parameter exists: the language checks their number.
    (parameters[0]! < 0 ? { parameter: 0, rule: 'must_not_be_negative' } : undefined),
  hold: (parameters) => (areFinite(parameters) ? holdAtZero(parameters, 0) : 'none'),
  quantile: (u, parameters) => (parameters[0] === 0 ? 0 : -parameters[0]! * log1p(-u)),
  cumulative: (x, parameters) => {
    if (x < 0) return 0;
    return parameters[0] === 0 ? 1 : -expm1(-x / parameters[0]!);
  },
  upperQuantile: (v, parameters) => (parameters[0] === 0 ? 0 : -parameters[0]! * log(v)),
  survival: (x, parameters) => {
    if (x < 0) return 1;
    return parameters[0] === 0 ? 0 : exp(-x / parameters[0]!);
  },
  mean: (parameters) => parameters[0]!,
  variance: (parameters) => parameters[0]! * parameters[0]!,
  support: (parameters) => [0, parameters[0] === 0 ? 0 : Infinity],
};
