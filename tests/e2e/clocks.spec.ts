import { expect, type Page } from '@playwright/test';
import { isLong } from '../support/counts.ts';
import { startOwn } from './start.ts';
import { test } from './test.ts';

const YEARS = 10 * 365 * 86_400_000;

/** A night in which clocks are put forward in Paris, and half an hour off elsewhere. */
const NIGHT = Date.parse('2026-03-29T00:59:30Z');

async function keep(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the model').fill(name);
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'saved');
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await page.locator('#version-name').fill(name);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('dialog').getByText(name)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
}

const ZONES = [
  'Europe/Paris',
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Riyadh',
  'Pacific/Apia',
];

// In the long run all of them.
for (const zone of ZONES.slice(0, isLong ? ZONES.length : 1))
  test.describe(`in ${zone}`, () => {
    test.use({ timezoneId: zone });

    test('versions stand in the order of saves though the clock jumps ten years forth and back', async ({
      page,
    }) => {
      await page.clock.install({ time: NIGHT });
      await page.goto('');
      await startOwn(page);
      await keep(page, 'first');
      await page.clock.setSystemTime(NIGHT + YEARS);
      await keep(page, 'second');
      await page.clock.setSystemTime(NIGHT - YEARS);
      await keep(page, 'third');
      await page.getByRole('button', { name: 'Earlier versions' }).click();
      const named = page.locator('[role=dialog] ol strong, dialog ol strong');
      await expect(named.filter({ hasText: /first|second|third/ })).toHaveText([
        'third',
        'second',
        'first',
      ]);
      const local = new Intl.DateTimeFormat('en', {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: zone,
      });
      const moments = page
        .locator('[role=dialog] ol li, dialog ol li')
        .filter({ hasText: 'first' });
      await expect(moments).toContainText(local.format(NIGHT).slice(0, 12));
      await page.getByRole('button', { name: 'Close' }).click();
      await page.reload();
      await expect(page.getByLabel('Name of the model')).toHaveValue('third');
      await expect(page.locator('[data-state]')).toHaveText('Saved');
      await page.goto('');
      await expect(page.locator('#mine + ul > li')).toContainText('2016');
    });
  });
