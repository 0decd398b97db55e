import { describe, expect, it } from 'vitest';
import { partsByGroup, partsByNumber } from '#lib/analysis/parts.ts';
import { readProgram } from '#lib/language/program.ts';

const { program } = readProgram(`
price = 5 to 20
cost = 2 to 4
rent = 300
reach = 100 to 400
double = 2 * price
correlate(price, reach, -0.4)
season[t] = normal(0, 1)
taste[t] = normal(0, 1)
orders[t] = poisson(reach)
cash[t] = orders[t] * (double - cost) + season[t] + taste[t] - rent
end = last(cash)
`);

describe('the parts of a model whose share is asked for', () => {
  it('are its groups with something not known, and with what a correlation ties to them', () => {
    const groups = [
      { id: 'sale', names: ['price', 'double', 'cost', 'season'] },
      { id: 'market', names: ['reach'] },
      { id: 'house', names: ['rent', 'taste'] },
    ];
    expect(partsByGroup(program!, groups)).toEqual([
      { id: 'sale', names: ['price', 'cost', 'reach'], tied: ['reach'] },
      { id: 'market', names: ['reach', 'price'], tied: ['price'] },
    ]);
  });

  it('are single numbers that are drawn, those that are tied in one, and the rest of every month in two', () => {
    const ranked = ['double', 'price', 'reach', 'cost'];
    const names = ['price', 'cost', 'rent', 'reach', 'taste'];
    expect(partsByNumber(program!, ranked, names, 10)).toEqual({
      numbers: [
        { id: 'price', names: ['price', 'reach'], tied: ['reach'] },
        { id: 'cost', names: ['cost'], tied: [] },
        { id: 'taste', names: ['taste'], tied: [] },
      ],
      market: { id: 'market', names: ['season'], tied: [] },
      luck: { id: 'luck', names: ['orders'], tied: [] },
    });
  });

  it('are no more single numbers than asked for, and nothing where nothing is drawn by the month', () => {
    const { program: still } = readProgram('a = 1 to 2\nb = 1 to 3\ny = a + b');
    expect(partsByNumber(still!, ['b', 'a'], ['a', 'b'], 1)).toEqual({
      numbers: [{ id: 'b', names: ['b'], tied: [] }],
      market: undefined,
      luck: undefined,
    });
  });
});
