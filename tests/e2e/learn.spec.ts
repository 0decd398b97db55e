import { expect, type Page } from '@playwright/test';
import { isLong } from '../support/counts.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

const LANGUAGES = [
  { locale: 'en', path: '', dir: 'ltr', learn: 'Learn', all: 'All guides' },
  { locale: 'ar', path: 'ar/', dir: 'rtl', learn: 'تعلّم', all: 'كل الأدلة' },
  { locale: 'zh-CN', path: 'zh-CN/', dir: 'ltr', learn: '学一学', all: '全部短文' },
] as const;

const GUIDES: Record<string, readonly [en: string, ar: string, zh: string]> = {
  'drop-servicing-fairly': ['Drop-servicing, fairly', 'دروب سيرفيسنج بإنصاف', '服务转包，做得公道'],
  'building-partnerships': ['Building partnerships', 'بناء الشراكات', '怎么找合作伙伴'],
  'referral-programme': ['A referral programme', 'برنامج الإحالة', '老带新怎么算账'],
  'producer-or-affiliate': [
    'Producer or affiliate?',
    'منتِج رقمي أم مسوّق بالعمولة؟',
    '自己做课，还是替人推广？',
  ],
  'choosing-an-agency': ['Choosing an operations agency', 'اختيار وكالة تشغيل', '怎么挑代运营'],
  'how-the-numbers-are-made': [
    'How the numbers are made',
    'كيف تُصنع الأرقام',
    '这些数字是怎么来的',
  ],
};

/** The first sentence under the sliders, once all futures are in. */
async function settled(page: Page): Promise<string> {
  await expect(page.getByTestId('live')).toHaveAttribute('data-final', 'true');
  return page.getByTestId('live-sentence').innerText();
}

for (const [place, { locale, path, dir, learn, all }] of LANGUAGES.entries()) {
  test(`the guides in ${locale}: they open, and the slider moves the sentence, by keyboard`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(path);
    await page.getByRole('banner').getByRole('link', { name: learn, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: learn })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await seen.isAccessible();

    const titlesOf = Object.entries(GUIDES);
    for (const [id, titles] of titlesOf.filter((_, index) => isLong || index % 3 === place)) {
      const title = titles[place]!;
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${path}learn/${id}/?$`));
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(title.replace('?', '\\?')));
      const before = await settled(page);
      expect(before).not.toMatch(/[{}]|undefined|NaN|–\s|null/);
      const slider = page.getByRole('slider').first();
      const value = await slider.inputValue();
      await slider.focus();
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowUp');
      expect(await slider.inputValue()).not.toBe(value);
      await expect(page.getByTestId('live-sentence')).not.toHaveText(before);
      await settled(page);
      await page.locator('summary.unfold').click();
      await expect(page.locator('main pre')).toBeVisible();
      await seen.isAccessible();
      await page.getByRole('link', { name: all, exact: true }).first().click();
    }
    expect(failed).toEqual([]);
    seen.isClean();
  });

  test(`the guides in ${locale} are in the page before any script, and fit a small screen`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      baseURL: baseURL!,
    });
    const page = await context.newPage();
    const titlesOf = Object.entries(GUIDES);
    for (const [id, titles] of titlesOf.filter((_, index) => isLong || index % 3 === place)) {
      await page.goto(`${path}learn/${id}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1, name: titles[place]! })).toBeVisible();
      expect(await page.locator('article section h2').count()).toBeGreaterThanOrEqual(7);
      expect(await page.locator('meta[name=description]').getAttribute('content')).not.toBe('');
      const width = await page.locator('html').evaluate((element) => element.scrollWidth);
      expect(width, id).toBeLessThanOrEqual(360);
    }
    await context.close();
  });
}

test('the language is switched on a guide, and the guide stays', async ({ page }) => {
  await page.goto('learn/referral-programme/');
  await settled(page);
  await page.locator('header summary').click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(/\/ar\/learn\/referral-programme/);
  await expect(page.getByRole('heading', { level: 1, name: 'برنامج الإحالة' })).toBeVisible();
  expect(await settled(page)).toContain('مستقبل');
  await page.locator('header summary').click();
  await page.getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(/\/zh-CN\/learn\/referral-programme/);
  await expect(page.getByRole('heading', { level: 1, name: '老带新怎么算账' })).toBeVisible();
});

test('without first customers no future brings any, and the way back is one press', async ({
  page,
}) => {
  await page.goto('learn/referral-programme/');
  const before = await settled(page);
  await page.getByLabel('Customers you have today').press('Home');
  await expect(page.getByTestId('live-sentence')).toContainText('In 0 of 100 futures');
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await expect(page.getByTestId('live-sentence')).toHaveText(before);
});
