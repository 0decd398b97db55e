import type { Complaint, Family } from './family.ts';
import { betaLower, betaLowerInverse, betaUpper, betaUpperInverse } from './incomplete-beta.ts';
import { areFinite, complaintNotFinite } from './rules.ts';

function complaint(parameters: readonly number[]): Complaint | undefined {
  const parameter = parameters.findIndex((shape) => shape <= 0);
  return (
    complaintNotFinite(parameters) ??
    (parameter < 0 ? undefined : { parameter, rule: 'must_be_positive' })
  );
}

/**
 * Beta: a share between 0 and 1, as known after a successes and b failures.
 *
 * The mean is a / (a + b). No shape is nearest to one at or below 0, so that gives no number.
 */
export const beta: Family = {
  name: 'beta',
  parameters: ['a', 'b'],
  discrete: false,
  example: 'beta(2, 38)',
  complaint,
  // Both parameters exist: the language checks their number.
  hold: (parameters) =>
    areFinite(parameters) && parameters[0]! > 0 && parameters[1]! > 0 ? 'fine' : 'none',
  quantile: (u, parameters) => betaLowerInverse(parameters[0]!, parameters[1]!, u),
  cumulative: (x, parameters) => betaLower(parameters[0]!, parameters[1]!, x),
  upperQuantile: (v, parameters) => betaUpperInverse(parameters[0]!, parameters[1]!, v),
  survival: (x, parameters) => betaUpper(parameters[0]!, parameters[1]!, x),
  mean: (parameters) => parameters[0]! / (parameters[0]! + parameters[1]!),
  variance: (parameters) => {
    const sum = parameters[0]! + parameters[1]!;
    return ((parameters[0]! / sum) * (parameters[1]! / sum)) / (sum + 1);
  },
  support: () => [0, 1],
};
