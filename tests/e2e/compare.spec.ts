import { expect, type Locator, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { goTo, startOwn, startShipped } from './start.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

const LANGUAGES = [
  {
    path: '',
    copy: /^Copy /,
    range: '500 to 900',
    beats: /beats .* in \d+ of 100 futures/,
  },
  {
    path: 'ar/',
    copy: /^انسخ /,
    range: '٥٠٠ إلى ٩٠٠',
    beats: /تتفوق .* في [٠-٩]+ من ١٠٠ مستقبل/,
  },
  {
    path: 'zh-CN/',
    copy: /^复制/,
    range: '500 到 900',
    beats: /100 个未来里有 \d+ 个/,
  },
] as const;

/** Waits for the figures of all columns, and for the way between the two that are looked at. */
async function settled(page: Page): Promise<Locator> {
  await expect(page.getByTestId('comparison')).toHaveAttribute('data-current', 'true');
  return page.getByTestId('verdict');
}

async function open(page: Page, path = ''): Promise<void> {
  await startShipped(page, path);
  await goTo(page, 'compare');
  await settled(page);
}

for (const words of partOf(LANGUAGES, 2))
  test(`scenarios are held against each other and axe has nothing to say: /${words.path}`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    await open(page, words.path);
    await expect(page.getByTestId('verdict')).toContainText(words.beats);
    await expect(page.getByTestId('way')).toHaveAttribute('data-whole', 'true');
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    await seen.isAccessible();

    const table = page.getByTestId('scenarios');
    const columns = await table.locator('thead th').count();
    await table.getByRole('button', { name: words.copy }).first().click();
    await expect(table.locator('thead th')).toHaveCount(columns + 1);
    // The copy stands behind its original; its pay of a freelancer becomes a range, in the reader's digits.
    const cell = table.locator('[data-row="freelancer_pay"] td').nth(1).getByRole('textbox');
    await cell.fill(words.range);
    await cell.blur();
    await expect(cell).toHaveValue(words.range);
    await settled(page);
    await expect(page.getByTestId('verdict').locator('li')).toHaveCount(columns);
    await expect(page.getByTestId('compare-figures').locator('tbody tr')).toHaveCount(columns + 1);
    await seen.isAccessible();
    seen.isClean();
  });

test('a number is changed in a copy alone: the sentence follows, undo names the step and takes it back', async ({
  page,
}) => {
  await page.goto('');
  await startOwn(page);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await settled(page);
  const table = page.getByTestId('scenarios');
  const verdict = page.getByTestId('verdict');
  await table
    .getByRole('button', { name: /^Copy / })
    .first()
    .click();
  await settled(page);
  await expect(verdict).toContainText('end the same in every future');
  await table.getByLabel('Name of the scenario').nth(1).fill('Braver');
  await expect(verdict).toContainText('Braver and');

  await page.getByLabel('Another number differs …').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Add the row' }).click();
  // The first field of the new row has the focus.
  const name = await table.locator('tr:has(input:focus)').getAttribute('data-row');
  const row = table.locator(`tr[data-row="${name}"]`);
  const field = row.locator('td').nth(1).getByRole('textbox');
  await field.fill('20 to 5');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(row).toContainText('5 to 20');
  await field.fill('90 to 100');
  await expect(verdict).toContainText(/beats|No visible difference/);
  await settled(page);
  // Other luck and more futures are one press away, for the desk and for what is compared.
  await page.getByRole('button', { name: 'Other luck: roll a new seed' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'More precise: 80,000 futures' }).click();
  await settled(page);
  await expect(page.getByTestId('trials')).toHaveText('80,000');
  await expect(page.getByTestId('stable')).toContainText('stable to ±');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  const changed = await verdict.innerText();
  expect(changed).not.toContain('end the same');
  await expect(row.locator('td').nth(0).getByRole('textbox')).not.toHaveValue('90 to 100');

  const undo = page.getByRole('button', { name: /^Undo: change “.*” in one scenario$/ });
  await undo.click();
  await expect(verdict).toContainText('end the same in every future');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await settled(page);
  await expect(verdict).toHaveText(changed, { useInnerText: true });
  await row.getByRole('button', { name: /^Back to the number of the model/ }).click();
  await expect(verdict).toContainText('end the same in every future');
});

