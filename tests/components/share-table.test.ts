import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import ShareTable from '#lib/components/decide/ShareTable.svelte';

const share = (value: number) => ({ share: value, standardError: 0.004, margin: 0.01 });

it('tells both shares with their error, what is tied, and draws no bar for less than nothing', () => {
  const { container } = render(ShareTable, {
    rows: [
      { id: 'price', tied: ['reach', 'taste'], alone: share(0.3), total: share(0.4) },
      {
        id: 'cost',
        tied: [],
        alone: share(-0.02),
        total: { share: 0.1, standardError: 0.0001, margin: 0.0002 },
      },
    ],
    column: 'Number',
    label: (id: string) => `The ${id}`,
    nameOf: (name: string) => `the ${name}`,
  });
  const [, price, cost] = screen.getAllByRole('row');
  expect(price).toHaveTextContent(/^The price with the reach and the taste: /);
  expect(
    within(price!)
      .getAllByRole('cell')
      .map((cell) => cell.textContent.trim()),
  ).toEqual(['30% ± 1%', '40% ± 1%']);
  expect(cost).toHaveTextContent(/^The cost\s*0% ± 1%\s*10% ± 0\.1%$/);
  const lengths = [...container.querySelectorAll<HTMLElement>('.solid, .striped')].map(
    ({ style }) => style.inlineSize,
  );
  // Of the greatest share, 40 %: 30 and 10 more, and nothing and 10.
  expect(lengths.map(parseFloat)).toEqual([75, expect.closeTo(25, 9), 0, 25]);
});
