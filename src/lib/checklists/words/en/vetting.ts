import type { ChecklistWords } from '#lib/checklists/checklist.ts';

const sections = {
  certificate: 'Certificate',
  visit: 'Visit, or video',
  cases: 'Cases of the same industry',
  process: 'How the work is done',
  staff: 'Who does it',
};

export const merchantVetting: ChecklistWords = {
  name: 'Choose an operations agency',
  purpose:
    'For a merchant: will they work once they are paid, and can they do it well? A bad agency costs the fees and the months.',
  caution:
    'The weights and the two thresholds, 40 and 70 of 100, are ours: guesses. The source names the points. Whoever leaves everything to the agency fails even with the best.',
  sections,
  fields: {
    authorised: {
      label: 'They show the platform’s authorisation',
      text: 'Such as Alibaba’s certificate for service providers.',
    },
    verified: { label: 'I checked its number with the platform' },
    size: { label: 'I saw how large the company is' },
    team: { label: 'I saw the operations team' },
    live_shops: { label: 'I saw shops that they run' },
    category: { label: 'They know my category' },
    reasoning: { label: 'Their way of thinking convinces me' },
    plan: { label: 'Their analysis and plan for my shop satisfy me' },
    same_industry: {
      label: 'They show figures of a shop of my industry',
      text: 'Famous brands of other trades prove little.',
    },
    steps: { label: 'They can list each step' },
    owner: { label: 'Each step has somebody who does it' },
    duration: { label: 'Each step has its time' },
    hand_over: { label: 'They say how work is handed over' },
    operators: { label: 'They say how many operators a shop has' },
    operations_to_sales: { label: 'At least two people in operations for each in sales' },
    industries: { label: 'Industries served: at most half as many as staff' },
  },
  options: {},
  verdicts: {
    stop: 'Stop: too little speaks for them.',
    pilot: 'A pilot of a few months, with a refund clause.',
    proceed: 'Go ahead, and stay engaged.',
  },
  figures: {
    trust: 'Trust score',
    will_work: 'Will they work once paid?',
    can_do: 'Can they do it well?',
  },
  remarks: {
    no_case: 'No case of your industry: you would pay for their learning.',
    no_guarantee: 'No agency can guarantee a result. What you know yourself still decides.',
  },
};

export const agencyVetting: ChecklistWords = {
  name: 'What speaks for your agency',
  purpose:
    'The questions a careful merchant asks, from your side: whatever you can show raises the chance that a proposal is won.',
  caution:
    'The weights and the two thresholds, 40 and 70 of 100, are ours: guesses. That trust moves the win rate from 5 to about 20 in 100 is a rule of thumb of the trade; price and reputation move it further.',
  sections,
  fields: {
    authorised: { label: 'We show the platform’s authorisation' },
    verified: { label: 'Its number can be checked with the platform' },
    size: { label: 'Visitors see how large the company is' },
    team: { label: 'Visitors meet the operations team' },
    live_shops: { label: 'We show shops that we run' },
    category: { label: 'We show that we know the category' },
    reasoning: { label: 'We explain how we think' },
    plan: { label: 'We bring an analysis and a plan' },
    same_industry: { label: 'We show figures of a shop of the same industry' },
    steps: { label: 'We list each step' },
    owner: { label: 'Each step has somebody who does it' },
    duration: { label: 'Each step has its time' },
    hand_over: { label: 'We say how work is handed over' },
    operators: { label: 'We say how many operators a shop has' },
    operations_to_sales: { label: 'At least two people in operations for each in sales' },
    industries: { label: 'Industries served: at most half as many as staff' },
  },
  options: {},
  verdicts: {
    weak: 'Little for a merchant to hold on to.',
    half: 'Good enough for a pilot.',
    strong: 'A careful merchant finds what they look for.',
  },
  figures: {
    trust: 'Trust score',
    win_rate: 'Chance that a proposal is won',
    next: 'Trust that the next part would add, if complete',
  },
  remarks: {
    next_certificate: 'Most to gain next: the certificate.',
    next_visit: 'Most to gain next: a visit, or one by video.',
    next_cases: 'Most to gain next: a case of the merchant’s industry, with figures.',
    next_process: 'Most to gain next: a process written down step by step.',
    next_staff: 'Most to gain next: who works on a shop.',
  },
};
