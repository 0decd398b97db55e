import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerCanvas: ChecklistWords = {
  name: 'Partner canvas',
  purpose:
    'A partnership is three things: what you give, what you get, and the common good you both work for. It works best where each has what the other lacks.',
  caution:
    'It changes no number of the model. A partner with an empty column is a favour or a customer.',
  sections: {},
  fields: {
    name: { label: 'Partner' },
    service: { label: 'What they are best at' },
    give: { label: 'We give' },
    get: { label: 'We get' },
    common_good: { label: 'The common good' },
  },
  list: { add: 'Add a partner', empty: 'No partner yet.' },
  options: {
    development: 'Development',
    design: 'Design',
    operations: 'Operations',
    marketing: 'Marketing',
    strategy: 'Strategy',
    analytics: 'Analytics',
  },
  verdicts: {
    empty: 'Name the first partner.',
    open: 'Some columns are still empty.',
    complete: 'All three columns are filled for every partner.',
  },
  figures: { partners: 'Partners', complete: 'Of them complete' },
  remarks: {
    no_give: 'what do you give?',
    no_get: 'what do you get?',
    no_common_good: 'whom does it help besides the two of you?',
  },
};
