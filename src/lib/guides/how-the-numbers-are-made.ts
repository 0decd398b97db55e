import type { Guide } from './guide.ts';
import { sources } from './sources.ts';

const program = `price = 40
doubt = 2
cost_per_order = 22
fixed_costs = 1300
capacity = 130
orders = (100 / doubt) to (100 * doubt)
served = min(orders, capacity)
profit = served * (price - cost_per_order) - fixed_costs
plug_in = min(100, capacity) * (price - cost_per_order) - fixed_costs
`;

/** One uncertain number is enough to part the single figure from what happens. */
export const howTheNumbersAreMade: Guide = {
  id: 'how-the-numbers-are-made',
  models: ['drop-servicing'],
  checklists: [],
  live: {
    after: 2,
    program,
    months: 1,
    inputs: [
      { name: 'doubt', unit: 'ratio', low: 1.1, high: 4, step: 0.1 },
      { name: 'price', unit: 'money', low: 30, high: 60, step: 1 },
    ],
    told: [
      { id: 'loss', name: 'profit', unit: 'money', line: 0, better: 'above', counts: 'below' },
      { id: 'plug_in', name: 'plug_in', unit: 'money', line: 0, better: 'above', counts: 'above' },
    ],
  },
  sources: {
    dots: sources.dots,
    flaw: sources.flaw,
  },
};
