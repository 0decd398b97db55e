import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const partnerGate: ChecklistWords = {
  name: 'Send a client there? Go or no go',
  purpose:
    'Before you send a client to somebody: does it help the client? Then what you would want in the client’s place: someone you really know, who does good work and does not overcharge.',
  caution:
    'A gate, not a score: one no is enough. Where money flows, the written agreement comes first.',
  sections: {},
  fields: {
    name: { label: 'Partner' },
    helps_client: { label: 'It helps the client' },
    known: { label: 'I really know them' },
    good_work: { label: 'They do good work' },
    fair_price: { label: 'They do not overcharge' },
    pays: { label: 'Money flows between us' },
    agreement: { label: 'Written agreement on file' },
  },
  list: { add: 'Add a partner', empty: 'No partner yet.' },
  options: {},
  verdicts: {
    empty: 'Name a partner whom you might send a client to.',
    all: 'Clients may be sent to all of them.',
    some: 'Clients may be sent to some of them.',
    none: 'Send no client yet.',
  },
  figures: { go: 'Go', no_go: 'No go yet' },
  remarks: {
    go: 'go.',
    no_agreement: 'no go: money flows without a written agreement.',
    no_helps_client: 'no go: it does not help the client.',
    no_known: 'no go: get to know them first.',
    no_good_work: 'no go: see good work first.',
    no_fair_price: 'no go: clients would overpay.',
  },
};
