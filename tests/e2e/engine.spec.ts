import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ENGINE } from '#lib/language/engine-version.ts';
import { test } from './test.ts';

const OLDER = readFileSync(
  join(import.meta.dirname, '../unit/files/fixtures/schema-3-drop-servicing.mizan.json'),
  'utf8',
);

test('a model of an earlier engine says once that its figures may differ', async ({ page }) => {
  expect((JSON.parse(OLDER) as { engine: number }).engine).toBeLessThan(ENGINE);
  await page.goto('');
  await page.getByRole('heading', { name: 'Learn' }).scrollIntoViewIfNeeded();
  await page.getByTestId('file-input').setInputFiles({
    name: 'older.json',
    mimeType: 'application/json',
    buffer: Buffer.from(OLDER),
  });
  await expect(page.getByTestId('result-bar')).toBeVisible();
  const notice = page.getByTestId('engine-notice');
  await expect(notice).toContainText('Your assumptions and the seed are unchanged');
  await notice.getByRole('button').click();
  await expect(notice).toBeHidden();
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('result-bar')).toBeVisible();
  await expect(notice).toBeHidden();
});
