import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const service: ChecklistWords = {
  name: 'What do you sell?',
  purpose:
    'The services that are usually resold: choose one to begin with, and the model gets a price, hours and a market rate that fit it.',
  caution:
    'The source names the kinds of service. Prices, hours and rates are our guesses: ask three freelancers and three clients before you trust them.',
  sections: { which: 'The service' },
  fields: {
    service: { label: 'Service' },
    description: { label: 'In your own words' },
    accepts_resale: {
      label: 'I have found an expert who works for third parties',
      text: 'Some good ones answer: sorry, I do not work for third parties.',
    },
  },
  options: {
    salla_store: 'Setting up a Salla store',
    ad_campaigns: 'Running ad campaigns',
    content: 'Content',
    design: 'Design',
    programming: 'Programming',
    wordpress: 'WordPress site or store',
    quick: 'A quick service',
    own: 'Another one',
  },
  verdicts: {
    choose: 'Choose what you sell.',
    own: 'Put price, hours and market rate into the assumptions yourself.',
    chosen: 'These numbers are a beginning.',
  },
  figures: {
    fair_pay: 'Pay for an order that would be fair',
    left: 'Left between price and pay',
  },
  remarks: {
    no_resale: 'Find the expert before you find the client.',
    thin: 'Fair pay takes more than 60 of 100: advertising and disputes have to live on the rest.',
  },
};
