/** What can go wrong from one day to the next; each has its words on the screen. */
export type ShockId =
  | 'dear_clicks'
  | 'dear_leads'
  | 'needs_halve'
  | 'more_refunds'
  | 'more_updates'
  | 'platform_fee'
  | 'account_closed'
  | 'freelancer_leaves'
  | 'resale_forbidden'
  | 'money_held'
  | 'founder_ill'
  | 'friends_stop'
  | 'partners_stop'
  | 'affiliates_stop'
  | 'churn_doubles'
  | 'commission_halves'
  | 'programmes_end'
  | 'client_leaves'
  | 'more_bad_debt'
  | 'dear_staff'
  | 'price_falls'
  | 'demand_falls';

/** A shock: definitions stated anew, in terms of what they say now. */
export interface Shock {
  readonly id: ShockId;
  /** By name an expression in which `now` stands, once, for what the definition says. */
  readonly changes: Readonly<Record<string, string>>;
}

/** Nothing of something in the seventh and eighth month. */
const PAUSED = 't == 7 or t == 8 ? 0 : now';
/** Nothing of something after the first year. */
const ENDED = 't > 12 ? 0 : now';
const TEN_POINTS_MORE = 'clamp(now + 0.1, 0, 1)';

const dearClicks: Shock = { id: 'dear_clicks', changes: { cost_per_click: 'now * 1.5' } };
const needsHalve: Shock = { id: 'needs_halve', changes: { need_rate: 'now * 0.5' } };
const accountClosed: Shock = { id: 'account_closed', changes: { ad_spend: PAUSED } };
/** A tenth of every sale is paid out half a year later; what is still held at the end is not counted. */
const moneyHeld: Shock = {
  id: 'money_held',
  changes: { cash: 'now - 0.1 * (bookings[t] - bookings[t-6])' },
};
const moreUpdates: Shock = {
  id: 'more_updates',
  changes: { algorithm_update_rate: 'clamp(now * 3, 0, 1)' },
};
const contentStops: Shock = { id: 'founder_ill', changes: { content_hours: PAUSED } };
const platformFee: Shock = {
  id: 'platform_fee',
  changes: { platform_fee_share: 'clamp(now + 0.05, 0, 1)' },
};
const commissionHalves: Shock = {
  id: 'commission_halves',
  changes: { commission_share: 'now * 0.5' },
};
const programmesEnd: Shock = {
  id: 'programmes_end',
  changes: { programme_end_rate: 'clamp(now * 3, 0, 1)' },
};
const affiliatesStop: Shock = { id: 'affiliates_stop', changes: { affiliate_sales: ENDED } };
/** More refunds, under the name that a model has for them. */
const moreRefunds = (name: string): Shock => ({
  id: 'more_refunds',
  changes: { [name]: TEN_POINTS_MORE },
});

/**
 * The shocks that each shipped model is tried by. They are stated in the names of its program and hold for
 * what a user has made of it, as long as the names are there.
 *
 * What a program cannot say by stating definitions anew is left out: that the client who leaves is the
 * biggest, for all shops of the agency count alike. A marketplace that forbids resale costs two months in
 * which nothing is delivered, and the freelancer: in the ninth a new one begins.
 */
export const SHOCKS: ReadonlyMap<string, readonly Shock[]> = new Map([
  [
    'drop-servicing',
    [
      dearClicks,
      needsHalve,
      moreRefunds('full_refund_chance'),
      accountClosed,
      { id: 'freelancer_leaves', changes: { freelancer_left: 't == 7 ? in_business[t] : now' } },
      {
        id: 'resale_forbidden',
        changes: { order_capacity: PAUSED, freelancer_left: 't == 9 ? in_business[t] : now' },
      },
      moneyHeld,
      { id: 'founder_ill', changes: { order_capacity: PAUSED } },
    ],
  ],
  [
    'customer-referral',
    [
      dearClicks,
      needsHalve,
      moreRefunds('return_rate'),
      accountClosed,
      { id: 'friends_stop', changes: { sharers: ENDED } },
      { id: 'partners_stop', changes: { partner_leads: ENDED } },
      moneyHeld,
      { id: 'founder_ill', changes: { order_capacity: PAUSED } },
    ],
  ],
  [
    'partner-programme',
    [
      dearClicks,
      { id: 'churn_doubles', changes: { churn: 'clamp(now * 2, 0, 1)' } },
      moreRefunds('payment_refund_rate'),
      accountClosed,
      { id: 'partners_stop', changes: { partner_leads: ENDED } },
      moneyHeld,
      { id: 'founder_ill', changes: { room_for_new: PAUSED } },
    ],
  ],
  [
    'affiliate',
    [moreRefunds('refund_chance'), moreUpdates, commissionHalves, programmesEnd, contentStops],
  ],
  [
    'digital-producer',
    [moreRefunds('refund_chance'), moreUpdates, platformFee, affiliatesStop, contentStops],
  ],
  [
    'affiliate-first',
    [
      moreRefunds('refund_chance'),
      moreUpdates,
      platformFee,
      commissionHalves,
      programmesEnd,
      affiliatesStop,
      contentStops,
    ],
  ],
  [
    'operations-agency',
    [
      { id: 'dear_leads', changes: { cost_per_lead: 'now * 1.5' } },
      {
        id: 'client_leaves',
        changes: {
          left_well_served: 'min(well_served[t-1] - went_bad[t], now + (t == 13 ? 1 : 0))',
        },
      },
      { id: 'churn_doubles', changes: { churn_well_served: 'clamp(now * 2, 0, 1)' } },
      { id: 'dear_staff', changes: { operator_salary: 'now * 1.3' } },
      { id: 'more_bad_debt', changes: { bad_debt_share: TEN_POINTS_MORE } },
      accountClosed,
      { id: 'founder_ill', changes: { proposals: PAUSED } },
    ],
  ],
  [
    'blank',
    [
      { id: 'price_falls', changes: { price: 'now * 0.9' } },
      { id: 'demand_falls', changes: { sales_per_month: 'now * 0.75' } },
    ],
  ],
]);
