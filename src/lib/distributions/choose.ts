import type { Family } from './family.ts';
import { areFinite, complaintNotFinite } from './rules.ts';
import {
  inOrder,
  limitsOf,
  momentsOf,
  shareAbove,
  shareAt,
  valueAt,
  valueFromAbove,
} from './values.ts';

/**
 * Choose: one of a few values, each with probability in proportion to its weight.
 *
 * Its parameters are the values and then as many weights. A negative weight is held at 0; when no
 * weight is above 0 there is no number.
 */
export const choose: Family = {
  name: 'choose',
  parameters: ['values', 'weights'],
  discrete: true,
  example: 'choose([100, 250, 900], [6, 3, 1])',
  complaint: (parameters) => {
    const half = parameters.length / 2;
    const negative = parameters.findIndex((weight, index) => index >= half && weight < 0);
    return (
      complaintNotFinite(parameters) ??
      (negative >= 0
        ? { parameter: negative, rule: 'must_not_be_negative' }
        : parameters.slice(half).some((weight) => weight > 0)
          ? undefined
          : { parameter: half, rule: 'must_be_at_least_one_weight' })
    );
  },
  hold: (parameters) => {
    if (!areFinite(parameters)) return 'none';
    let state: 'fine' | 'held' = 'fine';
    let total = 0;
    for (let i = parameters.length / 2; i < parameters.length; i += 1) {
      // i is inside the list.
      const weight = parameters[i]!;
      if (weight < 0) {
        parameters[i] = 0;
        state = 'held';
      } else total += weight;
    }
    return total > 0 ? state : 'none';
  },
  quantile: (u, parameters) => valueAt(u, inOrder(parameters, parameters.length / 2)),
  cumulative: (x, parameters) => shareAt(x, inOrder(parameters, parameters.length / 2)),
  upperQuantile: (v, parameters) => valueFromAbove(v, inOrder(parameters, parameters.length / 2)),
  survival: (x, parameters) => shareAbove(x, inOrder(parameters, parameters.length / 2)),
  mean: (parameters) => momentsOf(inOrder(parameters, parameters.length / 2))[0],
  variance: (parameters) => momentsOf(inOrder(parameters, parameters.length / 2))[1],
  support: (parameters) => limitsOf(inOrder(parameters, parameters.length / 2)),
};
