import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { countOf } from '../support/counts.ts';
import { nextBuild } from './next-build.ts';
import { controlled } from './service-worker.ts';
import { startOwn } from './start.ts';
import { BUILD, serve } from './static-server.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });

let next: string;
let afterNext: string;

test.beforeAll(async () => {
  [next, afterNext] = await Promise.all([nextBuild('n1'), nextBuild('n2')]);
});

test.afterAll(async () => {
  await Promise.all([next, afterNext].map((folder) => rm(folder, { recursive: true })));
});

const final = (page: Page) =>
  expect(page.getByTestId('result-bar')).toHaveAttribute('data-final', 'true');

/** Looks for a newer version, as a page does when it comes back into sight. */
const look = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });

const offer = (page: Page) => page.getByTestId('new-version');
const title = (page: Page) => page.getByLabel('Name of the model');

/** The build whose chunks a page runs: those of the next ones end in their name. */
async function runs(page: Page): Promise<string> {
  // While it reloads there is none.
  const html = await page.content().catch(() => '');
  const [, name] = /app\.[\w-]{8}(\w*)\.js/.exec(html) ?? [];
  return name === undefined ? 'nothing' : name === '' ? 'first' : name;
}

/** Counts how often the page itself is loaded. */
function loads(page: Page): () => number {
  let count = 0;
  // A reload that another navigation overtakes is none.
  page.on('domcontentloaded', () => {
    count += 1;
  });
  return () => count;
}

async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await controlled(page);
  await startOwn(page);
  await final(page);
}

test('a newer version is offered and not forced, and taking it keeps the last edit', async ({
  context,
  page,
}) => {
  const site = await serve(BUILD, '/mizan/');
  const seen = await watch(page, site.address);
  await start(page, site.address);
  const other = await context.newPage();
  await other.goto(site.address);
  const [count, otherCount] = [loads(page), loads(other)];
  await expect(offer(page)).toHaveCount(0);

  // Builds that come and go while nobody takes them: in the end the worker is of many builds ago.
  const passing = countOf(1, 4);
  for (let build = 0; build < passing; build += 1) {
    site.folder = await nextBuild(`passing${build}`);
    await look(page);
    await expect(offer(page)).toBeVisible();
    await rm(site.folder, { recursive: true });
  }
  site.folder = next;
  await look(page);
  await expect(offer(page)).toBeVisible();
  await expect(offer(other)).toBeVisible();
  await seen.isAccessible();
  await offer(page).getByRole('button', { name: 'Later' }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await final(page);
  expect(await runs(page)).toBe('first');
  await expect(offer(page)).toBeVisible();
  const before = count();

  await title(page).fill('Typed just before');
  await offer(page).getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => runs(page)).toBe('n1');
  await expect(title(page)).toHaveValue('Typed just before');
  await final(page);
  await expect(offer(page)).toHaveCount(0);
  expect(count()).toBe(before + 1);

  // The other tab stays where it was until its reader wants it too.
  expect(otherCount()).toBe(0);
  expect(await runs(other)).toBe('first');
  await offer(other).getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => runs(other)).toBe('n1');
  seen.isClean();
  await site.close();
});

/** Walks through every screen by the links of the pages; a screen without its sign is a white one. */
async function walk(page: Page, rounds: number): Promise<number> {
  await page.bringToFront();
  let walked = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, sign] of [
      [1, 'main input'],
      [2, 'main input'],
      [3, '[data-testid="headline"]'],
      [0, '[data-block]'],
    ] as const) {
      await page.locator('header > nav a').nth(place).click();
      await expect(page.locator(sign).first()).toBeVisible();
      walked += 1;
    }
    await page.getByRole('link', { name: 'To your models' }).click();
    await expect(page.locator('article button.primary')).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'Learn', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
    await page.goBack();
    await page.locator('#mine + ul > li a').first().click();
    await expect(page.getByTestId('result-bar')).toBeVisible();
    walked += 4;
  }
  return walked;
}

async function takeInAnotherTab(context: BrowserContext, address: string, name: string) {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update();
    const newest = registration.installing;
    await new Promise<void>((done) => {
      if (newest === null) done();
      else newest.onstatechange = () => done();
    });
  });
  await offer(page).getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => runs(page)).toBe(name);
  return page;
}

