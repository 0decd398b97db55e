import { exp, log, log1p, logistic } from './elementary.ts';
import type { Family } from './family.ts';
import { normalCumulative, normalQuantile } from './normal-curve.ts';
import { integrate } from './quadrature.ts';
import { Z95 } from './range.ts';
import { areFinite, complaintNotFinite } from './rules.ts';

/** A share on the logit scale, log(p / (1 − p)). */
function logit(share: number): number {
  return log(share) - log1p(-share);
}

/** The mean of `of(share)`; a logit-normal quantity has no closed form. */
function expectation(parameters: ArrayLike<number>, of: (share: number) => number): number {
  // Both parameters exist: the language checks their number.
  const a = logit(parameters[0]!);
  const b = logit(parameters[1]!);
  if (a === b) return of(parameters[0]!);
  const middle = (a + b) / 2;
  const spread = (b - a) / (2 * Z95);
  const edge = normalCumulative(-9);
  const total = integrate(
    (z) => of(logistic(middle + spread * z)) * exp(-0.5 * z * z),
    -9,
    0.75,
    24,
  );
  return total / 2.5066282746310002 / (1 - 2 * edge);
}

/**
 * `5% to 20%`: 90 % sure that a share lies between, and it never leaves 0 … 1.
 *
 * Convention: logit-normal, the share whose log(p / (1 − p)) is normal with these P5 and P95. Both limits
 * lie strictly between 0 and 1, else there is no number. Equal limits are a constant.
 */
export const shareRange: Family = {
  name: 'share_range',
  parameters: ['low', 'high'],
  discrete: false,
  example: '5% to 20%',
  complaint: (parameters) => {
    const outside = parameters.findIndex((share) => share <= 0 || share >= 1);
    return (
      complaintNotFinite(parameters) ??
      (outside >= 0
        ? { parameter: outside, rule: 'must_be_probability' }
        : parameters[0]! > parameters[1]!
          ? { parameter: 1, rule: 'must_be_in_order' }
          : undefined)
    );
  },
  hold: (parameters) =>
    areFinite(parameters) &&
    parameters[0]! > 0 &&
    parameters[1]! < 1 &&
    parameters[0]! <= parameters[1]!
      ? 'fine'
      : 'none',
  quantile: (u, parameters) => {
    if (parameters[0] === parameters[1]) return parameters[0]!;
    const a = logit(parameters[0]!);
    const b = logit(parameters[1]!);
    return logistic((a + b) / 2 + ((b - a) / (2 * Z95)) * normalQuantile(u));
  },
  cumulative: (x, parameters) => {
    if (parameters[0] === parameters[1]) return Number(x >= parameters[0]!);
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const a = logit(parameters[0]!);
    const b = logit(parameters[1]!);
    return normalCumulative((logit(x) - (a + b) / 2) / ((b - a) / (2 * Z95)));
  },
  upperQuantile: (v, parameters) => {
    if (parameters[0] === parameters[1]) return parameters[0]!;
    const a = logit(parameters[0]!);
    const b = logit(parameters[1]!);
    return logistic((a + b) / 2 - ((b - a) / (2 * Z95)) * normalQuantile(v));
  },
  survival: (x, parameters) => {
    if (parameters[0] === parameters[1]) return Number(x < parameters[0]!);
    if (x <= 0) return 1;
    if (x >= 1) return 0;
    const a = logit(parameters[0]!);
    const b = logit(parameters[1]!);
    return normalCumulative(((a + b) / 2 - logit(x)) / ((b - a) / (2 * Z95)));
  },
  mean: (parameters) => expectation(parameters, (share) => share),
  variance: (parameters) => {
    const mean = expectation(parameters, (share) => share);
    return expectation(parameters, (share) => (share - mean) * (share - mean));
  },
  support: (parameters) =>
    parameters[0] === parameters[1] ? [parameters[0]!, parameters[0]!] : [0, 1],
};
