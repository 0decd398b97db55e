import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import ShareLink from '#lib/components/share/ShareLink.svelte';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { documentWithNotes } from '../support/random-document.ts';

/** The link as it is shown, and whether the reader is warned of its length. */
async function shown(notes: number): Promise<{ length: number; isWarned: boolean }> {
  const { unmount } = render(ShareLink, { document: documentWithNotes(notes) });
  const { value } = await screen.findByTestId<HTMLInputElement>('share-link');
  const isWarned = screen.queryByText(/cut links of this length/) !== null;
  unmount();
  return { length: value.length, isWarned };
}

describe('a link that is shown', () => {
  beforeEach(() => {
    overwriteGetLocale(() => 'en');
  });

  it('warns above 2,000 characters, and not below', async () => {
    const links = [];
    for (const notes of [0, 2, 5, 10, 20, 40]) links.push(await shown(notes));
    expect(links.some(({ length }) => length <= 2000)).toBe(true);
    expect(links.some(({ length }) => length > 2000)).toBe(true);
    for (const { length, isWarned } of links)
      expect([length, isWarned]).toEqual([length, length > 2000]);
  });
});
