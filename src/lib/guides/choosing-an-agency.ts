import type { Guide } from './guide.ts';
import { sources } from './sources.ts';

const program = `trust = 50%
proposals_per_month = 3
win_rate_empty = 5%
win_rate_full = pert(15%, 20%, 30%)
win_rate = win_rate_empty + (win_rate_full - win_rate_empty) * trust
signed[t] = binomial(proposals_per_month, win_rate)
clients = sum(signed)
`;

/** From what a merchant can check to how many contracts an agency signs. */
export const choosingAnAgency: Guide = {
  id: 'choosing-an-agency',
  models: ['operations-agency'],
  checklists: ['agency-vetting', 'merchant-vetting'],
  live: {
    after: 2,
    program,
    months: 12,
    inputs: [
      { name: 'trust', unit: 'share', low: 0, high: 1, step: 0.05 },
      { name: 'proposals_per_month', unit: 'number', low: 1, high: 12, step: 1 },
    ],
    told: [
      {
        id: 'clients',
        name: 'clients',
        unit: 'clients',
        line: 5,
        better: 'above',
        counts: 'above',
      },
      { id: 'none', name: 'clients', unit: 'clients', line: 1, better: 'above', counts: 'below' },
    ],
  },
  sources: {
    sohu: sources.sohu,
    winback: sources.winback,
    proposals: sources.proposals,
    churn: sources.agencyChurn,
    baozun: sources.baozun,
  },
};
