import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const split: ChecklistWords = {
  name: 'What share for the co-producer?',
  purpose:
    'There must be consensus on tasks and on benefits. Each side needs at least what it has alone; between the two lies what you can agree on.',
  caution:
    'It is as good as the three amounts. Take yours from this model: the typical take-home without a co-producer, and with one. Halving what working together adds is one fair rule (Nash), pay by hours another.',
  sections: { money: 'Over the whole time, what is left', hours: 'Hours each puts in' },
  fields: {
    alone_mine: { label: 'For you, alone' },
    alone_theirs: { label: 'For the co-producer, alone' },
    together: { label: 'For both, together' },
    hours_mine: { label: 'Yours' },
    hours_theirs: { label: 'The co-producer’s' },
  },
  options: {},
  verdicts: {
    unanswered: 'Enter what is left for both together.',
    room: 'There is room for an agreement.',
    no_room: 'Together you have less than alone: no share makes both better off.',
  },
  figures: {
    added: 'What working together adds',
    least: 'The co-producer needs at least',
    most: 'You can give at most',
    even: 'If each gets half of what is added',
    hourly: 'If every hour is paid alike',
  },
  remarks: {
    now_below: 'The share in the model is less than the co-producer has alone.',
    now_above: 'The share in the model leaves you less than you have alone.',
    now_inside: 'The share in the model makes both better off.',
  },
};
