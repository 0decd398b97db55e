import type { Guide } from './guide.ts';
import { sources } from './sources.ts';

const program = `partner_share = 20%
partners = 5
subscription_price = 49
cost_to_serve = pert(5, 8, 12)
leads_per_partner = pert(0.1, 0.4, 1.3)
close_rate = beta(5.4257, 41.489)
churn = pert(1.5%, 3%, 6%)
leads[t] = poisson(partners * leads_per_partner)
won[t] = binomial(leads[t], close_rate)
lost[t] = binomial(customers[t-1], churn)
customers[0] = 0
customers[t] = customers[t-1] - lost[t] + won[t]
paid = sum(customers) * subscription_price * partner_share
a_partner_earns = paid / partners
one_customer_brings = partner_share * subscription_price / churn
you_keep = sum(customers) * (subscription_price * (1 - partner_share) - cost_to_serve)
`;

/** A recurring share: what a partner earns by it and what it leaves. */
export const buildingPartnerships: Guide = {
  id: 'building-partnerships',
  models: ['partner-programme'],
  checklists: [
    'partner-canvas',
    'partner-gate',
    'outreach',
    'partner-interview',
    'partner-scorecard',
    'reciprocity',
    'client-needs',
  ],
  live: {
    after: 2,
    program,
    months: 36,
    inputs: [
      { name: 'partner_share', unit: 'share', low: 0, high: 0.5, step: 0.01 },
      { name: 'partners', unit: 'number', low: 1, high: 30, step: 1 },
    ],
    told: [
      {
        id: 'partner',
        name: 'a_partner_earns',
        unit: 'money',
        line: 300,
        better: 'above',
        counts: 'above',
      },
      {
        id: 'annuity',
        name: 'one_customer_brings',
        unit: 'money',
        line: 300,
        better: 'above',
        counts: 'above',
      },
      {
        id: 'you',
        name: 'you_keep',
        unit: 'money',
        line: 0,
        better: 'above',
        counts: 'below',
      },
    ],
  },
  sources: {
    channelape: sources.channelape,
    shopify: sources.shopify,
    saasChurn: sources.saasChurn,
    winback: sources.winback,
    attribution: sources.attribution,
    twelve: sources.twelve,
    bad: sources.bad,
    failure: sources.failure,
  },
};
