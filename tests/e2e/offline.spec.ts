import { readFile } from 'node:fs/promises';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { partOf } from '../support/counts.ts';
import { controlled } from './service-worker.ts';
import { startOwn } from './start.ts';
import { BUILD, serve, type Site } from './static-server.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });

/** One visit, then the network is cut and the host is gone. */
async function visitOnce(context: BrowserContext, page: Page, prefix = '/'): Promise<Site> {
  const site = await serve(BUILD, prefix);
  await page.goto(site.address);
  await controlled(page);
  await page.goto('about:blank');
  await site.close();
  await context.setOffline(true);
  return site;
}

const final = (page: Page) =>
  expect(page.getByTestId('result-bar')).toHaveAttribute('data-final', 'true');

/** The fonts that the page has loaded, none of which failed. */
function fonts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const faces = [...document.fonts];
    if (faces.some(({ status }) => status === 'error')) return ['failed'];
    return faces.filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
}

const LANGUAGES = [
  { path: '', font: 'Inter Variable' },
  { path: 'ar/', font: 'Cairo Variable' },
  { path: 'zh-CN/', font: 'Inter Variable' },
] as const;

for (const { path, font } of partOf(LANGUAGES, 1))
  test(`after one visit every screen works without a network: /${path}`, async ({
    context,
    page,
  }) => {
    const { address } = await visitOnce(context, page, '/pages/mizan/');
    const seen = await watch(page, address);
    await page.goto(`${address}${path}`);
    const id = await startOwn(page);
    expect(await fonts(page)).toContain(font);
    for (const [screen, sign] of [
      ['assumptions', 'main input'],
      ['checklists', 'main input'],
      ['results', '[data-testid="headline"]'],
      ['compare', '[data-testid="verdict"]'],
      ['canvas', '[data-block]'],
    ] as const) {
      // From the address bar, then by a link in the page.
      await page.goto('about:blank');
      await page.goto(`${address}${path}model/${screen}/#${id}`);
      await expect(page.locator(sign).first()).toBeVisible();
      await page.locator('header > nav a').first().click();
      await expect(page.locator('[data-block]').first()).toBeVisible();
    }
    await final(page);
    await page.goto(`${address}${path}learn/`);
    const guides = await page
      .locator('main a[href*="learn/"], main a[href*="./"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(new Set(guides).size).toBeGreaterThanOrEqual(6);
    for (const guide of new Set(guides)) {
      await page.goto(guide);
      await expect(page.getByTestId('live')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    }
    await expect(page.getByTestId('live')).toHaveAttribute('data-final', 'true');
    await page.goto(`${address}${path}producer-or-affiliate/`);
    await page.locator('form button.primary:not([disabled])').click();
    await expect(page.getByTestId('paths')).toHaveAttribute('data-current', 'true');
    await page.goto(`${address}recover.html`);
    await expect(page.locator('main li')).toHaveCount(1);
    await page.goto(`${address}${path}nowhere/at/all`);
    await expect(page.locator('article button.primary')).toBeVisible();
    seen.isClean();
  });

test('files, links and versions work without a network', async ({ context, page }) => {
  const { address } = await visitOnce(context, page);
  const seen = await watch(page, address);
  await page.goto(address);
  await startOwn(page);
  const title = page.getByLabel('Name of the model');
  await title.fill('Made on a train');
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  await page.getByRole('button', { name: 'Save and share' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text).toContain('Made on a train');
  await expect(page.getByTestId('share-link')).toHaveValue(/#M/);
  const link = await page.getByTestId('share-link').inputValue();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: false }).first()).toBeVisible();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByTestId('incoming')).toContainText('Made on a train');
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(title).toHaveValue('Made on a train');
  await page.goto(address);
  await page.getByRole('heading', { name: 'Learn' }).scrollIntoViewIfNeeded();
  await page.getByTestId('file-input').setInputFiles({
    name: 'a.mizan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace('Made on a train', 'Made on a plane')),
  });
  await expect(page.getByRole('link', { name: 'Go to “Made on a plane”' })).toBeVisible();
  seen.isClean();
});

test('the app can be installed, and starts without a network', async ({ context, page }) => {
  const site = await serve(BUILD, '/pages/mizan/');
  await page.goto(`${site.address}ar/`);
  const address = await page.locator('link[rel=manifest]').evaluate((link) => {
    return (link as HTMLLinkElement).href;
  });
  const manifest = await page.evaluate(
    async (where) => (await fetch(where)).json() as Promise<Manifest>,
    address,
  );
  expect(manifest.name).toBeTruthy();
  expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  expect(manifest.display).toBe('standalone');
  const start = new URL(manifest.start_url, address).href;
  expect(start).toBe(site.address);
  expect(start.startsWith(new URL(manifest.scope, address).href)).toBe(true);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await page.evaluate(async (where) => {
      const response = await fetch(where);
      const image = new Image();
      image.src = where;
      await image.decode();
      const { naturalWidth, naturalHeight } = image;
      return {
        type: response.headers.get('content-type'),
        sizes: `${naturalWidth}x${naturalHeight}`,
      };
    }, new URL(src, address).href);
    expect(icon.type).toBe(type);
    if (sizes !== 'any') expect(icon.sizes).toBe(sizes);
  }
  await controlled(page);
  await site.close();
  await context.setOffline(true);
  await page.goto(start);
  await expect(page.locator('article button.primary')).toBeVisible();
});

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly display: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { src: string; sizes: string; type: string }[];
}

test('the worker that simulates has no network and runs no text as code', async ({
  context,
  page,
}) => {
  const { address } = await visitOnce(context, page);
  await page.goto(address);
  await startOwn(page);
  await final(page);
  const workers = page.workers().filter((worker) => worker.url().includes('simulation.worker'));
  expect(workers.length).toBeGreaterThan(0);
  await context.setOffline(false);
  const site = await serve(BUILD);
  for (const worker of workers) {
    const outcome = await worker.evaluate(async (elsewhere) => {
      const refused = { code: false, network: false };
      self.addEventListener('securitypolicyviolation', (event) => {
        if (event.violatedDirective.startsWith('connect-src')) refused.network = true;
      });
      await fetch(elsewhere).catch(() => undefined);
      await new Promise((later) => setTimeout(later, 100));
      try {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval
        new Function('return 1');
      } catch {
        refused.code = true;
      }
      return refused;
    }, site.address);
    expect(outcome).toEqual({ code: true, network: true });
  }
  expect(site.asked).toEqual([]);
  await site.close();
});
