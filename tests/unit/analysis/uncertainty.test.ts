import { expect, it } from 'vitest';
import { uncertaintyOf } from '#lib/analysis/uncertainty.ts';
import { readProgram } from '#lib/language/program.ts';

it('tells what is not known from what varies by month and from the luck of small numbers', () => {
  const { program } = readProgram(`
price = 5 to 20
sold = binomial(40, 0.2)
weather[t] = normal(0, 1)
visits[t] = 100 * exp(0.1 * normal(0, 1))
orders[t] = price > 10 ? binomial(visits[t], 5%) : 0
cash[t] = orders[t] * price
worst = min(cash)
fixed = 5
`);
  expect(uncertaintyOf(program!)).toEqual({
    unknown: ['price', 'sold'],
    varies: ['weather', 'visits'],
    luck: ['orders'],
  });
});
