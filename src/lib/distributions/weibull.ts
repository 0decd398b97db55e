import { exp, expm1, log, log1p, pow } from './elementary.ts';
import type { Family } from './family.ts';
import { logGamma } from './log-gamma.ts';
import { areFinite, complaintNotFinite, holdAtZero } from './rules.ts';

/**
 * Weibull: how long something lasts when the chance of its end changes with age.
 *
 * Shape 1 is exponential, below 1 most ends come early, above 1 they come with wear. `scale` is the age
 * that 63.2 % do not outlive; a negative one is held at 0, the constant 0.
 */
export const weibull: Family = {
  name: 'weibull',
  parameters: ['shape', 'scale'],
  discrete: false,
  example: 'weibull(1.5, 20)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // Both parameters exist: the language checks their number.
    (parameters[0]! <= 0
      ? { parameter: 0, rule: 'must_be_positive' }
      : parameters[1]! < 0
        ? { parameter: 1, rule: 'must_not_be_negative' }
        : undefined),
  hold: (parameters) =>
    areFinite(parameters) && parameters[0]! > 0 ? holdAtZero(parameters, 1) : 'none',
  quantile: (u, parameters) =>
    parameters[1] === 0 ? 0 : parameters[1]! * pow(-log1p(-u), 1 / parameters[0]!),
  cumulative: (x, parameters) => {
    if (x < 0) return 0;
    return parameters[1] === 0 ? 1 : -expm1(-pow(x / parameters[1]!, parameters[0]!));
  },
  upperQuantile: (v, parameters) =>
    parameters[1] === 0 ? 0 : parameters[1]! * pow(-log(v), 1 / parameters[0]!),
  survival: (x, parameters) => {
    if (x < 0) return 1;
    return parameters[1] === 0 ? 0 : exp(-pow(x / parameters[1]!, parameters[0]!));
  },
  mean: (parameters) => parameters[1]! * exp(logGamma(1 + 1 / parameters[0]!)),
  variance: (parameters) => {
    const first = logGamma(1 + 1 / parameters[0]!);
    const second = logGamma(1 + 2 / parameters[0]!);
    return parameters[1]! * parameters[1]! * exp(2 * first) * expm1(second - 2 * first);
  },
  support: (parameters) => [0, parameters[1] === 0 ? 0 : Infinity],
};
