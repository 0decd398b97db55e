import { group, roles } from '#lib/models/build.ts';
import type { Model } from '#lib/models/model.ts';
import { program } from './program.ts';

/** An empty canvas, and a program of five lines to begin one's own with. */
export const blank: Model = {
  id: 'blank',
  guide: 'how-the-numbers-are-made',
  program,
  months: 24,
  currency: 'USD',
  notes: [],
  groups: [
    group('business', [
      ['price', 'money_per_order', 'unknown', [0, 1e6], 'guess'],
      ['sales_per_month', 'orders', 'unknown', [0, 1e6], 'guess'],
      ['overhead', 'money_per_month', 'given', [0, 1e7], 'guess'],
      ['starting_cash', 'money', 'decision', [0, 1e8], 'guess'],
    ]),
  ],
  scenarios: [
    { id: 'base', replacements: {} },
    { id: 'half_the_sales', replacements: { sales_per_month: '5 to 15' } },
  ],
  roles: { ...roles, income: 'total_income' },
  outputs: [
    { name: 'take_home', unit: 'money' },
    { name: 'lowest_cash', unit: 'money' },
    { name: 'break_even', unit: 'months' },
    { name: 'ruin_month', unit: 'months' },
    { name: 'total_sales', unit: 'orders' },
    { name: 'total_income', unit: 'money' },
  ],
  series: [
    { name: 'cash', unit: 'money' },
    { name: 'sales', unit: 'orders' },
  ],
};
