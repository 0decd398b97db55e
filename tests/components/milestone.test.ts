import { render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import Milestone from '#lib/components/results/Milestone.svelte';
import { m } from '#lib/i18n/generated/messages.js';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { LOCALES } from '#lib/i18n/locale.ts';

/** Ten futures: one is there in month 2, four in month 6, two in month 11; three never. */
const VALUES = Float64Array.of(6, Infinity, 2, 6, 11, 6, Infinity, 11, 6, Infinity);

function show(values: Float64Array | undefined): void {
  render(Milestone, {
    values,
    months: 12,
    heading: m.first_break_even_heading(),
    sentence: m.first_break_even_sentence,
    neverLabel: m.never(),
    tone: 'gain',
  });
}

describe('the picture of the first break-even', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
    overwriteGetLocale(() => 'en');
  });

  it('says in so many of 100 futures when it is reached, and in how many never', () => {
    show(VALUES);
    const sentence =
      /^70 of 100 futures are back .* at least once; 30 never are.* tenth is there by month 2 and half by month 6\./;
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByRole('img')).toHaveAccessibleName(sentence);
    const row = (name: string) => screen.getByRole('row', { name, hidden: true });
    expect(within(row('6 50')).getAllByRole('cell', { hidden: true })).toHaveLength(1);
    expect(row('12 70')).toBeInTheDocument();
    expect(row('never 30')).toBeInTheDocument();
  });

  it.each(LOCALES)('has both shares in its sentence in %s', (locale) => {
    overwriteGetLocale(() => locale);
    show(VALUES);
    const [seventy, thirty] = locale === 'ar' ? ['٧٠', '٣٠'] : ['70', '30'];
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      new RegExp(`${seventy}.*${thirty}`),
    );
  });

  it('is not there where the program does not say when that is', () => {
    show(undefined);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
