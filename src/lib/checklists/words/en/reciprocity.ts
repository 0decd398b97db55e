import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const reciprocity: ChecklistWords = {
  name: 'Give and take',
  purpose:
    'Who sent how many clients, what share of income was earned and paid, and whether an agreement is on file. If you always send and nothing comes back, move on.',
  caution:
    'Three referrals without one back, and 60 % of all of them to one firm, are our thresholds: guesses. Who cannot return referrals can be paid a share.',
  sections: { time: 'Time looked at' },
  fields: {
    months: { label: 'Months that these counts cover' },
    name: { label: 'Partner' },
    kind: { label: 'Kind' },
    sent: { label: 'Clients we sent' },
    received: { label: 'Clients we received' },
    accrued: { label: 'Share earned' },
    paid: { label: 'Share paid' },
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
  figures: { sent: 'Clients sent', received: 'Clients received', owed: 'Share still owed' },
  remarks: {
    one_way: 'always sent to, nothing back. Talk, or move on.',
    all_eggs: 'most of your clients of this need go to one firm. What if it fails them?',
    no_agreement: 'money without a written agreement.',
    compensate: 'sends and gets nothing back. A share of income makes it even.',
  },
};