test('old tabs that are walked through over two deploys show no white screen', async ({
  context,
  page,
}) => {
  const site = await serve(BUILD);
  const seen = await watch(page, site.address);
  await start(page, site.address);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('[data-block]').first()).toBeVisible();
  const [count, secondCount] = [loads(page), loads(second)];
  let walked = 0;

  // Offered and left: the cache of what nobody took must not push out that of the old tabs.
  site.folder = next;
  await look(page);
  await expect(offer(page)).toBeVisible();
  walked += await walk(page, 1);
  site.folder = afterNext;
  const newest = await takeInAnotherTab(context, site.address, 'n2');
  await newest.close();
  walked += await walk(page, countOf(1, 6));
  walked += await walk(second, countOf(1, 6));
  expect(walked).toBeGreaterThanOrEqual(countOf(24, 100));
  expect(await runs(page)).toBe('first');
  expect([count(), secondCount()]).toEqual([0, 0]);
  seen.isClean();
  await site.close();
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a chunk that is gone after a deploy costs one reload, which finds the newer build', async ({
    page,
  }) => {
    const site = await serve(BUILD);
    await page.goto(site.address);
    await page.locator('article button.primary').click();
    await final(page);
    await title(page).fill('Kept');
    await expect(page.locator('[data-state="saved"]')).toBeVisible();
    const count = loads(page);
    site.folder = next;
    await page.locator('header > nav a').nth(3).click();
    await expect.poll(() => runs(page)).toBe('n1');
    await expect(title(page)).toHaveValue('Kept');
    expect(count()).toBe(1);
    await page.locator('header > nav a').nth(3).click();
    await expect(page.getByTestId('headline')).toBeVisible();
    expect(count()).toBe(1);
    await site.close();
  });

  test('a chunk that stays gone does not make the page reload for ever', async ({ page }) => {
    const site = await serve(BUILD);
    await page.goto(site.address);
    await page.locator('article button.primary').click();
    await final(page);
    const count = loads(page);
    const known = new Set(site.asked);
    site.spoil = (path) => (path.includes('/immutable/') && !known.has(path) ? 'gone' : undefined);
    await page.locator('header > nav a').nth(3).click();
    await page.waitForTimeout(3000);
    const settled = count();
    expect(settled).toBeLessThanOrEqual(2);
    await page.waitForTimeout(2000);
    expect(count()).toBe(settled);
    expect((await page.locator('body').innerText()).trim()).not.toBe('');
    await site.close();
  });
});

test('a browser that refuses its cache still starts the app', async ({ page }) => {
  const site = await serve(BUILD);
  site.spoil = (path) =>
    path === 'service-worker.js'
      ? { text: 'caches.open = () => Promise.reject(); throw 0;' }
      : undefined;
  await page.goto(site.address);
  await page.locator('article button.primary').click();
  await final(page);
  await site.close();
});

test('the kill switch removes the worker and its caches, and leaves the documents', async ({
  page,
}) => {
  const site = await serve(BUILD, '/mizan/');
  await start(page, site.address);
  await title(page).fill('Stays');
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
  const text = await readFile(resolve(import.meta.dirname, '../../docs/kill-switch.js'), 'utf8');
  await page.evaluate(() => caches.open('of somebody else'));
  const count = loads(page);
  site.folder = next;
  site.spoil = (path) => (path === 'service-worker.js' ? { text } : undefined);
  await look(page);
  await expect.poll(() => runs(page)).toBe('n1');
  // The browser sends a page to the address it was loaded at.
  await expect(page.getByRole('link', { name: 'Stays', exact: true })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual(['of somebody else']);
  const settled = count();
  await page.waitForTimeout(2000);
  expect(count()).toBe(settled);
  await site.close();
});

test.describe('before a service worker has come', () => {
  test.use({ serviceWorkers: 'block' });

  test('a screen that could not be loaded without a network opens once there is one, without a reload', async ({
    context,
    page,
  }) => {
    const site = await serve(BUILD);
    await page.goto(site.address);
    await page.locator('article button.primary').click();
    await final(page);
    await title(page).fill('On a train');
    await expect(page.locator('[data-state="saved"]')).toBeVisible();
    const count = loads(page);
    await context.setOffline(true);
    await page.locator('header > nav a').nth(3).click();
    await page.waitForTimeout(1000);
    await context.setOffline(false);
    await page.goBack();
    await expect(title(page)).toHaveValue('On a train');
    await page.locator('header > nav a').nth(3).click();
    await expect(page.getByTestId('headline')).toBeVisible();
    expect(count()).toBe(0);
    await site.close();
  });
});
