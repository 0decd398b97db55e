import { expect, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { allIn, goTo, startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

/** Opens drop-servicing at "what if". */
async function open(page: Page, path = '', name = 'What if'): Promise<void> {
  await startShipped(page, path);
  await goTo(page, 'results');
  await allIn(page);
  await page.getByRole('radio', { name, exact: true }).check();
}

async function show(page: Page, part: number): Promise<void> {
  await page.locator('input[name="part"]').nth(part).check();
  await expect(page.getByTestId('worked')).toHaveAttribute('aria-busy', 'false');
}

test('a goal is sought, told, and what was found is put into the model', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page);
  await show(page, 0);
  await page.getByLabel('Number to move').selectOption({ value: 'cost_per_click' });
  await expect(page.getByTestId('worked')).toHaveAttribute('aria-busy', 'false');
  const sentence = page.getByTestId('goal-sentence');
  await expect(sentence).toContainText('lower to lose no money in 80 of 100 futures');
  const bar = page.getByTestId('result-bar');
  const before = await bar.innerText();
  await page.getByRole('button', { name: 'Put it into the model' }).click();
  await expect(bar).not.toHaveText(before);
  await expect(sentence).toContainText('You are there already');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toHaveText(before, { useInnerText: true });
  await page.getByLabel('Number to move').selectOption({ value: 'price' });
  await expect(sentence).toContainText('No “Price of an order” between');
  seen.isClean();
});

test('one number is swept and the best stretch told', async ({ page }) => {
  await open(page);
  await show(page, 1);
  await page.getByLabel('Number to move').selectOption({ value: 'ad_budget' });
  await expect(page.getByTestId('sweep-sentence')).toContainText('The average is highest');
  await page.getByText('As a table').click();
  // Fifteen values, and the one of now between them.
  await expect(page.locator('main table tbody tr')).toHaveCount(16);
});

test('the map of two numbers is walked over by keyboard', async ({ page }) => {
  await open(page);
  await show(page, 2);
  const cells = page.getByRole('gridcell');
  await expect(cells).toHaveCount(81);
  const reading = page.getByTestId('map-cell');
  const middle = await reading.innerText();
  await page.locator('[data-cell="4 4"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cell="4 5"]')).toBeFocused();
  await expect(reading).not.toHaveText(middle);
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await expect(page.locator('[data-cell="0 0"]')).toBeFocused();
  // One cell of all is in the order of the tab key.
  await expect(page.locator('[role="gridcell"][tabindex="0"]')).toHaveCount(1);
});

test('shocks are told from the worst on, and the own one joins them', async ({ page }) => {
  await open(page);
  await show(page, 3);
  await expect(page.getByTestId('stress-sentence')).toHaveText(
    'If clicks become 50 % dearer, the chance of losing money rises from 36 to 57 in 100.',
  );
  await expect(page.locator('li[data-shock]')).toHaveCount(8);
  await page.getByLabel('A shock of your own').selectOption({ value: 'close_rate' });
  await page.getByLabel('Percent more').fill('-50');
  await expect(page.locator('li[data-shock="own"]')).toContainText('50 % lower');
  await expect(page.getByTestId('worked')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByTestId('stress-sentence')).toContainText('50 % lower');
});

const LANGUAGES = [
  ['', 'What if'],
  ['ar/', 'ماذا لو'],
  ['zh-CN/', '如果……'],
] as const;
for (const [path, name] of partOf(LANGUAGES, 2)) {
  test(`all parts are accessible, on a phone too, at /${path}`, async ({ page, baseURL }) => {
    const seen = await watch(page, baseURL!);
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, path, name);
    for (const part of [0, 1, 2, 3]) {
      await show(page, part);
      await page
        .locator('main details')
        .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
      await seen.isAccessible();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    }
    seen.isClean();
  });
}
