import type { GuideWords } from '#lib/guides/guide.ts';

export const words: GuideWords = {
  title: 'Producer or affiliate?',
  lead: 'Make a course of your own, or sell what others made? Who gets what of one sale, to the cent, what each role asks of you, and what it costs to wait.',
  sections: [
    {
      heading: 'Two roles',
      paragraphs: [
        'The producer makes an online course or other digital material. He answers for everything from the first sale on: the page, the launch, the support, his brand. The affiliate promotes the products of others and is the bridge between product and buyer [hotmart]. After the sale his duty ends, and so does his relation: he does not keep the buyer’s address, and may only build a list of his own.',
      ],
    },
    {
      heading: 'One sale of 100, to the cent',
      paragraphs: ['On Hotmart the shares come off in this order [split][fees]:'],
      points: [
        'The buyer pays 100.00. The platform keeps 9.9 % and 0.50: 89.60 are left.',
        'The affiliate, at 35 %, gets 31.36 of these. 58.24 are left.',
        'The co-producer, at 10 % of the rest, gets 5.82.',
        'The producer keeps 52.42.',
      ],
      close:
        'So with the same visitors your own product leaves more as soon as it sells more than the commission’s share of what the promoted one sells: at 45 %, 45 sales where the other has 100. Commissions differ widely; one large network starts at 25 % unless the producer says otherwise [clickbank].',
    },
    {
      heading: 'What each asks of you',
      paragraphs: ['The source names traits, not numbers [hotmart].'],
      points: [
        'Producer: explains with ease or learns to; is a specialist, or studies several sources and interviews those who are; builds a brand; takes on everything; wants control over price, commission and the people who did not finish buying; cares for support, which grows with sales; can recruit affiliates, and later form a team.',
        'Affiliate: curious about marketing without end; a good seller who tests and measures; free to promote many products, best begun with one field he knows; no delivery.',
        'Both: curiosity, a life on their own terms, paid advertising, some money while there is no audience, and people of the trade to talk with.',
      ],
    },
    {
      heading: 'The co-producer',
      paragraphs: [
        'If you know marketing and not the topic, or the reverse, make it together. There must be consensus on tasks and on benefits [hotmart]. In numbers: each side has a share below which it is better off alone; agree between the two. In our simulation a co-producer at 30 % lowers what an expert founder takes home in about 92 of 100 futures, because the expert saves few hours by him; for a founder who is no expert in about 66, and by little.',
      ],
    },
    {
      heading: 'Money comes late',
      paragraphs: [
        'A guarantee runs 7 to 30 days, as the producer chooses [guarantee], and a refund takes the commission back; courses report 5 to 15 refunds of 100 [refunds]. Plan as if commission came a month after the sale. Of 100 clicks 1 to 5 buy [conversion]: a click brings well under a dollar, and paid ads rarely come home.',
      ],
    },
    {
      heading: 'In doubt, begin as an affiliate',
      paragraphs: [
        'That is the source’s advice: gain experience first, then decide whether it is time for a product [hotmart]. We simulated both paths with the same hours and the same luck, 36 months, most numbers guesses. Staying an affiliate leaves about 5,200 on average; building at once 11,500, after half a year 11,300, after a year 11,200. Affiliate first costs little, and about one losing future in 100 fewer. Never deciding costs most.',
        'Neither is quick money: about 1.80 an hour on average for the affiliate, 4 for the producer. Making a course takes 40 to 200 hours for each finished hour [buildHours].',
      ],
    },
  ],
  live: {
    heading: 'When does your own product pay?',
    text: 'The same clicks go to another’s page for a commission, paid a month late, or from some month on to a page of your own. Two years, a price of 97, 1,500 to build.',
    inputs: {
      clicks: 'Clicks a month',
      commission: 'Commission as an affiliate',
      launch_month: 'Month in which your product is ready',
    },
    told: {
      gain: 'In {count} of 100 futures your own product has gained by month 24, against staying an affiliate. Nine in ten lie between {low} and {high}, the middle at {middle}.',
      affiliate: 'Staying an affiliate leaves {low} to {high}, the middle at {middle}.',
    },
    caption:
      'Each dot is one of fifty equally likely futures: what the own product adds to staying an affiliate. Hollow dots lose by it.',
    caution:
      'Left out: your hours, support, growth of the audience. That your page sells 0.2 to 2 times as well as the promoted one, most likely 1.1 times, is a guess.',
  },
};
