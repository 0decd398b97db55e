import { REFERRAL as SHOP, SHORT_NAMES as OF_THE_SHOP } from './customer-referral-reference.ts';

/**
 * The reference of the referral shop, the call to a partner given a name of its own as in the model that ships.
 * Where it draws more lost customers of a kind than there are it forgets the rest, and the model does not;
 * among the futures compared there is no such month.
 */
export const REFERRAL = SHOP.replace(
  'signed[t] = binomial(binomial(contacts[t], p_reply), ',
  'calls[t] = binomial(contacts[t], p_reply)\nsigned[t] = binomial(calls[t], ',
);

/** The readable names of the partner programme → the short ones of the referral shop's reference. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  ...OF_THE_SHOP,
  subscription_price: 'aov',
  trial_conversion: 'p_buy',
  share_on_renewals: 'share_months',
  payment_refund_rate: 'p_return',
  hours_per_subscriber: 'h_order',
  clicks: 'visits',
  calls_held: 'calls',
  payments: 'orders',
  commission_payments: 'o_par',
  satisfied_payments: 'positive',
  refunded_payments: 'returns',
  share_accrued: 'par_comm',
};

/** The referral shop whose customers need and buy the same again every month, without rewards for friends. */
export const SUBSCRIPTION: Readonly<Record<string, string>> = {
  programme_on: '0',
  aov: '49',
  aov_ref: '49',
  cogs_pct: '8 / 49',
  ship: '0',
  p_need: '1',
  p_exist: '1',
  churn: 'pert(1.5%, 3%, 6%)',
  cpc: 'lognormal(0.4966258865, 0.4697324855)',
  p_buy: 'pert(0.1%, 0.5%, 1.5%)',
  ads_budget: '400',
  ads_ref: '400',
  l_simple: 'pert(0.1, 0.4, 1.3)',
  l_true: 'pert(1, 3, 6)',
  p_return: 'pert(0.2%, 1%, 3%)',
  p_def: 'pert(0.5%, 2%, 5%)',
  fixed_cost: '150',
  // Hours that never run out: the shop cuts all orders alike, a subscription only new ones.
  H: '5000',
  h_admin: '25',
  h_order: '0.15',
};

/** The partner programme without what the referral shop has not, so that the two are one business. */
export const AS_THE_SHOP: Readonly<Record<string, string>> = {
  cost_to_serve: '8',
  trial_rate: '100%',
  trial_conversion: 'pert(0.1%, 0.5%, 1.5%)',
  programme_setup_cost: '0',
  programme_software_cost: '0',
  joint_campaign_budget: '0',
  reputation_effect: '0',
  share_referred_out: '0',
  hours_per_outside_need: '0',
  hours_per_call: '0',
  hours_per_true_partner: '0.5',
  founder_hours: '5000',
  // The shop pays a share in the month it is earned.
  share_paid: 'share_accrued[t]',
};
