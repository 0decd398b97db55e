import type { Family } from './family.ts';
import {
  gammaLower,
  gammaLowerInverse,
  gammaUpper,
  gammaUpperInverse,
} from './incomplete-gamma.ts';
import { areFinite, complaintNotFinite, holdAtZero } from './rules.ts';

/**
 * Gamma: a waiting time or an amount built of `shape` exponential parts of mean `scale`.
 *
 * Convention: shape and scale (not rate), so that the mean is shape · scale. A negative scale is held
 * at 0, which is the constant 0; a shape at or below 0 has no nearest and gives no number.
 */
export const gamma: Family = {
  name: 'gamma',
  parameters: ['shape', 'scale'],
  discrete: false,
  example: 'gamma(3, 10)',
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
    parameters[1] === 0 ? 0 : parameters[1]! * gammaLowerInverse(parameters[0]!, u),
  cumulative: (x, parameters) =>
    parameters[1] === 0 ? Number(x >= 0) : gammaLower(parameters[0]!, x / parameters[1]!),
  upperQuantile: (v, parameters) =>
    parameters[1] === 0 ? 0 : parameters[1]! * gammaUpperInverse(parameters[0]!, v),
  survival: (x, parameters) =>
    parameters[1] === 0 ? Number(x < 0) : gammaUpper(parameters[0]!, x / parameters[1]!),
  mean: (parameters) => parameters[0]! * parameters[1]!,
  variance: (parameters) => parameters[0]! * parameters[1]! * parameters[1]!,
  support: (parameters) => [0, parameters[1] === 0 ? 0 : Infinity],
};
