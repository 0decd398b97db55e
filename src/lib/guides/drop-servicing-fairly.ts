import type { Guide } from './guide.ts';
import { sources } from './sources.ts';

const program = `freelancer_pay = 280
vetting = 60%
marketplace_fee = 15%
hours_per_order = pert(10, 16, 26)
market_hourly_rate = pert(7, 14, 25)
fairness = freelancer_pay * (1 - marketplace_fee) / hours_per_order / market_hourly_rate
base_quality = normal(1.7, 0.45)
fairness_effect = pert(0.4, 1.7, 3)
vetting_effect = pert(0.3, 0.8, 1.5)
right_first_time = logistic(base_quality + fairness_effect * log(fairness) + vetting_effect * (vetting - 0.5))
rework_success = pert(40%, 65%, 85%) * min(1, fairness)^0.5
scope_dispute_rate = pert(1%, 3%, 8%)
good_orders = right_first_time + (1 - right_first_time) * rework_success
disputes = 1 - good_orders * (1 - scope_dispute_rate)
unresolved = disputes * pert(20%, 35%, 60%)
unresolved_share = unresolved / (1 - disputes + unresolved)
`;

/** The spread between price and pay, and what a low pay does to the share of work that ends badly. */
export const dropServicingFairly: Guide = {
  id: 'drop-servicing-fairly',
  models: ['drop-servicing'],
  checklists: ['readiness', 'fairness', 'disputes'],
  live: {
    after: 2,
    program,
    months: 1,
    inputs: [
      { name: 'freelancer_pay', unit: 'money', low: 100, high: 400, step: 10 },
      { name: 'vetting', unit: 'share', low: 0, high: 1, step: 0.05 },
    ],
    told: [
      {
        id: 'unresolved',
        name: 'unresolved_share',
        unit: 'share',
        line: 1 / 13,
        better: 'below',
        counts: 'above',
      },
      {
        id: 'fairness',
        name: 'fairness',
        unit: 'ratio',
        line: 1,
        better: 'above',
        counts: 'below',
      },
    ],
  },
  sources: {
    thread: sources.thread,
    whiteLabel: sources.whiteLabel,
    payoneer: sources.payoneer,
    twelve: sources.twelve,
    failure: sources.failure,
  },
};
