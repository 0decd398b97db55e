import { joinWords } from '#lib/models/creator/words.ts';
import { common } from '#lib/models/creator/words/common/en.ts';
import { product } from '#lib/models/creator/words/product/en.ts';
import { promotion } from '#lib/models/creator/words/promotion/en.ts';
import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Affiliate first, product later',
  story:
    'You gain experience and an audience by promoting others, and decide later whether to build a product of your own. Waiting costs little and brings little; it is mainly a way to find out.',
  ...joinWords(common, promotion, product, {
    groups: { gate: 'When to build' },
    assumptions: {
      gate_month: {
        label: 'First month in which you may build',
        text: 'Until then you only promote others; 999 means you never build.',
      },
      gate_list: {
        label: 'Subscribers you want first',
        text: 'Building waits until the list is that long; 0 means it does not wait for a list.',
      },
      gate_commission: {
        label: 'Monthly commission you want first',
        text: 'Smoothed over a few months; 0 means it does not wait for a commission.',
      },
      own_click_share: {
        label: 'Clicks you send to your own product',
        text: 'Once it is on sale; the rest still goes to others, where a click usually earns you less.',
      },
      price: {
        label: 'Price of the product',
        text: 'What a buyer pays, for your product as for those you promote.',
      },
    },
    outputs: {
      building_month: {
        label: 'Building begins',
        text: 'The month in which the gate opens; never, where the list stays too short.',
      },
      smoothed_commission: {
        label: 'Commission as you see it',
        text: 'After reversals, with 30 % of this month and 70 % of what was before.',
      },
      net_revenue: {
        label: 'Net revenue',
        text: 'Commissions and sales less reversals, refunds and chargebacks, by month.',
      },
      total_bookings: {
        label: 'Bookings',
        text: 'Commissions earned and all that was sold, before anything is returned.',
      },
    },
    notes: {
      learn_first: {
        title: 'Learn as an affiliate first',
        text: 'Skill and audience come along when you launch',
      },
      decide_later: {
        title: 'Decide later: product, or stay an affiliate',
        text: 'By the list and the commission you really have',
      },
    },
  }),
  scenarios: {
    gate: {
      name: 'A product if the list is long enough',
      text: 'From the second year on, and only with the subscribers you want. Compare it with a product in any case: a gate can spare you a launch to nobody, and hold back a good one.',
    },
    always: {
      name: 'A product after a year in any case',
      text: 'You launch with more skill and more subscribers, and sell for fewer months. The first weighs slightly more, so waiting buys something, but little.',
    },
    at_once: {
      name: 'A product at once',
      text: 'You build from the first month and promote others meanwhile; the sales begin sooner, with less skill.',
    },
    never: { name: 'Never a product', text: 'You stay an affiliate, whatever happens.' },
  },
};
