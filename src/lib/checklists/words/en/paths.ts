import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const paths: ChecklistWords = {
  name: 'Producer or affiliate?',
  purpose:
    'Traits that the trade sees in producers, in affiliates and in both. How well does each fit you? It says which you are closer to, and no more.',
  caution:
    'Traits are no forecast: the simulation compares the two with the same hours and the same luck. A difference below a tenth counts as none, which is a guess.',
  sections: {
    producer: 'Producer: you make the product',
    affiliate: 'Affiliate: you sell what others made',
    common: 'Both need it',
  },
  fields: {
    teaching: {
      label: 'I explain things easily',
      text: 'At work, as a hobby, or ready to learn it.',
    },
    specialist: {
      label: 'I am a specialist in a topic',
      text: 'Or I study several sources and interview those who are.',
    },
    brand: { label: 'I want to build a brand and several products' },
    commitment: { label: 'I take on everything from the first sale' },
    control: { label: 'I want control: price, commission, who did not finish buying' },
    support: { label: 'I will answer buyers and affiliates, more as sales grow' },
    affiliates: { label: 'I would recruit and lead affiliates' },
    team: { label: 'I would form a team as it grows' },
    curious: { label: 'I study marketing all the time' },
    seller: { label: 'I sell well: search, social, persuasion, figures, A/B tests' },
    niches: {
      label: 'I like several niches and products',
      text: 'And can still begin with the one I know.',
    },
    no_logistics: { label: 'I want no delivery and no duties after the sale' },
    no_relation: { label: 'I can do without a lasting relation to buyers' },
    learning: { label: 'I am curious about what is new' },
    own_terms: { label: 'I want to live on my own terms' },
    paid_media: { label: 'I will learn paid advertising' },
    investment: { label: 'I can invest something as long as I have no audience' },
  },
  options: {},
  verdicts: {
    unanswered: 'Answer some traits of both kinds.',
    producer: 'Closer to producer.',
    affiliate: 'Closer to affiliate.',
    undecided: 'About as close to both.',
  },
  figures: { producer: 'Producer', affiliate: 'Affiliate', common: 'What both need' },
  remarks: {
    co_producer:
      'You lean to producing without the topic in hand: a co-producer who has it is a way.',
    affiliate_first:
      'In doubt, the source advises to begin as an affiliate and to decide later. “Affiliate first” simulates what that is worth.',
    unready: 'What both paths need is thin so far. It can be learned before money is spent.',
  },
};
