import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const readiness: ChecklistWords = {
  name: 'Ready for drop-servicing?',
  purpose:
    'Those who practise it say that its chances are very high, if four things hold. Here is where you stand, and what each is worth in your model.',
  caution:
    'The source names the four points and gives no numbers. How far each moves the model is our guess; the simulation says what it is worth.',
  sections: {
    manners: 'Good manners in service',
    expert: 'An expert, not the cheapest',
    quality: 'High quality',
    open: 'Open from the start',
  },
  fields: {
    manners: {
      label: 'I answer soon, keep my word and make good what went wrong',
      text: 'Decides how many disputes are left unresolved in the client’s eyes.',
    },
    seen_work: { label: 'I have seen work of theirs of just this kind' },
    paid_trial: { label: 'They did a small paid trial for me' },
    asked_clients: { label: 'I have asked two of their clients' },
    accepts_resale: {
      label: 'They accept work for a third party',
      text: 'Many good experts do not. Ask before you sell their time.',
    },
    quality: {
      label: 'I check each job against a written brief before the client sees it',
      text: 'Decides how many orders are right the first time.',
    },
    open: {
      label: 'Clients know that I am not the expert and that a freelancer does the work',
    },
  },
  options: {},
  verdicts: {
    ready: 'All four conditions hold.',
    nearly: 'Some of the four conditions are still open.',
    not_ready: 'Most of the four conditions do not hold yet.',
  },
  figures: { met: 'Conditions met, of four' },
  remarks: {
    lowest_price:
      'Hidden, and whoever is cheapest: that is the “marketing shop” the sources warn of. The scenario “Cheapest freelancer, hidden” shows where it leads.',
  },
};
