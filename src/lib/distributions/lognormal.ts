import { exp, expm1, log } from './elementary.ts';
import type { Family } from './family.ts';
import { normalCumulative, normalQuantile } from './normal-curve.ts';
import { areFinite, complaintNotFinite, holdAtZero } from './rules.ts';

/**
 * Lognormal: many small causes multiplied; never negative, with a long upper tail.
 *
 * Convention: mu and sigma are the mean and the standard deviation of the *logarithm*, as in NumPy and R.
 * The median is e^mu; the mean, e^(mu + sigma²/2), lies above it. A negative sigma is held at 0.
 */
export const lognormal: Family = {
  name: 'lognormal',
  parameters: ['mu', 'sigma'],
  discrete: false,
  example: 'lognormal(4, 0.3)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    (parameters[1]! < 0 ? { parameter: 1, rule: 'must_not_be_negative' } : undefined),
  hold: (parameters) => (areFinite(parameters) ? holdAtZero(parameters, 1) : 'none'),
  // Both parameters exist: the language checks their number.
  quantile: (u, parameters) =>
    exp(parameters[1] === 0 ? parameters[0]! : parameters[0]! + parameters[1]! * normalQuantile(u)),
  cumulative: (x, parameters) => {
    if (x <= 0) return 0;
    if (parameters[1] === 0) return Number(x >= exp(parameters[0]!));
    return normalCumulative((log(x) - parameters[0]!) / parameters[1]!);
  },
  upperQuantile: (v, parameters) =>
    exp(parameters[1] === 0 ? parameters[0]! : parameters[0]! - parameters[1]! * normalQuantile(v)),
  survival: (x, parameters) => {
    if (x <= 0) return 1;
    if (parameters[1] === 0) return Number(x < exp(parameters[0]!));
    return normalCumulative((parameters[0]! - log(x)) / parameters[1]!);
  },
  mean: (parameters) => exp(parameters[0]! + (parameters[1]! * parameters[1]!) / 2),
  variance: (parameters) => {
    const square = parameters[1]! * parameters[1]!;
    return expm1(square) * exp(2 * parameters[0]! + square);
  },
  support: (parameters) => {
    if (parameters[1] !== 0) return [0, Infinity];
    const only = exp(parameters[0]!);
    return [only, only];
  },
};
