import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const disputes: ChecklistWords = {
  name: 'Dispute ledger',
  purpose:
    'Every dispute on both lines, client with you and you with the freelancer: its cause, how it ended, what it cost. Your own cases then sharpen the model’s guesses.',
  caution:
    'The defaults count as about ten to thirty disputes seen; your own cases are added to them. Disputes still open are left out of the chances.',
  sections: {},
  fields: {
    name: { label: 'Job or client' },
    side: { label: 'Between' },
    cause: { label: 'Cause' },
    outcome: { label: 'How it ended' },
    settled: { label: 'The client calls it settled' },
    money: { label: 'Money given or taken back' },
  },
  list: { add: 'Add a dispute', empty: 'No dispute yet. May it stay so.' },
  options: {
    client: 'Client and you',
    freelancer: 'You and the freelancer',
    quality: 'Quality of the work',
    amount: 'The amount',
    cancellation: 'Client cancels and wants the money back',
    found_out: 'Client found out that it was resold',
    other: 'Something else',
    chargeback: 'Chargeback by the bank',
    full_refund: 'All money back',
    partial_refund: 'Part of the money back',
    no_refund: 'No money back',
    open: 'Still open',
  },
  verdicts: {
    none: 'No dispute with a client has been closed yet.',
    few: 'A few cases: they move the model’s ranges a little.',
    enough: 'Enough cases to say more than the defaults do.',
  },
  figures: {
    client_disputes: 'Disputes with clients',
    freelancer_disputes: 'Disputes with freelancers',
    quality: 'Over quality',
    amount: 'Over the amount',
    cancellation: 'Cancelled, money wanted back',
    money: 'Money given or taken back',
  },
  remarks: {
    unsettled: 'not settled in the client’s eyes. One such case outweighs many good ones.',
  },
};
