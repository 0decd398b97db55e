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
cash[0] = 2 * normal(5000, 2000)
cash[t] = cash[t-1] + orders[t] * price
stock[0] = poisson(40)
stock[t] = stock[t-1] - binomial(stock[t-1], 0.1)
debt[0] = price
debt[t] = debt[t-1]
worth = npv(uniform(0.5%, 2%), cash)
held = truncate(normal(fixed, 1), uniform(0, 1), 9)
worst = min(cash)
fixed = 5
`);
  expect(uncertaintyOf(program!)).toEqual({
    unknown: ['price', 'sold', 'worth', 'held', 'cash[0]', 'stock[0]'],
    varies: ['weather', 'visits'],
    luck: ['orders', 'stock'],
  });
});
