import type { GuideWords } from '#lib/guides/guide.ts';

export const words: GuideWords = {
  title: 'Choosing an operations agency',
  lead: 'Hand the shop to an agency, or be the agency: the same list serves both. Two questions, five things to look at, and the part nobody can do for you.',
  sections: [
    {
      heading: 'Two questions',
      paragraphs: [
        'Many merchants would like an agency to run their online shop and hesitate, because good and bad stand side by side. A good one is not cheap; if it fails, the fee is gone and so is the time. All of the worry comes down to two questions [sohu]: do they work once they are paid, and can they do it well?',
      ],
    },
    {
      heading: 'What trust is worth',
      paragraphs: [
        'An agency that reaches merchants by phone or message meets exactly these doubts. We let 5 of 100 proposals succeed for one that can show nothing, and 15 to 30 for one that can show all. The ends lean on a saying of unknown origin, 5 to 20 for new customers [winback], and on reports of 25 to 35 in professional services [proposals]; how a list turns into trust is our guess.',
      ],
    },
    {
      heading: 'Do they work once they are paid?',
      paragraphs: ['Two things can be checked [sohu].'],
      points: [
        'Identity. Look for providers that the platform has certified, and ask for the certificate: its holder is real, has some strength, and stands under supervision.',
        'A visit. However well it sounds on the phone, go there if the project matters, or ask for a video call: size, team, shops they run now, what they know of your category, how they think, and whether their analysis and plan satisfy you.',
      ],
    },
    {
      heading: 'Can they do it well?',
      paragraphs: [
        'After the boom of 2013 many half-skilled agencies appeared that put selling above craft. The source announces two points here and names three [sohu].',
      ],
      points: [
        'Clients in your trade. General cases are hollow: packaged, big brands, special circumstances. Experience in your trade can be carried over and saves paying for the learning.',
        'The process. For each step: what is done, by whom, how long, how is it handed over? Whoever cannot explain it does not have it.',
        'The people. Few staff and “every industry” do not go together. Compare how many sell with how many operate.',
      ],
    },
    {
      heading: 'No guarantee, and your own part',
      paragraphs: [
        'Many agencies cannot guarantee a result, so be ready to carry risk. And understand e-commerce yourself, at least its way of thinking. If you only count on the agency and do nothing, failure is certain, says the source; others help, your own strength decides [sohu]. In our model merchants who stay engaged give the agency 58,000 on average over three years, passive ones 46,000. Same agency, other clients.',
        'Turnover is a fact of the trade: small agencies are reported to lose 32 of 100 clients a year, those on a retainer 18 [churn]. Ask what happens when it does not work: one month’s fee back is a clause worth having.',
      ],
    },
    {
      heading: 'From the agency’s chair',
      paragraphs: [
        'The list is also a work plan. In our model, over three years, mostly on guesses and one thing at a time:',
      ],
      points: [
        'complete same-industry cases add about 21,000,',
        'a written process 13,000,',
        'certification 9,000,',
        'open doors for visits 7,000,',
        'more operators to each seller 4,000.',
      ],
      close:
        'With nothing to show, 37 of 100 futures lose money; with all of it, fewer than 1. Five industries instead of two cost a third of the result. Hire when the load is about 90% of what the team can run: an agency that never hires has no hours left to sell, leaves work undone and earns a third less. What to charge is open: the one public figure, 11 % of sales at a large listed provider, includes warehouse and technology [baozun], so take it as an upper end.',
    },
  ],
  live: {
    heading: 'From trust to contracts',
    text: 'How much of the list can you show, and how many merchants do you write to? One year.',
    inputs: {
      trust: 'How much of the list is there',
      proposals_per_month: 'Proposals a month',
    },
    told: {
      clients:
        'In {count} of 100 futures at least 5 merchants sign within a year; nine in ten lie between {low} and {high}, the middle at {middle}.',
      none: 'In {count} of 100 futures not a single one signs.',
    },
    caption:
      'Each dot is one of fifty equally likely futures: contracts signed in 12 months. Hollow dots stay below 5, a line of our choosing.',
    caution:
      'Left out: price, referrals, clients who leave again. That trust works in a straight line is a guess.',
  },
};
