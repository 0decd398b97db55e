import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerScorecard: ChecklistWords = {
  name: 'Partner scorecard',
  purpose:
    'Treat every project as a test: who came on time, and under budget? Few jobs prove little, so you see how sure the record makes you.',
  caution:
    'Before the first job every rate is as likely as any other. Ranked by the rate that is exceeded with 95 % certainty, so that three good jobs do not beat thirty.',
  sections: {},
  fields: {
    name: { label: 'Partner' },
    jobs: { label: 'Jobs' },
    on_time: { label: 'On time' },
    under_budget: { label: 'Under budget' },
  },
  list: { add: 'Add a partner', empty: 'No partner yet.' },
  options: {},
  verdicts: {
    empty: 'Enter the first finished jobs.',
    one: 'One partner so far: there is nobody to compare with.',
    settled: 'The first is better than the second, as far as such a record can show.',
    unsettled: 'The record does not settle yet who is better.',
  },
  figures: {
    on_time: 'on time',
    under_budget: 'under budget',
    first_is_better: 'Chance that the first is more often on time than the second',
  },
  remarks: {
    best: 'has the surest record.',
    more_than_jobs: 'more on time or under budget than there were jobs; counted as all of them.',
  },
};
