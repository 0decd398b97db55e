import type { Family } from './family.ts';
import { normalCumulative, normalQuantile } from './normal-curve.ts';
import { areFinite, complaintNotFinite, holdAtZero } from './rules.ts';

/**
 * Normal: many small causes added up; symmetric about the mean, 90 % within 1.645 sd of it.
 *
 * A standard deviation of 0 is a constant. A negative one is held at 0.
 */
export const normal: Family = {
  name: 'normal',
  parameters: ['mean', 'sd'],
  discrete: false,
  example: 'normal(100, 15)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // The language gives as many parameters as the family names; so everywhere in this room.
    (parameters[1]! < 0 ? { parameter: 1, rule: 'must_not_be_negative' } : undefined),
  hold: (parameters) => (areFinite(parameters) ? holdAtZero(parameters, 1) : 'none'),
  quantile: (u, parameters) =>
    parameters[1] === 0 ? parameters[0]! : parameters[0]! + parameters[1]! * normalQuantile(u),
  cumulative: (x, parameters) =>
    parameters[1] === 0
      ? Number(x >= parameters[0]!)
      : normalCumulative((x - parameters[0]!) / parameters[1]!),
  upperQuantile: (v, parameters) =>
    parameters[1] === 0 ? parameters[0]! : parameters[0]! - parameters[1]! * normalQuantile(v),
  survival: (x, parameters) =>
    parameters[1] === 0
      ? Number(x < parameters[0]!)
      : normalCumulative((parameters[0]! - x) / parameters[1]!),
  mean: (parameters) => parameters[0]!,
  variance: (parameters) => parameters[1]! * parameters[1]!,
  support: (parameters) =>
    parameters[1] === 0 ? [parameters[0]!, parameters[0]!] : [-Infinity, Infinity],
};
