import type { Guide } from './guide.ts';
import { sources } from './sources.ts';

const program = `first_customers = 100
sharing_chance = 4%                   # per customer and month
clicks_per_share = 1.5
close_rate = beta(5.4257, 41.489)     # 5 to 20 of 100 clicks
churn = pert(7%, 11%, 18%)            # per month
sharers[t] = binomial(customers[t-1], sharing_chance)
friends[t] = poisson(sharers[t] * clicks_per_share * close_rate)
lost[t] = binomial(customers[t-1], churn)
customers[0] = first_customers
customers[t] = customers[t-1] - lost[t] + friends[t]
brought = sum(friends)
k_factor = sharing_chance * clicks_per_share * close_rate / churn
`;

/** What the customers of today bring, and the friends of their friends. */
export const referralProgramme: Guide = {
  id: 'referral-programme',
  models: ['customer-referral'],
  checklists: [],
  live: {
    after: 2,
    program,
    months: 24,
    inputs: [
      { name: 'first_customers', unit: 'people', low: 0, high: 500, step: 10 },
      { name: 'sharing_chance', unit: 'share', low: 0, high: 0.3, step: 0.01 },
      { name: 'clicks_per_share', unit: 'number', low: 0.5, high: 6, step: 0.1 },
    ],
    told: [
      {
        id: 'brought',
        name: 'brought',
        unit: 'people',
        line: 10,
        better: 'above',
        counts: 'above',
      },
      { id: 'k', name: 'k_factor', unit: 'ratio', line: 1, better: 'above', counts: 'above' },
    ],
  },
  sources: {
    kolli: sources.kolli,
    kfactor: sources.kfactor,
    extole: sources.extole,
    refer: sources.refer,
    schmitt: sources.schmitt,
    telecom: sources.telecom,
    forms: sources.forms,
    niceone: sources.niceone,
    beauty: sources.beauty,
  },
};
