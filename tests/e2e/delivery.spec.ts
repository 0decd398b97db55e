import { expect } from '@playwright/test';
import { BUILD, serve } from './static-server.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

test('the same build runs under a sub-path, in another language, after a reload too', async ({
  page,
}) => {
  const site = await serve(BUILD, '/pages/mizan/');
  const { address } = site;
  const seen = await watch(page, address);
  await page.goto(`${address}ar/`);
  await page.locator('article button.primary').click();
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'true');
  await page.getByRole('link', { name: 'النتائج' }).click();
  await expect(page.getByTestId('headline')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('headline')).toBeVisible();
  expect(page.url()).toContain('/pages/mizan/ar/model/results');
  seen.isClean();
  await site.close();
});

test('a simulation that cannot start is told, and runs again on request', async ({ page }) => {
  let isBroken = true;
  await page.route(/simulation\.worker/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('');
  await page.locator('article button.primary').click();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  const again = page.getByRole('button', { name: 'Run again' });
  await expect(again).toBeVisible();
  isBroken = false;
  await again.click();
  await expect(page.getByTestId('headline')).toBeVisible();
  await expect(again).toHaveCount(0);
});
