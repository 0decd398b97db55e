import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test, type BrowserContext, type Page } from '@playwright/test';
import type { Harness } from './harness.ts';

declare global {
  interface Window {
    harness: Harness;
  }
}

const script = resolve(import.meta.dirname, '../../../.reports/harness/harness.js');

/** Beside the app, so that both see the same storage. */
const address = (): string => new URL('harness/', test.info().project.use.baseURL).href;

/** Serves the storage of Mizan alone at an address of its own, without the app. */
export async function serveHarness(context: BrowserContext): Promise<void> {
  const body = readFileSync(script, 'utf8');
  await context.route(`${address()}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>harness</title><script type="module" src="/harness/harness.js"></script>',
        }),
  );
}

/** In a new page, or in the one that a browser of its own starts with. */
export async function openHarness(context: BrowserContext, first?: Page): Promise<Page> {
  const page = first ?? (await context.newPage());
  await page.goto(address());
  await page.waitForFunction(() => 'harness' in window);
  return page;
}
