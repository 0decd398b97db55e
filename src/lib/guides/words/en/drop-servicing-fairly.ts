import type { GuideWords } from '#lib/guides/guide.ts';

export const words: GuideWords = {
  title: 'Drop-servicing, fairly',
  lead: 'You sell a service and a freelancer does the work. What the difference has to pay for, when the pay is fair, and why one open grievance in thirteen is the line to watch.',
  sections: [
    {
      heading: 'What it is',
      paragraphs: [
        'Drop-servicing is dropshipping for services: you take a job from a client, then find a freelancer who does it [thread]. Arranging an online store, running ads, writing, design, code, a WordPress site. Your own work is to find the clients, most often with search ads. Client and freelancer do not speak with each other.',
        'The money is the spread. With our default of 600 for an order and 280 for the freelancer, fees leave about 290. That still has to pay for the ads, for work done twice and for money given back. Agencies that resell white-label work are told to add 50 to 100 of every 100 they pay [whiteLabel], so half to two thirds of the price going to whoever does the work is ordinary.',
      ],
    },
    {
      heading: 'What fair pay is, and the line at one in thirteen',
      paragraphs: [
        'The source speaks of freelancers who are given crumbs [thread]. It can be measured: take the pay after the marketplace’s fee, divide it by the hours the job really takes, unpaid repairs included, and compare with what the same skill earns an hour elsewhere; freelancers worldwide reported 28 an hour in 2022, less in most regions [payoneer], and we assume 7 to 25. A result of 1 is fair. Below a half is what we call crumbs; that border is a guess of ours.',
        'Pay comes back to you as quality. A saying of the trade, of unknown origin, has twelve good experiences make up for one bad one that was never put right [twelve]. If it holds, goodwill stands still when 1 in 13 experiences stays unresolved, 7.7 of 100, and shrinks above that. A better founded figure points the same way: of clients whose complaint was settled nine in ten came back, of the others 22 in 100 [failure].',
      ],
    },
    {
      heading: 'Openly or hidden',
      paragraphs: [
        'Many who do this want nobody to know; most, “not all”, do it shyly, because one side of it is exploiting the freelancer [thread]. Hiding avoids the clients who would rather buy from the expert. It costs those who find out. In our full model being open earns more at every pay we tried, but how many clients leave for either reason is a guess: put in your own.',
        'What the figures also say, and we do not hide it: with our defaults the cheapest freelancer, hidden, loses money in 31 of 100 futures, fair and open in 36. The gain comes out of the freelancer’s pay, which is less than half the market rate. About 19 of 100 experiences stay unresolved, and in more than 40 of 100 futures a marketplace closes your account. Hiding alone earns nothing: at either pay you earn more if you say openly that you resell. How strongly pay moves quality was never measured well. If the link is stronger than we guess, fairness pays.',
      ],
    },
    {
      heading: 'Four conditions',
      paragraphs: ['The chances are “very high”, says the source, if you [thread]'],
      points: [
        'keep the good manners of anyone who serves clients,',
        'choose a freelancer who is an expert in the field,',
        'deliver high quality,',
        'and are clear from the start that you drop-service and are not the expert.',
      ],
      close: 'And ask first: one well-known expert in the story does not work for third parties.',
    },
    {
      heading: 'Two lines of dispute, three causes',
      paragraphs: [
        'Disagreement comes between you and the client, or between you and the freelancer. The usual causes are three [thread]:',
      ],
      points: [
        'the quality of the work,',
        'the amount,',
        'and a client who cancels and wants the money back.',
      ],
      close:
        'The second line follows from the first: who bears a refund? Write it into the agreement with the freelancer before there is one.',
    },
    {
      heading: 'Where the text breaks off',
      paragraphs: [
        'At its end the source turns to “marketing shops”: anyone with some spare time who opens one and looks for the lowest price. “Here the following problems begin”, it says, and then the copy we have ends [thread]. We do not know its list, and do not invent one. Keep your own in the dispute ledger.',
      ],
    },
  ],
  live: {
    heading: 'What does low pay do to the work?',
    text: 'Sixteen hours or so an order, a market rate that nobody knows exactly, and quality that follows pay. Move the pay and watch both sides.',
    inputs: {
      freelancer_pay: 'Freelancer’s pay for an order',
      vetting: 'Care in choosing the freelancer',
    },
    told: {
      unresolved:
        'In {count} of 100 futures more than 1 in 13 experiences stays unresolved. The middle is {middle} of them; nine futures in ten lie between {low} and {high}.',
      fairness:
        'The freelancer earns {low} to {high} times the market’s rate, the middle at {middle}; in {count} of 100 futures it is less than fair.',
    },
    caption:
      'Each dot is one of fifty equally likely futures: the share of experiences that stays unresolved. Hollow dots lie above the line at 1 in 13.',
    caution:
      'Left out: jobs dropped halfway, freelancers who leave, clients who find out. How pay moves quality is a guess.',
  },
};
