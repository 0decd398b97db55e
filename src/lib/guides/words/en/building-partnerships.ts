import type { GuideWords } from '#lib/guides/guide.ts';

export const words: GuideWords = {
  title: 'Building partnerships',
  lead: 'How one small software company found partners: whom it asked, what it wrote, what it paid, and which two famous numbers deserve less trust than they get.',
  sections: [
    {
      heading: 'Give, get, common good',
      paragraphs: [
        'In its simplest sense a partnership is three things: you give, you get, and you work for the common good [channelape]. The first test stands before all three: does it help the client? You are not only the sum of your services, you are also the guidance you give. Send a client into a bad experience and it becomes part of the experience with you.',
        'Put yourself in the client’s place. You would want to be sent to somebody who is really known to the one who sends you, who does good work, and who does not overcharge. It works best where each side has what the other lacks.',
      ],
    },
    {
      heading: 'A fifth of what recurs',
      paragraphs: [
        'This company pays 20 % of recurring income to a partner who brings a customer [channelape]; Shopify pays its partners 20 % of the monthly plan [shopify]. Such a share is an annuity: share × fee / customers lost a month. At 49 a month and 3 of 100 leaving each month, 0.20 × 49 / 0.03 = 327 for one customer. The 3 is in the range that small subscription firms report [saasChurn]; the 49 is our example.',
        'A portal where partners see their next payments keeps trust. Wherever money moves, have a written agreement.',
      ],
    },
    {
      heading: 'Know the landscape, before the need',
      paragraphs: [
        'The search began with a question from a client that had no good answer. List what clients need that you do not do. Six fields in the source: development, design, operations, marketing, strategy, analytics [channelape]. Its finer divisions are lost in our copy.',
      ],
    },
    {
      heading: 'Reach out, in person',
      paragraphs: [
        'Directory of experts, then review sites, then e-mail, phone and LinkedIn, which made half of the contacts. Mostly to a founder or manager, in spare hours, without templates: say what you liked. Three points belong in every message [channelape]:',
      ],
      points: [
        'we are not competitors,',
        'this is what we bring, in service and in money,',
        'and the only commitment is a conversation.',
      ],
      close:
        'Then talk. Two things make trust: they can walk you through a real client’s case, problems included, and they can say with examples how they differ from others.',
    },
    {
      heading: 'Try, keep score, and see who gives',
      paragraphs: [
        'Treat every project as a trial and keep score like fantasy football: who is on time, who is under budget? Few jobs prove little; three out of three is not yet proof.',
        'Most partnerships stay simple: give and take, a joint mailing now and then. If you always send and nothing comes back, move on. A true partnership has trust, joint marketing, a name on your site; keep it for the firm to which you would send all clients with that need, for then they all depend on it. Where giving cannot be balanced, money can: this company received more referrals than it could return, and so it pays the share.',
      ],
    },
    {
      heading: 'Two famous numbers',
      paragraphs: [
        'Selling to a new customer succeeds in 5 to 20 of 100 cases, to an existing one in 60 to 70, says the source. The oldest trace we found is a study by a firm called Marketing Metrics, quoted by Jill Griffin, and it had a third number: 20 to 40 for customers who were lost [winback]. Later pages credit a book of the same name [attribution], which looks like a mix-up. Sample and date are unknown. They are chances per offer, not per month: read as monthly, they multiply what drop-servicing leaves in our model about fivefold.',
        'Twelve good experiences for one unresolved bad one is folklore too [twelve]. That bad weighs more than good is well supported, without the twelve [bad]; and of those whose trouble was settled nine in ten returned, of the others 22 in 100 [failure].',
      ],
    },
  ],
  live: {
    heading: 'What does a share pay, and what does it leave?',
    text: 'Partners send a lead now and then, some become customers at 49 a month, and some of those leave again. Three years.',
    inputs: {
      partner_share: 'The partners’ share of recurring income',
      partners: 'Number of partners',
    },
    told: {
      partner:
        'In {count} of 100 futures a partner has earned at least $300 after three years; nine in ten lie between {low} and {high}, the middle at {middle}.',
      annuity:
        'One customer is worth {low} to {high} to the partner over the whole stay, the middle at {middle}.',
      you: 'All partners together leave you {low} to {high}, the middle at {middle}, before your own hours.',
    },
    caption:
      'Each dot is one of fifty equally likely futures: what one partner has earned by month 36. Hollow dots lie below $300, a line of our choosing.',
    caution:
      'Left out: finding the partners, partners who leave, and that a higher share may win more of them. Leads per partner are a guess; 5 to 20 of 100 leads buying is folklore.',
  },
};
