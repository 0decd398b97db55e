import type { GuideWords } from '#lib/guides/guide.ts';

export const words: GuideWords = {
  title: 'A referral programme',
  lead: 'Customers bring friends and are rewarded. Why that multiplies a shop and does not start one, what K means, and which rewards are paid for nothing.',
  sections: [
    {
      heading: 'What it is',
      paragraphs: [
        'You encourage existing customers to refer friends or family, for a set reward: a discount on the next purchase, or free credit. Customers gain by the offer; the company gains sales and marketing without leaning on traditional advertising [kolli].',
      ],
    },
    {
      heading: 'It multiplies; it does not start',
      paragraphs: [
        'Count how many new customers one customer brings in his whole time with you: the chance that he shares in a month, times the friends who click, times those who buy, divided by the chance a month that he leaves. That is K. Friends bring friends, so every 100 customers become 100 / (1 − K). At K = 0.08 that is 109. Only above 1 would it grow by itself, and such cases are rare; business software reports 0.1 to 0.4 [kfactor].',
        'And a hundred times nothing is nothing. Without first customers from ads, search or your own acquaintances there is nobody to refer. “Without traditional advertising” describes what comes later.',
      ],
    },
    {
      heading: 'What others measured',
      paragraphs: ['Most of it comes from sellers of referral software, so read it with care.'],
      points: [
        'In health and beauty 7 of 100 customers who see the invitation share it, and 9 of 100 friends who come buy [extole].',
        'Of all customers 2 to 5 of 100 refer anybody [refer].',
        'Referred customers of a bank were 18 % more likely to stay and worth 16 % more [schmitt]. In telecoms they left less too, but brought smaller margins [telecom]. Our model lets them stay longer and buy no more.',
      ],
    },
    {
      heading: 'Reward both sides, and count what it costs',
      paragraphs: [
        'Of more than 500 programmes 74 of 100 reward one side only [forms]. Rewarding the friend as well makes the invitation a gift. Credit costs only when it is used; a discount costs every time.',
        'Some friends would have bought anyway. You pay for them and gain nothing: we guess 5 to 40 of 100. Add those who refer themselves. So always compare the shop with its programme and without. In our full model, three years and mostly guesses, the programme adds about 1,600 on average and pays in 63 of 100 futures; doubling the reward hardly changes anything.',
      ],
    },
    {
      heading: 'Nine blocks, and an example',
      paragraphs: [
        'The source fills the whole canvas, with NICE ONE as its example: an online shop for beauty and care from Saudi Arabia, founded in 2017 [kolli], or somewhat earlier [niceone].',
      ],
      points: [
        'Segments: customers who refer; partners who want a commission.',
        'Value: rewards for customers; earnings for partners.',
        'Channels: a website or platform; ads that win customers and partners.',
        'Relationships: support by mail, phone and chat; a programme that learns from feedback.',
        'Revenue: sales to old and new customers; perhaps partners’ commissions and providers of complementary services.',
        'Resources: the programme itself and skilled staff. Activities: building it and caring for the relations.',
        'Partners: customers who refer; bloggers, influencers, affiliates.',
        'Costs: development, salaries, hosting and security, rewards, providers’ fees.',
      ],
      close:
        'In beauty 23 to 26 of 100 customers buy again [beauty]. Before you pay for friends, see that the friends have a reason to return.',
    },
  ],
  live: {
    heading: 'What do your first customers bring?',
    text: 'Two years, no ads. Set the first customers to zero, then raise the sharing until K comes near 1.',
    inputs: {
      first_customers: 'Customers you have today',
      sharing_chance: 'Customers who share, per month',
      clicks_per_share: 'Friends who click, per share',
    },
    told: {
      brought:
        'In {count} of 100 futures at least 10 new customers come by referral in two years; nine in ten lie between {low} and {high}, the middle at {middle}.',
      k: 'K, what one customer brings in all, lies between {low} and {high}, the middle at {middle}. It reaches 1 in {count} of 100 futures.',
    },
    caption:
      'Each dot is one of fifty equally likely futures: customers brought in 24 months, friends of friends included. Hollow dots stay below 10, a line of our choosing.',
    caution:
      'Left out: rewards and margins, returns, and friends who would have come anyway. 5 to 20 of 100 clicks buying is folklore; 7 to 18 of 100 customers leaving a month was worked out from repeat purchases.',
  },
};
