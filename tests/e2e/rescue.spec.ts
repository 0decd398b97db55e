import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startOwn } from './start.ts';
import { BUILD, serve, type Site } from './static-server.ts';
import { test } from './test.ts';
import { watch } from './watch.ts';

test.use({ serviceWorkers: 'allow' });

let site: Site;
test.beforeEach(async () => {
  site = await serve(BUILD, '/mizan/');
});
test.afterEach(() => site.close());

const title = (page: Page) => page.getByLabel('Name of the model');
const saved = (page: Page) => expect(page.locator('[data-state="saved"]')).toBeVisible();

async function start(page: Page, name: string): Promise<string> {
  await page.goto(site.address);
  const id = await startOwn(page);
  await title(page).fill(name);
  await saved(page);
  return id;
}

/** Changes a stored record behind the app's back. */
function tamper(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (key) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('mizan-documents');
        opening.onerror = () => failed(opening.error!);
        opening.onsuccess = () => {
          const change = opening.result.transaction('records', 'readwrite');
          const records = change.objectStore('records');
          const reading = records.get(key);
          reading.onsuccess = () => {
            const head = reading.result as { body: string };
            records.put({ ...head, body: head.body.slice(0, 200) }, key);
          };
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    id,
  );
}

async function downloaded(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return readFile(await (await waiting).path(), 'utf8');
}

/** Two models, one of them damaged; one in the bin; an earlier version of the first. */
async function fill(page: Page): Promise<{ whole: string; damaged: string }> {
  const whole = await start(page, 'Whole, at first');
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await page.locator('#version-name').fill('named');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('dialog').getByText('named')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await title(page).fill('Whole, now');
  await saved(page);
  await start(page, 'Thrown away');
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Delete Thrown away' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  const damaged = await start(page, 'Damaged');
  await page.goto(`${site.address}recover.html`);
  await tamper(page, damaged);
  await page.reload();
  return { whole, damaged };
}

