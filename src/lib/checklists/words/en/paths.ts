import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const paths: ChecklistWords = {
  name: 'Producer or affiliate?',
  purpose:
    'Traits that the trade sees in producers, in affiliates and in both. How well does each fit you? It says which you are closer to, and no more.',
  caution:
    'Traits are no forecast: the simulation compares the two with the same hours and the same luck. That a difference below a tenth counts as none, and how far traits move the skill you start with, are guesses.',
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
    commitment: { label: 'I take on everything, from the first lesson to the first sale' },
    control: {
      label:
        'I want control: price, commission, and the contacts of those who did not finish buying',
    },
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
    no_relation: { label: 'I can do without lasting relations with buyers' },
    learning: { label: 'I am curious about what is new' },
    own_terms: { label: 'I want to live on my own terms' },
    paid_media: { label: 'I will learn paid advertising' },
    investment: { label: 'I can invest something while I have no audience yet' },
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
      'You lean towards producing but are not yet a specialist: a co-producer who is one is a way in.',
    affiliate_first:
      'In doubt, the source advises starting as an affiliate and deciding later. “Affiliate first, product later” simulates what that is worth.',
    unready:
      'You have little so far of what both paths need. Most of it can be learned before money is spent.',
  },
};