test('by keyboard alone: a scenario is copied, a number changed, the order of the steps turned', async ({
  page,
}) => {
  await open(page);
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await target.focus();
    await page.keyboard.press(key);
  };
  const table = page.getByTestId('scenarios');
  const columns = await table.locator('thead th').count();
  await press(table.getByRole('button', { name: /^Copy / }).first());
  await expect(table.locator('thead th')).toHaveCount(columns + 1);
  const cell = table.locator('[data-row="freelancer_pay"] td').nth(1).getByRole('textbox');
  await cell.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('200');
  await page.keyboard.press('Tab');
  // From the field to the way back of its number.
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Back to the number of the model/);
  await settled(page);
  const base = page.getByLabel('Held against');
  await base.focus();
  await page.keyboard.press('ArrowDown');
  const way = page.getByTestId('way');
  await page.getByLabel('Which one to look at closely').selectOption('Cheapest freelancer, hidden');
  await expect(way).toHaveAttribute('data-whole', 'true');
  const first = await way.locator('tbody tr').first().innerText();
  const total = await way.locator('tbody tr').last().innerText();
  await press(way.getByRole('button', { name: /^Change .* earlier$/ }).first(), 'Space');
  await expect(way).toHaveAttribute('data-whole', 'true');
  await expect(way.locator('tbody tr').first()).not.toHaveText(first, { useInnerText: true });
  await expect(way.locator('tbody tr').last()).toHaveText(total, { useInnerText: true });
  const slider = page.getByRole('slider', { name: 'Risk tolerance' });
  const worth = await page.getByTestId('attitude').locator('tbody').innerText();
  await slider.focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('attitude').locator('tbody')).not.toHaveText(worth, {
    useInnerText: true,
  });
});

test('the shown scenario is deleted and another one is shown', async ({ page }) => {
  await open(page);
  const table = page.getByTestId('scenarios');
  const columns = await table.locator('thead th').count();
  const bar = await page.getByTestId('bar-pays').innerText();
  await table.getByRole('button', { name: 'Delete Fair and open' }).click();
  await expect(table.locator('thead th')).toHaveCount(columns - 1);
  await expect(page.getByTestId('bar-pays')).not.toHaveText(bar);
  await page.getByRole('button', { name: 'Undo: delete a scenario' }).click();
  await expect(page.getByTestId('bar-pays')).toHaveText(bar);
  for (let left = columns; left > 1; left -= 1)
    await table
      .getByRole('button', { name: /^Delete / })
      .first()
      .click();
  await expect(table.getByRole('button', { name: /^Delete / })).toBeDisabled();
  await expect(page.getByTestId('verdict')).toContainText('Copy the scenario');
});

test('another model stands beside them for this visit, and the figures say that chance pairs them', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page);
  await page.getByLabel('Another model beside them …').selectOption('Digital producer');
  await page.getByRole('button', { name: 'Compare it' }).click();
  const verdict = await settled(page);
  await expect(verdict).toContainText('Digital producer');
  await expect(page.getByText('Drawn by chance')).toBeVisible();
  await expect(page.getByLabel('Same starting cash and the same hours of yours')).toBeChecked();
  await expect(page.getByText('Another model, with numbers of its own')).toBeVisible();
  await seen.isAccessible();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page.getByTestId('headline')).toBeVisible();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(verdict).toContainText('Digital producer');
  await page.reload();
  await settled(page);
  await expect(verdict).not.toContainText('Digital producer');
  seen.isClean();
});

test('a column of the table says what the result bar says of the shown scenario, and so do all by weight', async ({
  page,
}) => {
  await open(page);
  const bar = page.getByTestId('result-bar').locator('dd');
  const cells = page.getByTestId('compare-figures').locator('tbody tr').first().locator('td');
  await expect(cells.nth(0)).toHaveText(await bar.nth(0).innerText());
  await expect(cells.nth(2)).toHaveText(await bar.nth(1).innerText());
  await expect(cells.nth(4)).toHaveText(await bar.nth(2).innerText());
  await expect(cells.nth(6)).toHaveText(await bar.nth(3).innerText());

  // With all the weight on it, all of them together are what it is alone.
  const weights = page.getByTestId('weights');
  const [own, ...others] = await weights.getByRole('slider').all();
  const together = await weights.locator('.lead').innerText();
  await own!.press('End');
  for (const other of others) await other.press('Home');
  await expect(weights.getByRole('status').first()).toHaveText('100 of 100');
  await expect(weights.locator('.lead')).not.toHaveText(together);
  const pays = Number.parseInt(await bar.nth(0).innerText(), 10);
  await expect(weights.locator('.lead')).toContainText(`in ${100 - pays} of 100 futures`);
  await own!.press('Home');
  await expect(weights.locator('.lead')).toHaveText('Give at least one of them some weight.');
});

test('on a phone the table scrolls by itself, its first column stays, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await expect(page.getByTestId('way')).toHaveAttribute('data-whole', 'true');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const scroll = page.getByRole('group', { name: 'What differs' });
  await scroll.focus();
  const head = page.locator('[data-row="freelancer_pay"] th');
  const before = await head.boundingBox();
  await scroll.evaluate((element) => element.scrollBy(200, 0));
  expect((await head.boundingBox())?.x).toBe(before?.x);
});
