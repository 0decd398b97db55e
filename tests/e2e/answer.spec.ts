import { expect, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { allIn, goTo, startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

/** Opens drop-servicing at the answer. */
async function open(page: Page, path = ''): Promise<void> {
  await startShipped(page, path);
  await goTo(page, 'results');
  await allIn(page);
}

/** The part of the answer under a heading, with what is worked out in it there. */
const part = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);

const LANGUAGES = [
  { path: '', rest: 'remain', dir: 'ltr' },
  { path: 'ar/', rest: 'ويتبقى', dir: 'rtl' },
  { path: 'zh-CN/', rest: '最后剩下', dir: 'ltr' },
];
for (const { path, rest, dir } of partOf(LANGUAGES, 1)) {
  test(`the answer is told in ${path || 'en/'} on a phone, and everybody can read it`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    const seen = await watch(page, baseURL!);
    await open(page, path);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.getByTestId('statement-sentence')).toContainText(rest);
    await part(page, 'over-time').getByRole('slider').press('ArrowLeft');
    await expect(page.getByTestId('month').getByRole('img')).toBeVisible();
    for (const picture of ['bars', 'curve', 'density']) {
      await page.locator(`input[name="picture"][value="${picture}"]`).check();
      await expect(part(page, 'target').getByRole('img')).toHaveCount(1);
    }
    for (const table of await page.locator('summary').all()) await table.click();
    await expect(page.getByTestId('safe-cash')).not.toBeEmpty();
    await seen.isAccessible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    seen.isClean();
  });
}

test('the money adds up from the sales to what is left, in the sentence and in the table', async ({
  page,
}) => {
  await open(page);
  const sentence = await page.getByTestId('statement-sentence').innerText();
  const counts = [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [hundred, ...shares] = counts;
  expect(hundred).toBe(100);
  expect(shares.reduce((sum, each) => sum + each, 0)).toBe(100);
  const statement = part(page, 'statement');
  await statement.getByText('As a table').click();
  const lines = await statement.locator('tbody th').allInnerTexts();
  expect(lines[0]).toBe('Sales');
  expect(lines).toContain('Fixed costs');
  // The last line is the mean of the result, as in the table of all figures.
  const left = await statement.locator('tbody tr').last().locator('td').last().innerText();
  const result = part(page, 'figures').locator('tbody tr').first().locator('td').nth(3);
  await expect(result).toHaveText(left);
});

test('what customers still owe stands between the profit and what an agency takes home', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('button', { name: /Start from .*operations/i }).click();
  await goTo(page, 'results');
  await allIn(page);
  const statement = part(page, 'statement');
  await statement.getByText('As a table').click();
  const lines = await statement.locator('tbody th').allInnerTexts();
  expect(lines.slice(-3, -1)).toEqual(['Operating profit', 'Still owed to you at the end']);
});

test('the chance between two amounts follows what is typed, in any order', async ({ page }) => {
  await open(page);
  const between = page.getByRole('group', { name: 'Between two amounts' });
  const sentence = page.getByTestId('between-sentence');
  await expect(sentence).toContainText(/In (4[5-9]|5[0-5]) of 100/);
  await between.getByRole('textbox').first().fill('-100,000');
  await between.getByRole('textbox').last().fill('10,000,000');
  await expect(sentence).toContainText('In 100 of 100 futures');
  await between.getByRole('textbox').first().fill('20,000,000');
  await expect(sentence).toContainText('In 0 of 100 futures');
});

test('more futures make the chance more stable, undo takes them back, and so does the button', async ({
  page,
}) => {
  await open(page);
  const trials = page.getByTestId('trials');
  const stable = page.getByTestId('stable');
  const points = async (): Promise<number> =>
    Number(/± ([\d.]+)/.exec(await stable.innerText())?.[1]);
  await expect(trials).toHaveText('10,000');
  const before = await points();
  await page.getByRole('button', { name: 'More precise: 80,000 futures' }).click();
  await expect(trials).toHaveText('80,000');
  await allIn(page);
  expect(await points()).toBeLessThan(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(trials).toHaveText('10,000');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(trials).toHaveText('80,000');
  await page.getByRole('button', { name: 'Back to 10,000' }).click();
  await expect(trials).toHaveText('10,000');
  expect(await points()).toBe(before);
});

test('a month is opened by pressing the fan or resting on it, looked over by keyboard, and closed', async ({
  page,
}) => {
  await open(page);
  const fan = part(page, 'over-time');
  await expect(page.getByTestId('month')).toHaveCount(0);
  const picture = fan.getByRole('img').first();
  const box = (await picture.boundingBox())!;
  await picture.click({ position: { x: box.width / 2, y: box.height / 2 } });
  const month = page.getByTestId('month');
  await expect(month.getByRole('img')).toBeVisible();
  const slider = fan.getByRole('slider');
  await slider.press('Home');
  await expect(month).toContainText('Month 1: in 8 of 10 futures between');
  await slider.press('ArrowRight');
  await expect(month).toContainText('Month 2: in 8 of 10 futures between');
  await fan.getByRole('button', { name: 'Close the month' }).click();
  await expect(month).toHaveCount(0);
  // A mouse that rests on a month opens it, and the months it goes on to.
  const again = (await picture.boundingBox())!;
  await page.mouse.move(again.x + again.width / 4, again.y + again.height / 2);
  await expect(month).toContainText(/Month \d+: in 8 of 10/);
  await page.mouse.move(again.x + again.width - 8, again.y + again.height / 2);
  await expect(month).toContainText('Month 36: in 8 of 10');
});

test('one customer and one hour are told, and the cash that is safe follows the safety', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByTestId('economics-customer')).toContainText(/In \d+ of 100 futures/);
  await expect(page.getByTestId('economics-hour')).toContainText('less than the $10');
  await expect(part(page, 'economics').locator('dt')).toHaveCount(7);
  const risk = part(page, 'risk');
  await expect(risk).toContainText('In the middle future the cash is at its lowest at');
  await risk.locator('summary').click();
  const cash = page.getByTestId('safe-cash');
  await expect(cash).not.toBeEmpty();
  const at95 = await cash.innerText();
  await risk.getByRole('slider').press('Home');
  await expect(risk).toContainText('in 80 of 100 futures');
  await expect(cash).not.toHaveText(at95);
});
