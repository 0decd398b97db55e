import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerInterview: ChecklistWords = {
  name: 'Partner interview',
  purpose:
    'Speak in person. Two signs of trust: they walk you through a real client’s project, problems included, and they can say how they differ, with examples.',
  caution:
    'Three quarters of the points is our threshold, a guess. A good talker still has to deliver.',
  sections: {},
  fields: {
    name: { label: 'Partner' },
    real_process: { label: 'Walked me through a real client’s project' },
    problems_told: { label: 'Told what went wrong and how it was solved' },
    differs: { label: 'Could say how they differ from others' },
    examples: { label: 'Gave examples of it' },
  },
  list: { add: 'Add a partner', empty: 'No conversation yet.' },
  options: {},
  verdicts: {
    empty: 'Nobody has been interviewed yet.',
    found: 'There is somebody to invite.',
    none: 'Nobody has convinced you yet. Keep looking.',
  },
  figures: { spoken: 'Conversations', good: 'Of them convincing', score: 'score' },
  remarks: { invite: 'invite them to join.', not_yet: 'not yet.' },
};