test('everything is listed, leaves as one file, and that file is read by the app', async ({
  page,
  browser,
}) => {
  const seen = await watch(page, site.address);
  const { whole } = await fill(page);
  const rows = page.locator('main li');
  await expect(rows.filter({ hasText: 'Whole, now' })).toHaveCount(1);
  await expect(rows.filter({ hasText: '(damaged)' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Thrown away' })).toHaveCount(1);
  await seen.isAccessible();

  const remove = page.getByRole('button', { name: 'Delete everything' });
  await page.getByRole('textbox').fill('DELETE');
  await expect(remove).toBeDisabled();
  const text = await downloaded(page, 'Download everything');
  await expect(remove).toBeEnabled();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(site.address);
  await other.getByRole('heading', { name: 'Learn' }).scrollIntoViewIfNeeded();
  await other.getByTestId('file-input').setInputFiles({
    name: 'mizan-everything.mizan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  for (const name of ['Whole, now', 'Thrown away'])
    await expect(other.getByRole('link', { name, exact: true })).toBeVisible();
  await expect(other.locator('[data-reason]')).toHaveCount(1);
  await elsewhere.close();

  const row = rows.filter({ hasText: 'Whole, now' });
  await row.getByRole('button', { name: 'Go back to this version' }).click();
  await expect(page.getByRole('status')).toHaveText('Done.');
  await expect(rows.filter({ hasText: 'Whole, at first' })).toHaveCount(1);

  await rows
    .filter({ hasText: 'Whole, at first' })
    .getByRole('button', { name: 'Open without running it' })
    .click();
  await expect(title(page)).toHaveValue('Whole, at first');
  expect(new URL(page.url()).hash).toBe(`#${whole}`);
  await page.waitForTimeout(1500);
  expect(page.workers()).toEqual([]);
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-final', 'true');
  seen.isClean();
});

test('edits of the last moment are handed out, and deleting leaves nothing', async ({ page }) => {
  await start(page, 'First');
  await page.goto(`${site.address}recover.html`);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('mizan-last-words');
        opening.onsuccess = () => {
          const change = opening.result.transaction('words', 'readwrite');
          const body = JSON.stringify({ title: 'In the last moment' });
          change.objectStore('words').put({ id: 'first', content: { body } }, 'a page');
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Edits of the last moment' })).toBeVisible();
  await expect(page.getByText('In the last moment').first()).toBeVisible();
  expect(await downloaded(page, 'Download everything')).toContain('In the last moment');
  await page.getByRole('textbox').fill('DELETE');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Nothing of Mizan is stored in this browser.')).toBeVisible();
  await expect(page.locator('main li')).toHaveCount(0);
  await page.goto(site.address);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.getByRole('link', { name: 'First', exact: true })).toHaveCount(0);
});

test('what the browser has thrown away is handed out from its second copy, and the app puts it back', async ({
  page,
}) => {
  const id = await start(page, 'Twice');
  await page.goto(`${site.address}recover.html`);
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases())
      await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
  });
  await page.reload();
  await expect(page.locator('main li')).toHaveCount(1);
  expect(await downloaded(page, 'Download everything')).toContain('Twice');
  await page.goto(site.address);
  await page.getByRole('link', { name: 'Twice', exact: true }).click();
  await expect(title(page)).toHaveValue('Twice');
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});

for (const [how, spoilt] of [
  ['is gone', 'gone'],
  ['is garbage', { text: '<!doctype html><p>Not what was asked for' }],
] as const)
  test(`when all of the app ${how}, a link leads to the models after ten seconds`, async ({
    page,
  }) => {
    await start(page, 'Locked in');
    await page.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto('about:blank');
    site.spoil = (path) => (path.startsWith('_app/') ? spoilt : undefined);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.clock.install();
    await page.goto(`${site.address}ar/`);
    await expect(page.locator('#recover')).toHaveCount(0);
    await page.clock.runFor(10_000);
    await page.getByRole('link', { name: 'أنقذ نماذجي' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('main li')).toHaveCount(1);
    expect(await downloaded(page, 'نزّل كل شيء')).toContain('Locked in');
  });

test('the third start within a minute that does not become calm leads to the models', async ({
  page,
}) => {
  site.spoil = (path) => (path.startsWith('_app/immutable/entry/') ? 'gone' : undefined);
  await page.goto(`${site.address}zh-CN/`);
  await page.reload();
  expect(page.url()).toBe(`${site.address}zh-CN/`);
  await page.reload().catch(() => undefined);
  await page.waitForURL(`${site.address}recover.html#zh-CN`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('取回我的模型');
});

test('a reader who reloads a page that works stays on it', async ({ page }) => {
  await page.goto(site.address);
  for (let time = 0; time < 4; time += 1) {
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await page.reload();
  }
  await expect(page.locator('article button.primary')).toBeVisible();
  expect(page.url()).toBe(site.address);
});

test('a page in the frame of another site shows the way out and nothing else', async ({ page }) => {
  const thief = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      ['', 'model/canvas/', 'recover.html']
        .map((path) => `<iframe src="${site.address}${path}"></iframe>`)
        .join(''),
    );
  });
  await new Promise<void>((listening) => thief.listen(0, '127.0.0.1', listening));
  await page.goto(`http://localhost:${(thief.address() as AddressInfo).port}/`);
  const frames = page.frames().slice(1);
  expect(frames).toHaveLength(3);
  for (const frame of frames) {
    const way = frame.getByRole('link');
    await expect(way).toHaveText('Mizan ↗');
    await expect(way).toHaveAttribute('target', '_blank');
    await expect(way).toHaveAttribute('rel', /noopener/);
    await page.waitForTimeout(500);
    expect((await frame.locator(':root').innerText()).trim()).toBe('Mizan ↗');
    expect(await frame.locator('button, input, h1').count()).toBe(0);
  }
  expect(site.asked.filter((path) => path.includes('/immutable/'))).toEqual([]);
  thief.closeAllConnections();
  thief.close();
});

for (const [language, heading] of [
  ['en', 'Rescue my models'],
  ['ar', 'أنقذ نماذجي'],
  ['zh-CN', '取回我的模型'],
] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`the page speaks ${language} and is readable by all, ${theme}`, async ({ page }) => {
      const seen = await watch(page, site.address);
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${site.address}recover.html#${language}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await seen.isAccessible();
      seen.isClean();
    });

test('the page is at most 20 kB', async () => {
  const sizes = await Promise.all(
    ['recover.html', 'recover.js', 'recover.css'].map(async (name) => stat(join(BUILD, name))),
  );
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(`rescue page: ${total} bytes`);
  expect(total).toBeLessThanOrEqual(20_480);
});
