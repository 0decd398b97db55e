import { expect } from '@playwright/test';
import { isLong } from '../support/counts.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

/** The shipped models in the order of the shelf, and how many notes are on the canvas of each. */
const MODELS: readonly [id: string, notes: number][] = [
  ['drop-servicing', 19],
  ['customer-referral', 22],
  ['partner-programme', 28],
  ['affiliate', 16],
  ['digital-producer', 26],
  ['affiliate-first', 34],
  ['operations-agency', 25],
  ['blank', 0],
];

// In the long run each model starts in each language; else each in one, each language with some models.
for (const [turn, [path, direction]] of (
  [
    ['', 'ltr'],
    ['ar/', 'rtl'],
    ['zh-CN/', 'ltr'],
  ] as const
).entries())
  for (const [index, [id, notes]] of MODELS.entries()) {
    if (!isLong && index % 3 !== turn) continue;
    test(`${id} starts ${path === '' ? 'in English' : `in ${path.slice(0, -1)}`}: its canvas, its checklists, its figures, its guide`, async ({
      page,
      baseURL,
    }) => {
      const seen = await watch(page, baseURL!);
      await page.goto(path);
      const card = page.locator('section[aria-labelledby="start"] li').nth(index);
      await card.getByRole('button').click();
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('[data-note]')).toHaveCount(notes);
      await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'true');
      // The founder's test looks at every screen in every language; the words of each model are looked at in the long run.
      if (isLong) await seen.isAccessible();
      const screens = page.locator('header > nav a');
      await screens.nth(2).click();
      await expect(page.locator('article h2')).toBeVisible();
      if (isLong) await seen.isAccessible();
      await screens.nth(1).click();
      await expect(page.locator('[data-assumption]').first()).toBeVisible();
      await screens.nth(3).click();
      await expect(page.getByTestId('headline')).toBeVisible();
      await page.locator('footer a').click();
      await expect(page.locator('article h1')).toBeVisible();
      seen.isClean();
    });
  }
