import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerOf } from '#lib/analysis/answer.ts';
import { decisionOf } from '#lib/analysis/decision.ts';
import { createDocument } from '#lib/document/create.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { LOCALES, type Locale } from '#lib/i18n/locale.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { loadWords } from '#lib/models/index.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import DriversOnDesk from '../support/DriversOnDesk.svelte';
import { memoryShelf } from '../support/memory-shelf.ts';

const { groups: assumed, roles } = dropServicing;
const groups = assumed.map(({ id, assumptions }) => ({
  id,
  names: assumptions.map(({ name }) => name),
}));
const names = groups.flatMap((group) => group.names);

async function show(locale: Locale = 'en') {
  overwriteGetLocale(() => locale);
  const workspace = new Workspace(memoryShelf(), createDocument(dropServicing, 'one', 'seed'), 0);
  const words = (await loadWords('drop-servicing', locale))!;
  const results = simulate(workspace.program!, {
    trials: 8192,
    months: 36,
    seed: 'bars',
    sampler: 'sobol',
    asked: [roles.result, ...names],
  });
  const decision = decisionOf(results.kept, roles.result, names, undefined, groups);
  const answer = answerOf(results, roles, 0)!;
  render(DriversOnDesk, { workspace, words, ...decision, answer, trials: 8192 });
  return { decision, words };
}

const bars = () => [...document.querySelectorAll('li[data-driver]')];
const drawn = () => bars().map((bar) => bar.getAttribute('data-driver'));

describe('what moves the result', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('speaks of the number whose bar is the longest, by whatever is measured', async () => {
    const { words } = await show();
    const spoken = () => screen.getByTestId('decides-sentence').textContent;
    const labelOf = (name: string) => words.assumptions[name]!.label;
    expect(spoken()).toContain(labelOf(drawn()[0]!));
    const byMean = drawn();
    await userEvent.click(screen.getByRole('radio', { name: 'Rank correlation' }));
    expect(spoken()).toContain(labelOf(drawn()[0]!));
    expect(drawn()).not.toEqual(byMean);
  });

  it('has a bar for each group, from its worst to its best, the widest first', async () => {
    const { decision } = await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Group of numbers' }));
    expect(drawn()[0]).toBe('market');
    expect(drawn().every((id) => groups.some((group) => group.id === id))).toBe(true);
    const [market] = decision.groups;
    const widest = Math.max(...decision.drivers.map(({ low, high }) => high.mean - low.mean));
    expect(market!.high.mean - market!.low.mean).toBeGreaterThan(widest);
    expect(screen.getByTestId('decides-sentence')).toHaveTextContent(/^Of the groups, Market/);
    expect(within(bars()[0] as HTMLElement).getByRole('img')).toHaveAccessibleName(
      /^Market.*where its numbers are at their worst, .* at their best$/,
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Chance of loss' }));
    expect(within(bars()[0] as HTMLElement).getByRole('img')).toHaveAccessibleName(/of 100 where/);
  });

  it.each(LOCALES)(
    'opens a group to its numbers and goes back, by keyboard, in %s',
    async (locale) => {
      const { words } = await show(locale);
      const [, byGroup] = screen.getAllByRole('radio').slice(-2);
      await userEvent.click(byGroup!);
      const shown = drawn();
      const opens = within(bars()[0] as HTMLElement).getByRole('button');
      expect(opens).toHaveTextContent(words.groups['market']!);
      opens.focus();
      await userEvent.keyboard('{Enter}');
      const market = groups.find(({ id }) => id === 'market')!.names;
      expect(drawn().length).toBeGreaterThan(1);
      for (const name of drawn()) expect(market).toContain(name);
      const back = screen.getByRole('button');
      expect(back).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      expect(drawn()).toEqual(shown);
      expect(byGroup).toBeChecked();
    },
  );
});
