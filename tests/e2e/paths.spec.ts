import { expect, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

const LANGUAGES = [
  {
    locale: 'en',
    path: '',
    link: 'Producer or affiliate? Play both paths',
    play: 'Play both paths',
    hours: 'Hours a month',
    range: '40 to 60',
    lead: /With 80 hours a month .* in 7\d of 100 futures/,
    ranged: /With 40 to 60 hours a month/,
  },
  {
    locale: 'ar',
    path: 'ar/',
    link: 'منتِج أم مسوّق؟ جرّب الطريقين',
    play: 'جرّب الطريقين',
    hours: 'ساعات في الشهر',
    range: '٤٠ إلى ٦٠',
    lead: /بـ٨٠ ساعة في الشهر .* في ٧[٠-٩] من ١٠٠ مستقبل/,
    ranged: /بـ٤٠ إلى ٦٠ ساعة/,
  },
  {
    locale: 'zh-CN',
    path: 'zh-CN/',
    link: '做产品还是做推广？两条路都走一遍',
    play: '两条路都走一遍',
    hours: '每月工时',
    range: '40 到 60',
    lead: /每月 80 小时，100 个未来里有 7\d 个/,
    ranged: /每月 40 到 60 小时/,
  },
] as const;

const current = (page: Page): Promise<void> =>
  expect(page.getByTestId('paths')).toHaveAttribute('data-current', 'true');
/** Many runs, so that a busy machine may take its time. */
const settled = (page: Page): Promise<void> =>
  expect(page.getByTestId('paths')).toHaveAttribute('data-settled', 'true', { timeout: 100_000 });

for (const { locale, path, link, play, hours, range, lead, ranged } of partOf(LANGUAGES, 0))
  test(`both paths in ${locale}: from the shelf to an answer, which follows another answer`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    await page.goto(path);
    // One on the card of each of the three models.
    await expect(page.getByRole('link', { name: link })).toHaveCount(3);
    await page.getByRole('link', { name: link }).first().click();
    await expect(page).toHaveURL(new RegExp(`${path}producer-or-affiliate/?$`));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await seen.isAccessible();
    // Nothing is played before it is asked for.
    await expect(page.getByTestId('path-lead')).toHaveCount(0);
    expect(page.workers()).toHaveLength(0);

    await page.getByRole('button', { name: play }).click();
    await current(page);
    await expect(page.getByTestId('path-lead')).toHaveText(lead);
    await settled(page);
    await page.locator('summary.unfold').last().click();
    await expect(page.getByTestId('path-figures').locator('tbody tr')).toHaveCount(3);
    const said = await page.getByTestId('paths').innerText();
    expect(said).not.toMatch(/[{}]|undefined|NaN|null/);
    await seen.isAccessible();

    await page.getByLabel(hours, { exact: true }).fill(range);
    await expect(page.getByTestId('path-lead')).toHaveText(ranged);
    await current(page);
    seen.isClean();
  });

test('what would change the answer was found by playing it', async ({ page }) => {
  await page.goto('producer-or-affiliate/');
  await page.getByRole('button', { name: 'Play both paths' }).click();
  await settled(page);
  const change = page.getByTestId('path-change');
  const found = /At (\d+) hours a month or less, the affiliate path/.exec(await change.innerText());
  expect(found).not.toBeNull();
  await expect(change).toContainText('of starting cash or less, the affiliate path');
  await expect(page.getByTestId('path-waiting')).not.toContainText('is worth $');
  // The figure it names, played in full, says the same.
  await page.getByLabel('Hours a month', { exact: true }).fill(found![1]!);
  await expect(page.getByTestId('path-lead')).toContainText(`With ${found![1]!} hours`);
  await current(page);
  await expect(page.getByTestId('path-lead')).toContainText(
    /the affiliate path leaves more|no visible difference/,
  );
});

test('by keyboard alone: answers, a refused one, traits, and the answer', async ({ page }) => {
  await page.goto('producer-or-affiliate/');
  const wage = page.getByLabel('What an hour of other work pays');
  await expect(wage).toBeEnabled();
  await wage.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3 to 1');
  await expect(wage).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await expect(wage).toHaveAttribute('aria-invalid', 'false');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  for (const name of ['I explain things easily', 'I study marketing all the time']) {
    const grade = page.getByRole('group', { name }).getByRole('radio', { name: 'Fully' });
    await grade.focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Play both paths' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The answer' })).toBeFocused();
  await current(page);
  await expect(page.getByTestId('path-pay')).toContainText('Only the producer path pays an hour');
  await expect(page.getByTestId('path-speaks')).toContainText(
    'For the producer path: I explain things easily; I am a specialist',
  );
  await expect(page.getByTestId('path-speaks')).toContainText('For the affiliate path: I study');
});

test('a model is started with the answers, and they stand in its fields', async ({ page }) => {
  await page.goto('producer-or-affiliate/');
  await page.getByLabel('Hours a month', { exact: true }).fill('45');
  await page.getByLabel('Price of the product').fill('60 to 90');
  await page.getByLabel('People on your e-mail list').fill('250');
  await page.getByRole('switch').uncheck();
  await page.getByRole('button', { name: 'Play both paths' }).click();
  await current(page);
  // With other luck the figures are others, and the model goes on with that luck.
  const figures = page.getByTestId('path-figures');
  const before = (await figures.textContent())!;
  await expect(page.getByTestId('stable')).toContainText('stable to ±');
  await page.getByRole('button', { name: 'Other luck: roll a new seed' }).click();
  await current(page);
  await expect(figures).not.toHaveText(before);
  const seed = await page.locator('section[aria-labelledby="trust"] bdi').innerText();
  expect(seed).toMatch(/^\w+ \w+ \w+$/);
  await page.getByTestId('path-go-producer').click();
  await expect(page).toHaveURL(/model\/assumptions/);
  const field = (name: string) => page.locator(`[data-assumption="${name}"] input`).first();
  await expect(field('founder_hours')).toHaveValue('45');
  await expect(field('price')).toHaveValue('60 to 90');
  await expect(field('subscribers_at_start')).toHaveValue('250');
  await expect(field('expert')).not.toBeChecked();
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-final', 'true');
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page.locator('section[aria-labelledby="trust"] bdi')).toHaveText(seed);
});

test('the language is switched and the page stays; guide and Learn lead to it', async ({
  page,
}) => {
  await page.goto('producer-or-affiliate/');
  await page.locator('header summary').click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(/\/ar\/producer-or-affiliate/);
  await expect(page.getByRole('button', { name: 'جرّب الطريقين' })).toBeEnabled();
  for (const from of ['learn/', 'learn/producer-or-affiliate/']) {
    await page.goto(from);
    await page.getByRole('link', { name: 'Producer or affiliate? Play both paths' }).click();
    await expect(page).toHaveURL(/\/producer-or-affiliate\/?$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Producer or affiliate?');
  }
});

for (const { path, play } of partOf(LANGUAGES, 1))
  test(`it fits a phone, and its questions are there before any script: /${path}`, async ({
    browser,
    page,
    baseURL,
  }) => {
    const still = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const early = await still.newPage();
    await early.goto(`${path}producer-or-affiliate/`);
    await expect(early.getByRole('button', { name: play })).toBeVisible();
    await still.close();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${path}producer-or-affiliate/`);
    await page.getByRole('button', { name: play }).click();
    await settled(page);
    const width = await page.locator('html').evaluate((element) => element.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
