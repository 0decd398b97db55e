import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const fairness: ChecklistWords = {
  name: 'Is the freelancer paid fairly?',
  purpose:
    'What the freelancer really earns an hour, after fees, unpaid rework and pay taken back, beside what the market pays; and whether grievances stay below the line at which goodwill shrinks.',
  caution:
    'How strongly pay decides quality is a guess of this model. Paying little may look better in the figures: that is shown, not hidden. The line follows from the weight of one grievance, twelve good experiences, which is a saying of the trade.',
  sections: {},
  fields: {},
  options: {},
  verdicts: {
    fair: 'The freelancer earns about what others pay.',
    below: 'The freelancer earns less than others pay.',
    crumbs: 'The freelancer earns less than half of what others pay: crumbs.',
    no_figures: 'The model has no figures for this, or has not run yet.',
  },
  figures: {
    hourly_pay: 'Effective pay an hour',
    market: 'What the market pays an hour',
    fairness: 'Pay as a share of the market’s, 1 is fair',
    share: 'Share of the client’s money that reaches the freelancer',
    fair_pay: 'Pay for an order that would be fair',
    unresolved: 'Experiences that end unresolved',
    line: 'Line above which goodwill shrinks',
  },
  remarks: {
    over_line: 'More grievances stay open than good work makes up for: referrals dry up.',
    under_line: 'Good work makes up for the grievances that stay open.',
  },
};
