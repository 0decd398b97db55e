import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Harness } from './harness.ts';

declare global {
  interface Window {
    harness: Harness;
  }
}

const script = resolve(import.meta.dirname, '../../../.reports/harness/harness.js');

/** Serves the storage of Mizan alone at an address of its own, without the app. */
export async function serveHarness(context: BrowserContext): Promise<void> {
  const body = readFileSync(script, 'utf8');
  await context.route('http://127.0.0.1:4173/harness/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>harness</title><script type="module" src="/harness/harness.js"></script>',
        }),
  );
}

export async function openHarness(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('http://127.0.0.1:4173/harness/');
  await page.waitForFunction(() => 'harness' in window);
  return page;
}
