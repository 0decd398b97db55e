import { expect, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { allIn, goTo, startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

/** Opens a view of the results of the first shipped model. */
async function open(page: Page, view: string | RegExp, path = ''): Promise<void> {
  await startShipped(page, path);
  await goTo(page, 'results');
  await allIn(page);
  await page.getByRole('radio', { name: view }).check({ force: true });
}

const sentence = (page: Page, id: string) => page.getByTestId(id);

test('what decides: a sentence, a bar for each number in four measures, and what to test first', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page, 'What decides');
  await expect(sentence(page, 'decides-sentence')).toContainText('moves it most');
  await expect(sentence(page, 'test-sentence')).toContainText(/worth up to \$3\d\d/);
  const bars = page.locator('li[data-driver]');
  const first = bars.first().getByRole('img');
  await expect(first).toHaveAccessibleName(/where it is lowest, .* where it is highest/);
  await page.getByRole('radio', { name: 'Chance of loss' }).check({ force: true });
  await expect(first).toHaveAccessibleName(/of 100 where it is lowest/);
  await page.getByRole('radio', { name: 'Rank correlation' }).check({ force: true });
  await expect(bars.first()).toHaveAttribute('data-driver', 'cost_per_click');
  await expect(first).toHaveAccessibleName(/-0\.5\d$/);
  await page.getByRole('radio', { name: 'Share of the ups and downs' }).check({ force: true });
  await expect(first).toHaveAccessibleName(/%$/);
  await page.getByText('As a table').click();
  await expect(page.getByRole('row', { name: /Cost per click/ })).toContainText('up to');
  await seen.isAccessible();
  await bars.first().getByRole('link').click();
  await expect(page).toHaveURL(/assumptions/);
  await expect(page.locator(':focus')).toHaveValue(/./);
  seen.isClean();
});

test('a test is sized by what it teaches and what it costs, with the best size, by keyboard', async ({
  page,
}) => {
  await open(page, 'What decides');
  await page.getByText('How big a test?').nth(1).press('Enter');
  const told = sentence(page, 'test-size').nth(1);
  await expect(told).toContainText('run the test');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  const size = page.getByLabel('Tries').first();
  await expect(size).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await expect(told).toContainText('more than it teaches');
  await expect(told).toContainText(/best size is about \d|no size pays/);
  await size.fill('many');
  await expect(told).toContainText('whole number from 1');
});

test('where the ups and downs come from is worked out when asked, and forgotten when the model changes', async ({
  page,
}) => {
  await open(page, 'What decides');
  await page.getByRole('button', { name: 'Work it out' }).click();
  await expect(sentence(page, 'spread-sentence')).toContainText(/^9\d\.?\d?% of the ups and downs/);
  await expect(page.getByRole('row', { name: /Market/ }).last()).toContainText('%');
  await page.getByRole('button', { name: 'Work it out number by number' }).press('Enter');
  await expect(sentence(page, 'spread-number-sentence')).toContainText(
    /^(Cost per click|Chance that a new client says yes).* carries most: \d\d(\.\d)?% .* alone/,
  );
  await expect(page.getByRole('row', { name: /^Cost per click/ }).last()).toContainText('±');
  await page.getByRole('radio', { name: 'Win back who left' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'Work it out' })).toBeVisible();
});

test('losing futures are told from the others by one rule; any part of any distribution is brushed', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page, 'When it fails');
  const told = sentence(page, 'fails-sentence');
  await expect(told).toContainText(/36 of 100 futures.*Cost per click/);
  await expect(sentence(page, 'fails-rule')).toContainText(
    /Cost per click ÷ .* above (2[6-9]|3[0-3])\d/,
  );
  await seen.isAccessible();

  await page.getByRole('radio', { name: 'Best tenth' }).check({ force: true });
  await expect(told).toContainText('10 of 100');
  const chart = page.locator('svg[aria-label*="futures lie between"]');
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + 80);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 80, { steps: 5 });
  await page.mouse.up();
  await expect(chart).toHaveAccessibleName(
    /futures lie between \$1\d,\d00 and \$2\d,\d00|\$1\d,\d00 and \$3/,
  );
  const before = await chart.getAttribute('aria-label');
  const high = page.getByRole('slider', { name: 'Upper end' });
  await high.focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart).not.toHaveAccessibleName(before!);

  await page.getByLabel('Distribution').selectOption({ label: 'Cost per click' });
  await expect(told).toContainText('10 of 100');
  seen.isClean();
});

test('a pre-mortem asks first and answers then, is kept, and is undone', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page, 'When it fails');
  await page.getByText('Before you look').click();
  await page.getByRole('button', { name: 'Add a cause' }).click();
  await page.getByLabel('What went wrong').fill('Clicks were dear');
  await page.getByLabel('Which number is that?').selectOption({ label: 'Cost per click' });
  await page.getByRole('button', { name: 'Add a cause' }).click();
  await page.getByLabel('What went wrong').nth(1).fill('<b>I fell ill</b>');
  const told = sentence(page, 'premortem');
  await expect(told).toBeEmpty();
  await page.getByRole('button', { name: 'Show what the futures say' }).click();
  await expect(told).toContainText(
    /“Clicks were dear”: in the tenth.* 8\d of 100 lose money; of all, 36/,
  );
  await expect(told).toContainText('“<b>I fell ill</b>”: the model has no number for this');
  await expect(told).toContainText('What you did not name: Chance that a new client says yes');
  await seen.isAccessible();
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.reload();
  await page.getByRole('radio', { name: 'When it fails' }).check({ force: true });
  await expect(page.getByLabel('What went wrong').first()).toHaveValue('Clicks were dear');
  await page.getByRole('button', { name: 'Remove the cause Clicks were dear' }).click();
  await expect(page.getByLabel('What went wrong')).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByLabel('What went wrong')).toHaveCount(2);
  seen.isClean();
});

test('on the canvas the note of the number to test first says so', async ({ page }) => {
  await startShipped(page);
  const badge = page.getByText('Test first', { exact: true });
  await expect(badge.first()).toBeVisible();
});

const LANGUAGES = [
  ['ar/', 'ما يحسم النتيجة', 'حين يخسر'],
  ['zh-CN/', '什么最关键', '什么时候会亏'],
] as const;
for (const [path, decides, fails] of partOf(LANGUAGES, 0)) {
  test(`what decides and when it fails, on a phone: /${path}`, async ({ page, baseURL }) => {
    const seen = await watch(page, baseURL!);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, decides, path);
    await expect(sentence(page, 'decides-sentence')).not.toBeEmpty();
    await expect(page.locator('li[data-driver]').first()).toBeVisible();
    await seen.isAccessible();
    await page.getByRole('radio', { name: fails }).check({ force: true });
    await expect(sentence(page, 'fails-sentence')).not.toBeEmpty();
    await seen.isAccessible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    seen.isClean();
  });
}

test('two scenarios: what one number would settle the choice is told, or that none would', async ({
  page,
}) => {
  await startShipped(page);
  await goTo(page, 'compare');
  const told = page.getByTestId('settles');
  await expect(told).toContainText(/would be worth \$\d+ on average|No single number/);
});
