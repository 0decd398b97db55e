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
    'The weights and the two thresholds, 40 and 70 of 100, are ours: guesses. The source names the points. Whoever only counts on the agency fails with the best of them.',
  sections,
  fields: {
    authorised: {
      label: 'They show an authorisation of the platform',
      text: 'Such as Alibaba’s certificate for service providers.',
    },
    verified: { label: 'I checked its number with the platform' },
    size: { label: 'I saw the size of the company' },
    team: { label: 'I saw the operations team' },
    live_shops: { label: 'I saw shops that they run' },
    category: { label: 'They know my category' },
    reasoning: { label: 'Their way of thinking convinces' },
    plan: { label: 'Analysis and plan for my shop satisfy me' },
    same_industry: {
      label: 'They show figures of a shop of my industry',
      text: 'Famous brands of other trades prove little.',
    },
    steps: { label: 'They can list each step' },
    owner: { label: 'Each step has somebody who does it' },
    duration: { label: 'Each step has its time' },
    hand_over: { label: 'They say how work is handed over' },
    operators: { label: 'They say how many operators a shop has' },
    operations_to_sales: { label: 'At least two in operations for each in sales' },
    industries: { label: 'No more industries than half their staff' },
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
    'The questions a careful merchant asks, from your side: each thing you can show raises the chance that a proposal is won.',
  caution:
    'The weights are ours: guesses. That trust moves the win rate between 5 and about 20 in 100 rests on a rule of thumb of the trade.',
  sections,
  fields: {
    authorised: { label: 'We show an authorisation of the platform' },
    verified: { label: 'Its number can be checked with the platform' },
    size: { label: 'Visitors see the size of the company' },
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
    operations_to_sales: { label: 'At least two in operations for each in sales' },
    industries: { label: 'No more industries than half our staff' },
  },
  options: {},
  verdicts: {
    weak: 'Little for a merchant to hold on to.',
    half: 'Good enough for a pilot.',
    strong: 'A careful merchant finds what he looks for.',
  },
  figures: {
    trust: 'Trust score',
    win_rate: 'Chance that a proposal is won',
    next: 'Trust that the next point would add',
  },
  remarks: {
    next_certificate: 'Most trust for the next step: the certificate.',
    next_visit: 'Most trust for the next step: a visit, or a video of one.',
    next_cases: 'Most trust for the next step: a case of the merchant’s industry, with figures.',
    next_process: 'Most trust for the next step: the written process.',
    next_staff: 'Most trust for the next step: who works on a shop.',
  },
};
