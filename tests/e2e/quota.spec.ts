import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { isLong } from '../support/counts.ts';
import { test } from './own-browser.ts';
import { startOwn } from './start.ts';

const OLD = readFileSync(
  resolve(import.meta.dirname, '../unit/files/fixtures/schema-2-affiliate.mizan.json'),
  'utf8',
);

const title = (page: Page) => page.getByLabel('Name of the model');
const savedAs = (page: Page) => page.locator('[data-state]');

/** Fills the disk of the origin with so many megabytes of what cannot be packed. */
function fill(page: Page, megabytes: number): Promise<void> {
  return page.evaluate(async (count) => {
    const opening = indexedDB.open('ballast', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('b');
    await new Promise((done) => (opening.onsuccess = done));
    const change = opening.result.transaction('b', 'readwrite');
    for (let key = 0; key < count * 16; key += 1)
      change.objectStore('b').put(crypto.getRandomValues(new Uint8Array(65_536)), key);
    await new Promise((done) => (change.oncomplete = done));
    opening.result.close();
  }, megabytes);
}

/** Puts a document on the disk as an older Mizan did: without steps of undo, in the format of its time. */
async function putOld(page: Page, id: string): Promise<string> {
  // A file has a checksum in it, a record beside it.
  const body = JSON.stringify({ ...(JSON.parse(OLD) as object), id, checksum: undefined });
  const checksum = createHash('sha256').update(body).digest('hex');
  const savedAt = '2026-01-01T00:00:00.000Z';
  await page.evaluate(
    async (record) => {
      const opening = indexedDB.open('mizan-documents');
      await new Promise((done) => (opening.onsuccess = done));
      const change = opening.result.transaction('records', 'readwrite');
      change.objectStore('records').put(record, record.id);
      await new Promise((done) => (change.oncomplete = done));
      opening.result.close();
    },
    { id, rev: 1, savedAt, checksum, body },
  );
  return body;
}

/** The text of a document as it is on the disk, and how many earlier versions of it there are. */
function stored(page: Page, id: string): Promise<{ body: string; versions: number }> {
  return page.evaluate(async (key) => {
    const ask = async <T>(name: string, question: (store: IDBObjectStore) => IDBRequest<T>) => {
      const opening = indexedDB.open(name);
      await new Promise((done) => (opening.onsuccess = done));
      const request = question(opening.result.transaction('records').objectStore('records'));
      await new Promise((done) => (request.onsuccess = done));
      opening.result.close();
      return request.result;
    };
    const head = (await ask('mizan-documents', (store) => store.get(key))) as { body: string };
    const keys = await ask('mizan-snapshots', (store) => store.getAllKeys());
    const versions = keys.filter((each) => (each as string).startsWith(`${key}/`)).length;
    return { body: head.body, versions };
  }, id);
}

async function start(page: Page, name: string): Promise<string> {
  await page.goto('');
  const id = await startOwn(page);
  await title(page).fill(name);
  await expect(savedAs(page)).toHaveAttribute('data-state', 'saved');
  return id;
}

async function refused(page: Page): Promise<void> {
  await expect(savedAs(page)).toHaveAttribute('data-state', 'unsaved');
  await expect(savedAs(page)).toContainText('Not saved: storage is full');
}

// One byte stands for nothing at all: Chromium 156 lets writes through under a quota of 0.
const SIZES = [
  ['1 MB', 1_000_000],
  ['no room at all', 1],
  ['2 MB', 2_000_000],
] as const;

for (const [size, quota] of SIZES.slice(0, isLong ? SIZES.length : 1))
  test(`with ${size} an edit, a restored version, an old document and a file say that they are not saved, and are once there is room`, async ({
    profile,
    baseURL,
  }) => {
    let context = await profile.open();
    let page = context.pages()[0]!;
    const edited = await start(page, 'Before');
    const restored = await start(page, 'First');
    await page.getByRole('button', { name: 'Earlier versions' }).click();
    await page.locator('#version-name').fill('as it was');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByRole('dialog').getByText('as it was')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await title(page).fill('Second');
    await expect(savedAs(page)).toHaveAttribute('data-state', 'saved');
    const oldBody = await putOld(page, 'old');
    await fill(page, quota / 1_000_000 + 1);
    await context.close();

    // A browser asks for the room that is left when it first writes: the limit stands before that.
    context = await profile.open();
    page = context.pages()[0]!;
    const session = await context.newCDPSession(page);
    const limit = (quotaSize: number) =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(baseURL!).origin,
        quotaSize,
      });
    await limit(quota);

    await page.goto(`model/checklists/#${edited}`);
    await title(page).fill('After');
    await refused(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download now' }).click();
    expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('"title":"After"');
    expect((await stored(page, edited)).body).toContain('"title":"Before"');
    await expect(title(page)).toHaveValue('After');

    const second = await context.newPage();
    await second.goto(`model/checklists/#${restored}`);
    const versions = (await stored(second, restored)).versions;
    await second.getByRole('button', { name: 'Earlier versions' }).click();
    await second.getByRole('button', { name: 'as it was' }).click();
    await second.getByRole('button', { name: 'Go back to this version' }).click();
    await refused(second);
    expect((await stored(second, restored)).body).toContain('"title":"Second"');

    const third = await context.newPage();
    await third.goto('model/checklists/#old');
    await title(third).fill('Upgraded');
    await refused(third);
    expect((await stored(third, 'old')).body).toBe(oldBody);

    const shelf = await context.newPage();
    await shelf.goto('');
    await expect(shelf.locator('#mine + ul > li')).toHaveCount(3);
    await shelf.getByRole('heading', { name: 'Learn' }).scrollIntoViewIfNeeded();
    const file = { name: 'a.mizan.json', mimeType: 'application/json', buffer: Buffer.from(OLD) };
    await shelf.getByTestId('file-input').setInputFiles(file);
    await expect(shelf.getByText('It could not be saved here')).toBeVisible();
    await shelf.getByRole('button', { name: 'Delete Before' }).click();
    await expect(shelf.getByRole('alert')).toContainText('That did not work');
    await expect(shelf.locator('#mine + ul > li')).toHaveCount(3);

    await limit(1_000_000_000);
    // One by itself, the others when they come back into sight.
    await expect(savedAs(third)).toHaveAttribute('data-state', 'saved', { timeout: 40_000 });
    for (const each of [page, second]) {
      await each.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(savedAs(each)).toHaveAttribute('data-state', 'saved');
    }
    expect((await stored(page, edited)).body).toContain('"title":"After"');
    expect((await stored(page, restored)).body).toContain('"title":"First"');
    expect((await stored(page, restored)).versions).toBe(versions + 1);
    expect((await stored(page, 'old')).body).toContain('"title":"Upgraded"');
    expect((await stored(page, 'old')).versions).toBe(1);
    await shelf.getByTestId('file-input').setInputFiles(file);
    await expect(shelf.getByText('It could not be saved here')).toHaveCount(0);
    await context.close();
  });
