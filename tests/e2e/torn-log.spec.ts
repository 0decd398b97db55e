import { appendFileSync, statSync } from 'node:fs';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { openHarness, serveHarness } from './harness/page.ts';
import { test, type Profile } from './own-browser.ts';

/** Blocks of the log that Chromium keeps its databases in: a header of seven bytes stands before each record. */
const BLOCK = 32_768;

async function launch(profile: Profile): Promise<{ context: BrowserContext; page: Page }> {
  const context = await profile.open();
  await serveHarness(context);
  return { context, page: await openHarness(context) };
}

async function kill(profile: Profile, context: BrowserContext): Promise<void> {
  profile.killer()();
  await context.close().catch(() => undefined);
}

/** What a browser leaves that is killed in the midst of a write: the header of a record, and not the record. */
function tear(log: string): void {
  const room = BLOCK - (statSync(log).size % BLOCK) - 7;
  expect(room).toBeGreaterThan(0);
  const length = Math.min(room, 1000);
  appendFileSync(log, Uint8Array.of(1, 2, 3, 4, length & 0xff, length >> 8, 1));
}

test('documents survive a browser that throws its databases away after a torn write', async ({
  profile,
}) => {
  const first = await launch(profile);
  const saved = await first.page.evaluate(async () => {
    for (const [rev, title] of ['one', 'two', 'three'].entries())
      await window.harness.save('kept', title, rev);
    const shelf = await window.harness.shelf;
    await shelf.keepNamed('kept', 'before the fair');
    await window.harness.save('old', 'in the bin', 0);
    return shelf.remove('old');
  });
  expect(saved.ok).toBe(true);
  await kill(profile, first.context);
  const { log, since } = profile.databases();
  tear(log);

  // The next browser reads as far as the tear, and writes on behind it.
  const second = await launch(profile);
  expect(await second.page.evaluate(() => window.harness.audit('kept'))).toMatchObject({
    ok: true,
    rev: 3,
  });
  expect(await second.page.evaluate(() => window.harness.save('kept', 'four', 3))).toMatchObject({
    ok: true,
  });
  await kill(profile, second.context);

  // The one after it finds the tear in the middle.
  const third = await launch(profile);
  const found = await third.page.evaluate(async () => {
    const shelf = await window.harness.shelf;
    const [version] = await shelf.snapshots('kept');
    return {
      ...(await window.harness.audit('kept')),
      name: (await shelf.snapshot(version?.key ?? ''))?.name,
      bin: (await shelf.binned()).map(({ id }) => id),
    };
  });
  expect(found).toMatchObject({
    ok: true,
    rev: 4,
    title: 'four',
    broken: 0,
    name: 'before the fair',
    bin: ['old'],
  });
  // That it did throw them away.
  expect(profile.databases().since).not.toBe(since);
  await third.context.close();
});

test('the copies answer for as long as the page lives, also after the browser has tidied its memory', async ({
  context,
}) => {
  await serveHarness(context);
  const page = await openHarness(context);
  const session = await context.newCDPSession(page);
  for (let rev = 0; rev < 3; rev += 1) {
    const took = await page.evaluate(async (expected) => {
      const begin = performance.now();
      await window.harness.save('kept', `revision ${expected}`, expected);
      return performance.now() - begin;
    }, rev);
    // A copy that does not answer is waited for 1,500 ms.
    expect(took).toBeLessThan(1400);
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(1500);
  }
  const copied = await page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
    };
    const bucket = await storageBuckets.open('mizan-copies');
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = bucket.indexedDB.open('mizan-copies');
      request.onsuccess = () => resolve(request.result);
    });
    return new Promise<{ rev: number }>((resolve) => {
      const request = database.transaction('documents').objectStore('documents').get('kept');
      request.onsuccess = () => resolve(request.result as { rev: number });
    });
  });
  expect(copied.rev).toBe(3);
});
