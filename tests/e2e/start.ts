import { expect, type Page } from '@playwright/test';

/** Begins an own model on the shelf, for tests that ask nothing of the numbers; resolved to its id. */
export async function startOwn(page: Page): Promise<string> {
  await page.locator('section[aria-labelledby="start"] li').last().getByRole('button').click();
  await expect(page.getByTestId('result-bar')).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}

/** Opens the shelf in a language and starts from its first model, drop-servicing, which runs from then on. */
export async function startShipped(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await page.locator('article button.primary').first().click();
  await expect(page.getByTestId('result-bar')).toBeVisible();
}

/** Waits until the figures belong to what is on the screen and all futures are in. */
export async function allIn(page: Page): Promise<void> {
  const bar = page.getByTestId('result-bar');
  await expect(bar).toHaveAttribute('data-current', 'true');
  await expect(bar).toHaveAttribute('data-final', 'true');
}

/** Goes to another screen of the open model, in any language. */
export async function goTo(
  page: Page,
  screen: 'assumptions' | 'checklists' | 'compare' | 'results',
): Promise<void> {
  await page.locator(`header > nav a[href*="${screen}"]`).click();
}
