import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/en.ts';
import { product } from '#lib/models/creator/words/product/en.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Digital producer',
  story:
    'You make a course and sell it on your own page, with affiliates or with a partner. More of each sale is yours, and so are building, support and refunds.',
  ...joinWords(common, product, {
    assumptions: {
      price: { label: 'Price of the product', text: 'What a buyer pays for your product.' },
    },
  }),
  scenarios: {
    base: { name: 'Alone, and an expert', text: 'You build it yourself from the first month.' },
    co_producer: {
      name: 'With a co-producer',
      text: 'A partner builds half of it for a share of the sales; it does not matter which of you is the expert.',
    },
    not_an_expert: {
      name: 'Not an expert',
      text: 'You study the topic first, so the product takes longer.',
    },
    paid_visits: {
      name: 'With paid visits',
      text: 'Fifty a month for visits; set their price against what a visit is worth to your product.',
    },
  },
};
