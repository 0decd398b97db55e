import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { allIn, startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

async function open(page: Page, screen: string, path = ''): Promise<void> {
  await startShipped(page, path);
  await allIn(page);
  await page.getByRole('link', { name: screen, exact: true }).click();
}

test('a broken formula is marked at its place, the last good figures stay, and mending runs again', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page, 'Assumptions');
  await page.getByRole('button', { name: 'Formulas as text' }).click();
  const text = page.getByRole('textbox', { name: 'The model as text' });
  const bar = await page.getByTestId('result-bar').innerText();
  const good = await text.inputValue();
  await text.evaluate((field: HTMLTextAreaElement) => {
    const end = field.value.indexOf('price = 600') + 'price = 600'.length;
    field.focus();
    field.setSelectionRange(end, end);
  });
  await page.keyboard.type(' +');
  await expect(page.locator('#program-issues li.error')).toHaveCount(1);
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'false');
  await seen.isAccessible();
  expect(await page.getByTestId('result-bar').innerText()).toBe(bar);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(text).toHaveValue(good);
  await expect(page.locator('#program-issues li.error')).toHaveCount(0);
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'true');
});

test('what is typed is echoed, and what cannot be understood is refused with a way out', async ({
  page,
}) => {
  await open(page, 'Assumptions');
  const row = page.locator('[data-assumption="close_rate"]');
  const field = row.getByRole('textbox').first();
  await field.fill('10% to 30%');
  await expect(row.getByTestId('echo')).toContainText('10');
  await expect(row.getByTestId('echo')).toContainText('30');
  await field.press('Enter');
  await field.fill('20% to 5%');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(row.getByTestId('echo')).toContainText('5% to 20%');
  await expect(page.getByTestId('why-grey')).toContainText('Go to');
  await field.press('Escape');
  await expect(field).toHaveValue('10% to 30%');
  await expect(page.getByTestId('why-grey')).toBeHidden();
  await field.fill('10 to 15');
  await expect(row.getByTestId('echo')).toContainText('between 10% and 15%');
  await field.fill('0.1');
  await row.getByRole('button', { name: '0.1%' }).click();
  await expect(field).toHaveValue('0.1%');
});

test('the figures follow a slider', async ({ page }) => {
  await open(page, 'Assumptions');
  const before = await page.getByTestId('result-bar').innerText();
  const slider = page.locator('[data-assumption="price"]').getByRole('slider');
  await slider.focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('result-bar')).not.toHaveText(before);
});

test('a scenario changes the figures and the fields it replaces', async ({ page }) => {
  await open(page, 'Assumptions');
  const before = await page.getByTestId('result-bar').innerText();
  await page.getByRole('radio', { name: 'Cheapest freelancer, hidden' }).check();
  await expect(page.locator('[data-assumption="freelancer_pay"]').getByRole('textbox')).toHaveValue(
    '150',
  );
  await expect(page.getByTestId('result-bar')).not.toHaveText(before);
});

test('everything that can be unfolded is accessible', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL!);
  await open(page, 'Assumptions');
  await page.locator('[data-assumption="close_rate"] summary').click();
  await page.locator('[data-assumption="price"] summary').click();
  await seen.isAccessible();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  await page.getByRole('radio', { name: 'All of them' }).check();
  await seen.isAccessible();
  seen.isClean();
});

test('a shorter horizon gives other figures', async ({ page }) => {
  await open(page, 'Assumptions');
  const before = await page.getByTestId('result-bar').innerText();
  await page.getByLabel('Months to look ahead').selectOption('12 months');
  await expect(page.getByTestId('result-bar')).not.toHaveText(before);
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page.getByText('is left after 12 months')).toBeVisible();
});

test('a target is typed and its chance follows', async ({ page }) => {
  await open(page, 'Results');
  const sentence = page.getByTestId('target-sentence');
  const before = await sentence.innerText();
  await page.getByLabel('Target', { exact: true }).fill('10000');
  await expect(sentence).toContainText('$10,000');
  expect(await sentence.innerText()).not.toBe(before);
});

test('an address of a model that is not here is answered with a sentence', async ({ page }) => {
  await page.goto('model/results/#nobody');
  await expect(page.getByRole('heading', { name: 'could not be opened' })).toBeVisible();
});

test('an edit made a moment before the page goes away is there again', async ({ page }) => {
  await open(page, 'Assumptions');
  const field = page.locator('[data-assumption="overhead"]').getByRole('textbox');
  for (const value of ['101', '102']) {
    await field.fill(value);
    await page.reload();
    await expect(field).toHaveValue(value);
  }
});

test('the shelf shows how often each model pays, and deletes on request', async ({ page }) => {
  await open(page, 'Results');
  await page.getByRole('link', { name: 'To your models' }).click();
  const card = page.getByRole('article').filter({ hasText: 'Pays in' });
  await expect(card).toHaveCount(1);
  await card.getByRole('button', { name: 'Delete' }).click();
  await expect(card).toHaveCount(0);
});

test('the first page loads at most 60 kB of JavaScript, and mathjs is not in it', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto('');
  await expect(page.locator('article button.primary')).toBeEnabled();
  // What comes from here on is not needed to use the page.
  page.removeAllListeners('response');
  const all = await Promise.all(scripts);
  // What opens the shelf is asked for once the page can be used; it may have come already.
  const bodies = all.filter((body) => !body.includes('localforage'));
  const size = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(size).toBeLessThanOrEqual(60 * 1024);
  expect(bodies.some((body) => body.includes('OperatorNode'))).toBe(false);
  seen.isClean();
});

test('the theme is chosen and stays chosen', async ({ page }) => {
  await page.goto('');
  await page.locator('summary').first().click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
