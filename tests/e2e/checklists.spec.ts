import { expect, type Page } from '@playwright/test';
import { isLong } from '../support/counts.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

/** Starts a model by its place on the shelf and opens its checklists. */
async function open(page: Page, model: number, path = ''): Promise<void> {
  await page.goto(path);
  await page.locator('section[aria-labelledby="start"] li').nth(model).getByRole('button').click();
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'true');
  await page.locator('header > nav a').nth(2).click();
}

const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

test('answers move the model on request, are kept, and are undone', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL!);
  await open(page, 0);
  await expect(page.getByText('Nothing answered yet')).toBeVisible();
  for (const grade of await page.getByRole('radio', { name: 'Fully' }).all()) await grade.check();
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await expect(page.getByText('All four conditions hold.')).toBeVisible();
  const before = await page.getByTestId('result-bar').innerText();
  await page.getByRole('button', { name: 'Put into “Care in choosing freelancers”' }).click();
  await expect(
    page.getByRole('button', { name: 'Put into “Care in choosing freelancers”' }),
  ).toHaveCount(0);
  await expect(page.getByTestId('result-bar')).not.toHaveText(before);
  await page.reload();
  await expect(page.getByText('All four conditions hold.')).toBeVisible();
  await seen.isAccessible();
  seen.isClean();
});

test('one click into the model is one step of undo', async ({ page }) => {
  await open(page, 0);
  await choose(page, 'Is the freelancer paid fairly?');
  await page.getByRole('button', { name: 'Put into “Freelancer pay per order”' }).click();
  await expect(page.getByText('$280 becomes')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('$280 becomes')).toBeVisible();
});

test('the fairness panel follows the scenario', async ({ page }) => {
  await open(page, 0);
  await choose(page, 'Is the freelancer paid fairly?');
  await expect(page.getByText('The freelancer earns about what others pay.')).toBeVisible();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await page.getByRole('radio', { name: 'Cheapest freelancer, hidden' }).check();
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  await choose(page, 'Is the freelancer paid fairly?');
  await expect(page.getByText('crumbs').first()).toBeVisible();
  await expect(page.getByText('In the scenario “Cheapest freelancer, hidden”.')).toBeVisible();
});

test('a partner is entered once and stands in every partner checklist', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL!);
  await open(page, 2);
  await choose(page, 'Add a partner');
  await page.getByLabel('Partner', { exact: true }).fill('Noor Studio');
  await page.getByLabel('What they are best at').selectOption('Design');
  await expect(page.getByText('what do you give?')).toBeVisible();
  await seen.isAccessible();
  await choose(page, 'Partner scorecard');
  await expect(page.getByLabel('Partner', { exact: true })).toHaveValue('Noor Studio');
  await page.getByLabel('Jobs').fill('10');
  await page.getByLabel('On time').fill('8');
  await expect(page.getByText('Noor Studio, on time')).toBeVisible();
  await page.getByLabel('Under budget').fill('many');
  await expect(page.getByLabel('Under budget')).toHaveAttribute('aria-invalid', 'true');
  await choose(page, 'What do your clients need?');
  await choose(page, 'Add a client');
  await page.locator('article').getByRole('group').getByLabel('Design').check();
  await expect(page.getByText('Noor Studio: for design.')).toBeVisible();
  await choose(page, 'Partner scorecard');
  await choose(page, 'Delete Noor Studio');
  await expect(page.getByText('No partner yet.')).toBeVisible();
  seen.isClean();
});

test('a message is begun from an example and held back until its three points are in it', async ({
  page,
}) => {
  await open(page, 2);
  await choose(page, 'Outreach planner');
  await choose(page, 'Begin with an example');
  await expect(page.getByLabel('Your message')).not.toHaveValue('');
  await expect(page.getByText('Do not send it yet')).toBeVisible();
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await expect(page.getByText('Ready to send: it makes all three points.')).toBeVisible();
});

test('numbers are typed in the digits of the language', async ({ page }) => {
  await open(page, 2, 'ar/');
  await page.locator('main nav button').nth(4).click();
  await page.locator('article .asked > button').click();
  const jobs = page.locator('article fieldset input').nth(1);
  await jobs.fill('١٠');
  await jobs.blur();
  await expect(jobs).toHaveValue('١٠');
  await expect(jobs).toHaveAttribute('aria-invalid', 'false');
});

// In the long run each checklist in each language; else each in one.
for (const [turn, path] of ['', 'ar/', 'zh-CN/'].entries())
  test(`every checklist is accessible ${path === '' ? 'in English' : `in ${path.slice(0, -1)}`}`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    await open(page, 7, path);
    const names = page.locator('main nav button');
    await expect(names).toHaveCount(15);
    for (let index = isLong ? 0 : turn; index < 15; index += isLong ? 1 : 3) {
      await names.nth(index).click();
      const add = page.locator('article .asked > button');
      if ((await add.count()) > 0) await add.click();
      await seen.isAccessible();
    }
    seen.isClean();
  });

test('a model is put into riyals, its limits and sliders with it, and back by undo', async ({
  page,
}) => {
  await open(page, 0);
  await page.getByRole('link', { name: 'Assumptions', exact: true }).click();
  await page.getByRole('button', { name: 'Currency USD' }).click();
  await page.getByLabel('Currency', { exact: true }).selectOption('SAR');
  await expect(page.getByLabel('1 USD in SAR')).toHaveValue('3.75');
  await page.getByRole('button', { name: 'Convert all amounts' }).click();
  const price = page.locator('[data-assumption="price"]');
  await expect(price.getByRole('textbox')).toHaveValue('2,250');
  await expect(price.getByRole('slider')).toHaveAttribute('max', '5625');
  await expect(page.getByTestId('result-bar')).toContainText('SAR');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(price.getByRole('textbox')).toHaveValue('600');
});

test('what a user adds to the text has its field, and the chances per offer say what they imply', async ({
  page,
}) => {
  await open(page, 0);
  await page.getByRole('link', { name: 'Assumptions', exact: true }).click();
  await expect(
    page.locator('[data-assumption="repeat_close_rate"]').getByTestId('implied'),
  ).toContainText('Repeat orders of a client a year: 0.8');
  await page.getByRole('button', { name: 'Formulas as text' }).click();
  const text = page.getByRole('textbox', { name: 'The model as text' });
  await text.press('ControlOrMeta+End');
  await page.keyboard.insertText('\noffice_rent = 300  # a desk in town\n');
  const own = page.locator('[data-assumption="office_rent"]');
  await expect(own.getByRole('heading')).toContainText('office rent');
  await expect(own.getByText('a desk in town')).toBeVisible();
  await own.getByRole('textbox').fill('200 to 400');
  await expect(text).toHaveValue(/office_rent = 200 to 400/);
});
