import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/en.ts';
import { promotion } from '#lib/models/creator/words/promotion/en.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Affiliate marketing',
  story:
    'You build an audience and earn a commission on what it buys from others. Nothing to deliver and little cash at risk, but it takes many hours, and most content is never found.',
  ...joinWords(common, promotion, {
    assumptions: {
      price: {
        label: 'Price of the product',
        text: 'What a buyer pays for the product you promote.',
      },
    },
    outputs: {
      net_revenue: {
        label: 'Net revenue',
        text: 'Commissions earned less those reversed, by month.',
      },
      total_net_revenue: {
        label: 'Net revenue in all',
        text: 'Commissions earned less those reversed.',
      },
      refund_rate: {
        label: 'Commissions reversed',
        text: 'By refunds and chargebacks, as a share of those earned.',
      },
    },
  }),
  scenarios: {
    base: { name: 'As planned', text: 'Content and a list, no advertising.' },
    paid_visits: {
      name: 'With paid visits',
      text: 'Fifty a month for visits; they usually cost more than a visit is worth to an affiliate.',
    },
    review: {
      name: 'With a planned end',
      text: 'After two years you stop unless the cash is back where it began.',
    },
  },
};
