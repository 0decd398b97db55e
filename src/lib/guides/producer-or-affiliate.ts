import type { Guide } from './guide.ts';
import { sources } from './sources.ts';

const program = `clicks = 150                          # a month, to a sales page
commission = 45%
launch_month = 7
build_cost = 1500
after_fee = 97 * (1 - 9.9%) - 0.5
conversion = pert(0.8%, 2%, 4.5%)
own_lift = pert(0.2, 1.1, 2)          # own page against the promoted one
refunded = pert(3%, 8%, 16%)
promoted[0] = 0
promoted[t] = poisson(clicks * conversion)
own[t] = t < launch_month ? 0 : poisson(clicks * conversion * own_lift)
earned[t] = commission * after_fee * promoted[t-1] * (1 - refunded)
still_earned[t] = t > launch_month ? 0 : earned[t]
own_income = sum(own) * after_fee * (1 - refunded)
stays_affiliate = sum(earned)
own_product_gains = sum(still_earned) + own_income - build_cost - stays_affiliate
`;

/** The same clicks sent to another's product or to one's own, and what waiting costs. */
export const producerOrAffiliate: Guide = {
  id: 'producer-or-affiliate',
  models: ['affiliate-first', 'digital-producer', 'affiliate'],
  checklists: ['paths'],
  isPlayed: true,
  live: {
    after: 2,
    program,
    months: 24,
    inputs: [
      { name: 'clicks', unit: 'number', low: 20, high: 1000, step: 10 },
      { name: 'commission', unit: 'share', low: 0.1, high: 0.75, step: 0.01 },
      { name: 'launch_month', unit: 'months', low: 1, high: 24, step: 1 },
    ],
    told: [
      {
        id: 'gain',
        name: 'own_product_gains',
        unit: 'money',
        line: 0,
        better: 'above',
        counts: 'above',
      },
      {
        id: 'affiliate',
        name: 'stays_affiliate',
        unit: 'money',
        line: 0,
        better: 'above',
        counts: 'above',
      },
    ],
  },
  sources: {
    hotmart: sources.hotmart,
    split: sources.split,
    fees: sources.fees,
    clickbank: sources.clickbank,
    guarantee: sources.guarantee,
    refunds: sources.refunds,
    conversion: sources.conversion,
    buildHours: sources.buildHours,
  },
};
