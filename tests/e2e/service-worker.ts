import type { Page } from '@playwright/test';

/** Waits until a worker of the site answers for this page: from then on nothing needs the network. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
