import type { ModelWords } from '#lib/models/model.ts';

export const words: ModelWords = {
  name: 'Your own model',
  story:
    'An empty canvas, and a business in five lines that explain themselves. Change them one by one until it is yours.',
  groups: { business: 'The business' },
  assumptions: {
    price: {
      label: 'Price',
      text: 'What a sale brings. Nobody knows it exactly, so it is a range: nine times out of ten the truth lies in it.',
    },
    sales_per_month: {
      label: 'Sales in a usual month',
      text: 'One truth in each future. How many it really are in a month is luck around it.',
    },
    overhead: {
      label: 'Fixed costs',
      text: 'What a month costs, whether you sell or not.',
    },
    starting_cash: { label: 'Starting cash', text: 'What you put in before the first month.' },
  },
  outputs: {
    cash: { label: 'Cash', text: 'What is in the account at the end of each month.' },
    sales: { label: 'Sales', text: 'How many there are each month.' },
    take_home: {
      label: 'Take-home',
      text: 'Cash at the end less the cash you started with; no salary has been paid.',
    },
    lowest_cash: {
      label: 'Deepest point of cash',
      text: 'The least that was ever in the account.',
    },
    break_even: {
      label: 'Break-even for good',
      text: 'The month from which cash never falls below the start again.',
    },
    ruin_month: { label: 'Month the cash runs out', text: 'In the futures in which it does.' },
    total_sales: { label: 'Sales in all', text: 'Over the whole horizon.' },
    total_income: { label: 'Income in all', text: 'What customers pay over the whole horizon.' },
  },
  notes: {},
  scenarios: {
    base: { name: 'As I expect it', text: 'Your numbers as they stand.' },
    half_the_sales: {
      name: 'Half the sales',
      text: 'What if only half as many buy? The rest stays as it is.',
    },
  },
};
