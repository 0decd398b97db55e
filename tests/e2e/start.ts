import { expect, type Page } from '@playwright/test';

/** Begins an own model on the shelf, for tests that ask nothing of the numbers; resolved to its id. */
export async function startOwn(page: Page): Promise<string> {
  await page.locator('section[aria-labelledby="start"] li').last().getByRole('button').click();
  await expect(page.getByTestId('result-bar')).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}
