import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const reciprocity: ChecklistWords = {
  name: 'Give and take',
  purpose:
    'Who sent how many clients, what share of income partners earned and were paid, and whether an agreement is on file. If you always send and nothing comes back, move on.',
  caution:
    'Three referrals without one back, more than twice as many one way as the other, and 60 % of all of them to one firm are our thresholds: guesses. Partners to whom you cannot send clients can be paid a share.',
  sections: { time: 'Period' },
  fields: {
    months: { label: 'Months that these counts cover' },
    name: { label: 'Partner' },
    kind: { label: 'Kind of partner' },
    sent: { label: 'Clients we sent' },
    received: { label: 'Clients we received' },
    accrued: { label: 'Share they have earned' },
    paid: { label: 'Share paid to them' },
    agreement: { label: 'Written agreement on file' },
  },
  list: { add: 'Add a partner', empty: 'No partner yet.' },
  options: { simple: 'Simple partner', true: 'True partner' },
  verdicts: {
    empty: 'No referrals have been counted yet.',
    balanced: 'Give and take are about even.',
    we_give: 'You give more than twice what you get.',
    we_receive: 'You get more than twice what you give.',
  },
  figures: { sent: 'Clients sent', received: 'Clients received', owed: 'Share you still owe' },
  remarks: {
    one_way: 'you always send and nothing comes back. Talk, or move on.',
    all_eggs: 'more than 60 % of the clients you send go there. What if this firm fails them?',
    no_agreement: 'money without a written agreement.',
    compensate: 'you receive clients and give nothing back. A share of income would make it even.',
  },
};
