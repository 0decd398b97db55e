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

/** Sample: one of the values that were observed, each as likely; a value given twice is twice as likely. */
export const sample: Family = {
  name: 'sample',
  parameters: ['values'],
  discrete: true,
  example: 'sample([12, 15, 9, 22, 15])',
  complaint: complaintNotFinite,
  hold: (parameters) => (areFinite(parameters) && parameters.length > 0 ? 'fine' : 'none'),
  quantile: (u, parameters) => valueAt(u, inOrder(parameters, parameters.length)),
  cumulative: (x, parameters) => shareAt(x, inOrder(parameters, parameters.length)),
  upperQuantile: (v, parameters) => valueFromAbove(v, inOrder(parameters, parameters.length)),
  survival: (x, parameters) => shareAbove(x, inOrder(parameters, parameters.length)),
  mean: (parameters) => momentsOf(inOrder(parameters, parameters.length))[0],
  variance: (parameters) => momentsOf(inOrder(parameters, parameters.length))[1],
  support: (parameters) => limitsOf(inOrder(parameters, parameters.length)),
};
