import { expect, type Page } from '@playwright/test';
import { isLong } from '../support/counts.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

const LANGUAGES = [
  {
    locale: 'en',
    path: '',
    dir: 'ltr',
    start: 'Start from “Drop-servicing”',
    edit: 'Edit Search advertising',
    noteTitle: 'One idea, in a few words',
    idea: 'Ads in the evening',
    done: 'Done',
    canvas: 'Canvas',
    assumptions: 'Assumptions',
    results: 'Results',
    closeRate: 'Chance that a new client says yes',
    typed: '2% to 6%',
    saved: 'Saved',
  },
  {
    locale: 'ar',
    path: 'ar/',
    dir: 'rtl',
    start: 'ابدأ من «دروب سيرفيسنج»',
    edit: 'تعديل إعلانات البحث',
    noteTitle: 'فكرة واحدة في كلمات قليلة',
    idea: 'إعلانات في المساء',
    done: 'تم',
    canvas: 'اللوحة',
    assumptions: 'الافتراضات',
    results: 'النتائج',
    closeRate: 'احتمال أن يوافق عميل جديد',
    typed: '٢٪ إلى ٦٪',
    saved: 'محفوظ',
  },
  {
    locale: 'zh-CN',
    path: 'zh-CN/',
    dir: 'ltr',
    start: '从“服务转包（Drop-servicing）”开始',
    edit: '编辑 搜索广告',
    noteTitle: '一句话，一个想法',
    idea: '晚上投放',
    done: '完成',
    canvas: '画布',
    assumptions: '假设',
    results: '结果',
    closeRate: '新客户成交率',
    typed: '2% 到 6%',
    saved: '已保存',
  },
] as const;

/** The figures of the result bar, once they belong to what is on the screen and all futures are in. */
async function settled(page: Page): Promise<string> {
  const bar = page.getByTestId('result-bar');
  await expect(bar).toHaveAttribute('data-current', 'true');
  await expect(bar).toHaveAttribute('data-final', 'true');
  return bar.innerText();
}

// Each language in one theme, and in the long run in both.
for (const [turn, words] of LANGUAGES.entries()) {
  for (const colorScheme of (['light', 'dark'] as const).filter(
    (_, theme) => isLong || theme === turn % 2,
  )) {
    test(`a founder gets an answer and finds it again: ${words.locale}, ${colorScheme}`, async ({
      page,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme });
      const seen = await watch(page, baseURL!);
      const nav = page.getByRole('navigation').filter({ hasText: words.results });

      await page.goto(words.path);
      await expect(page.locator('html')).toHaveAttribute('lang', words.locale);
      await expect(page.locator('html')).toHaveAttribute('dir', words.dir);
      await expect(page.getByRole('button', { name: words.start })).toBeEnabled();
      await seen.isAccessible();
      await page.getByRole('button', { name: words.start }).click();

      await expect(page.getByTestId('result-bar')).toBeVisible();
      await settled(page);
      await seen.isAccessible();
      await page.getByRole('button', { name: words.edit }).click();
      await page.getByLabel(words.noteTitle).fill(words.idea);
      await seen.isAccessible();
      await page.getByRole('button', { name: words.done, exact: true }).click();
      await expect(page.getByText(words.idea)).toBeVisible();

      await nav.getByRole('link', { name: words.assumptions }).click();
      const field = page.getByRole('textbox', { name: words.closeRate, exact: true });
      await expect(field).toBeVisible();
      await seen.isAccessible();
      const atFirst = await settled(page);
      await field.fill(words.typed);
      await expect(page.getByTestId('result-bar')).not.toHaveText(atFirst);
      const bar = await settled(page);

      await nav.getByRole('link', { name: words.results }).click();
      await expect(page.getByTestId('headline')).toBeVisible();
      expect(await settled(page)).toBe(bar);
      await seen.isAccessible();
      const headline = await page.getByTestId('headline').innerText();
      await expect(page.getByRole('status').filter({ hasText: words.saved })).toBeVisible();

      await page.reload();
      await expect(page.getByTestId('headline')).toHaveText(headline);
      expect(await settled(page)).toBe(bar);
      await nav.getByRole('link', { name: words.canvas }).click();
      await expect(page.getByText(words.idea)).toBeVisible();
      await nav.getByRole('link', { name: words.assumptions }).click();
      await expect(page.getByRole('textbox', { name: words.closeRate, exact: true })).toHaveValue(
        words.typed,
      );
      seen.isClean();
    });
  }
}
