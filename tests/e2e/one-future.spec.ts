import { expect, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { allIn, goTo, startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

/** Opens drop-servicing at one of its futures. */
async function open(page: Page, path = '', name = 'One future'): Promise<void> {
  await startShipped(page, path);
  await goTo(page, 'results');
  await allIn(page);
  await page.getByRole('radio', { name, exact: true }).check();
  await expect(page.getByTestId('worked')).toHaveAttribute('aria-busy', 'false');
}

test('the typical future is told, and its numbers are made of one another', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page);
  const dollars = (text: string): number => Number(/\$([\d,]+)/.exec(text)?.[1]?.replace(',', ''));
  const typical = dollars(await page.getByTestId('result-bar').innerText());
  // Ten thousand futures lie close: the nearest to the middle is within a hundredth of it.
  const found = dollars(await page.getByTestId('one-sentence').innerText());
  expect(Math.abs(found - typical)).toBeLessThan(0.01 * typical);
  await page.getByRole('slider', { name: 'Month 1', exact: true }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await page.getByText('In month 6', { exact: true }).click();
  const leads = page.locator('[data-line="leads"]');
  await expect(leads.locator('.made')).toHaveText(/^\d+ = binomial\(\d+, [\d.]+%\)$/);
  await leads.getByRole('button', { name: 'Go to landing_conversion' }).click();
  await expect(page.locator('[data-line="landing_conversion"]')).toBeFocused();
  await page.getByLabel('Search for a number').fill('lowest cash');
  await expect(page.locator('[data-line]')).toHaveCount(1);
  await page.getByLabel('Search for a number').fill('no such thing');
  await expect(page.getByText('No number is called that.')).toBeVisible();
  seen.isClean();
});

test('a dot of the answer opens its future, and a number brings it back', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'The answer', exact: true }).check();
  await page.locator('circle.opens').last().click();
  const sentence = page.getByTestId('one-sentence');
  await expect(sentence).toContainText('In future no.');
  const best = await sentence.innerText();
  const number = await page.getByLabel('Number, 1 to 10,000').inputValue();
  await page.getByRole('radio', { name: 'The worst', exact: true }).check();
  await expect(sentence).not.toHaveText(best);
  await page.getByRole('radio', { name: 'By number', exact: true }).check();
  await page.getByLabel('Number, 1 to 10,000').fill(number);
  await expect(sentence).toHaveText(best);
});

const LANGUAGES = [
  ['', 'One future'],
  ['ar/', 'مستقبل واحد'],
  ['zh-CN/', '看一种未来'],
] as const;
for (const [path, name] of partOf(LANGUAGES, 1)) {
  test(`it is accessible, on a phone too, at /${path}`, async ({ page, baseURL }) => {
    const seen = await watch(page, baseURL!);
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, path, name);
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    await seen.isAccessible();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
    seen.isClean();
  });
}
