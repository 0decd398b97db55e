import type { GuideWords } from '#lib/guides/guide.ts';

export const words: GuideWords = {
  title: 'How the numbers are made',
  lead: 'What a future is, what “90 % sure” means, why the single best figure misleads, and what the small print under every result says.',
  sections: [
    {
      heading: 'Futures and ranges',
      paragraphs: [
        'You write “5 to 20” when you are 90 % sure: one time in twenty it turns out lower, one time in twenty higher. Mizan draws a value from each of your ranges, plays the business month by month, and has one possible future. Then it draws again, ten thousand times. “In 36 of 100 futures you lose money” is a count of these, nothing more mysterious. People read such counts, and dots that can be counted, more reliably than percentages and curves [dots].',
        'It is a statement about your assumptions, not about the world. If the ranges are wrong, so is the count.',
      ],
    },
    {
      heading: 'Why the single best figure misleads',
      paragraphs: [
        'Put the middle of every range into a spreadsheet and you get one profit. It is not what happens on average, nor what typically happens. That is the flaw of averages [flaw]: when capacity, a minimum or a product of two doubtful numbers comes between, good luck and bad luck do not cancel out.',
        'Our drop-servicing model with every number at its mean leaves 6,711. The average over its futures is about 9,800, the middle future about 5,700. Three different “expected profits”, from the same assumptions, and the spread around them says more than any.',
      ],
    },
    {
      heading: 'Three kinds of not knowing',
      paragraphs: ['They look alike and call for different things.'],
      points: [
        'What you do not know is drawn once in each future: the true price of a click is the same all year, you just have not met it. Research and small tests reduce it.',
        'What varies is drawn anew every month: good and bad weather in the market. Only a buffer helps.',
        'The luck of small numbers: of 20 offers at 10 %, two are accepted, or none, or five. More volume evens it out.',
      ],
      close:
        'In the drop-servicing model they make up about 92, 1 and 7 of 100 parts of the spread. Finding out is usually worth more than fearing bad luck.',
    },
    {
      heading: 'Simulation error, and the seed',
      paragraphs: [
        'Ten thousand futures are a sample. With that many drawn at random, a chance of 36 of 100 is known to about one point. Mizan spreads its futures more evenly than chance does. After each result it says how far off it may be: ± is the 95% interval, so in 95 of 100 runs the true value lies within it. Two plans that differ by less than that show no visible difference.',
        'The seed is the name of the luck. The same file, seed and engine give the same digits on every machine, and two scenarios with the same seed meet the same weather, so that what differs is the plan. Roll the dice to see how much of a figure was luck of the draw.',
      ],
    },
    {
      heading: 'What the strip under the results says',
      paragraphs: ['Seed, number of futures, method, simulation error, engine.'],
      points: [
        'The method, scrambled Sobol points in eight independent sets, is what spreads the futures evenly; the differences between the sets tell the error.',
        'The error is the simulation’s only. It shrinks with more futures. That an assumption is wrong does not shrink.',
        'The engine’s number changes when digits could.',
      ],
    },
    {
      heading: 'Sourced, calibrated, guess',
      paragraphs: [
        'Every default says how well founded it is. Sourced: it was read somewhere, and you can read it too. Calibrated: worked out from something that was read. Guess: nobody measured it, or nobody we found. Most numbers of a new business are guesses. Replace first those that move the result most, and replace them by something you have seen: twenty real offers teach more than a better formula.',
      ],
    },
  ],
  live: {
    heading: 'The same middle, more doubt',
    text: 'One month: about 100 orders, 22 to serve each, 1,300 of fixed costs, and no room for more than 130. Only the doubt about the orders changes, and still the chance of a loss does.',
    inputs: {
      doubt: 'Doubt: orders lie between 100 ÷ this and 100 × this',
      price: 'Price of an order',
    },
    told: {
      loss: 'In {count} of 100 futures the month loses money. On average {mean} is left; nine in ten lie between {low} and {high}.',
      plug_in:
        'With 100 orders put in as one number, the spreadsheet says {middle}, whatever the doubt.',
    },
    caption:
      'Each dot is one of fifty equally likely futures: the profit of the month. Hollow dots lose money. The stack at the right is where capacity is full.',
    caution: 'All figures in this model are invented.',
  },
};
