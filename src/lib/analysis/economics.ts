import type { Results } from '#lib/engine/results.ts';
import { chanceAtLeast, type Chance } from './answer.ts';

/** The figures of one customer, of one sale and of one hour that are told together, where a program has them. */
export const ECONOMICS: readonly string[] = [
  'customer_acquisition_cost',
  'paid_acquisition_cost',
  'lifetime_value',
  'expected_lifetime_value',
  'k_factor',
  'gross_margin',
  'refund_rate',
  'realised_churn',
  'fairness',
];

/** What is known of what a customer brings: counted over the horizon, or expected over the whole time he stays. */
const VALUES = ['lifetime_value', 'expected_lifetime_value'] as const;

/** How often a customer brings back more than it costs to win him, and by which of the two values. */
export interface PaysBack {
  readonly chance: Chance;
  readonly value: (typeof VALUES)[number];
}

/**
 * How often a customer brings back more than he cost. A future in which nobody was won, and one in which it
 * is not known, brings nothing back.
 */
export function paysBackOf({
  kept,
  sampler,
}: Pick<Results, 'kept' | 'sampler'>): PaysBack | undefined {
  const cost = kept.get('customer_acquisition_cost');
  const value = VALUES.find((name) => kept.has(name));
  const values = value && kept.get(value);
  if (cost === undefined || value === undefined || values === undefined) return undefined;
  return {
    value,
    chance: chanceThat(sampler, values, (each, trial) => each > (cost[trial] ?? NaN)),
  };
}

/** How often an hour pays less than the wage for which the founder would work elsewhere. */
export function paysLessOf({
  kept,
  sampler,
}: Pick<Results, 'kept' | 'sampler'>): Chance | undefined {
  const pay = kept.get('take_home_per_hour');
  const wage = kept.get('reservation_wage');
  if (pay === undefined || wage === undefined) return undefined;
  return chanceThat(sampler, pay, (each, trial) => each < (wage[trial] ?? NaN));
}

function chanceThat(
  sampler: Results['sampler'],
  values: Float64Array,
  holds: (value: number, trial: number) => boolean,
): Chance {
  const held = values.map((value, trial) => Number(holds(value, trial)));
  return chanceAtLeast(sampler, held, 1);
}
