// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { GET } from '../../src/routes/recover.html/+server.ts';
import { countOf } from '../support/counts.ts';
import { callsMade, failAt, INDEXEDDB_FAULTS, type Way } from '../support/faulty-indexeddb.ts';
import { contentOf } from '../support/memory-shelf.ts';
import { openPage } from '../support/new-page.ts';

const SCRIPT = readFileSync('static/recover.js', 'utf8');
const say = JSON.parse(/id="words">(.*?)<\/script>/.exec(await GET().text())![1]!) as {
  en: Record<'back' | 'done' | 'failed' | 'heading', string>;
};

/** A browser with one document that was saved five times. */
async function furnished(): Promise<void> {
  failAt(undefined);
  vi.stubGlobal('indexedDB', new IDBFactory());
  const shelf = await openPage();
  for (let rev = 0; rev < 5; rev += 1) await shelf.save('a', contentOf(`a ${rev}`), rev, true);
}

/** Every record of the documents as it is stored. */
const stored = (): Promise<readonly { readonly body: string; readonly rev: number }[]> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('mizan-documents');
    opening.onsuccess = () => {
      const all = opening.result.transaction('records').objectStore('records').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result as { body: string; rev: number }[]);
      };
    };
  });

const main = (): HTMLElement => document.querySelector('main')!;
const says = (words: string): boolean => main().textContent.includes(words);

/** Opens the page, and waits until it shows something. */
async function open(): Promise<void> {
  document.body.replaceChildren(document.createElement('main'));
  const words = document.createElement('script');
  words.id = 'words';
  words.type = 'application/json';
  words.textContent = JSON.stringify(say);
  document.head.replaceChildren(words);
  runInThisContext(SCRIPT);
  await vi.waitFor(() => expect(says(say.en.heading)).toBe(true), { timeout: 8000, interval: 2 });
}

/** Puts the oldest version in the place of the newest, and waits until the page says how it went. */
async function putBack(): Promise<void> {
  const choice = main().querySelector('select')!;
  choice.value = String(choice.options.length - 1);
  [...main().querySelectorAll('button')].find((each) => each.textContent === say.en.back)!.click();
  await vi.waitFor(() => expect(says(say.en.done) || says(say.en.failed)).toBe(true), {
    timeout: 8000,
    interval: 2,
  });
}

/** In the long run each fault at each place; else at each place another one. */
const DEPTH = countOf(1, INDEXEDDB_FAULTS.length);

/** Meets each fault at each of so many calls, once and for ever, thrown and told. */
async function atEach(
  calls: number,
  meet: (begin: () => void, place: string) => Promise<void>,
): Promise<number> {
  let faults = 0;
  for (let at = 1; at <= calls; at += 1)
    for (const isForEver of [false, true])
      for (const way of ['thrown', 'told'] satisfies Way[])
        for (let turn = 0; turn < DEPTH; turn += 1) {
          const name = INDEXEDDB_FAULTS[(faults + turn) % INDEXEDDB_FAULTS.length]!;
          await furnished();
          faults += 1;
          await meet(
            () => failAt({ at, isForEver, name, way }),
            `${at} ${isForEver} ${way} ${name}`,
          );
        }
  return faults;
}

describe('a fault of IndexedDB while the page of last resort', () => {
  it('reads changes nothing, and is told unless all is shown', async () => {
    await furnished();
    failAt({ at: Infinity, isForEver: false, name: 'UnknownError', way: 'thrown' });
    await open();
    const calls = callsMade();
    expect(main().querySelectorAll('option')).toHaveLength(4);
    const wrong: string[] = [];
    const faults = await atEach(calls, async (begin, place) => {
      const before = await stored();
      begin();
      await open();
      failAt(undefined);
      const isWhole = main().querySelectorAll('option').length === 4;
      if (isWhole === says(say.en.failed)) wrong.push(`${place}: ${main().textContent}`);
      if (JSON.stringify(await stored()) !== JSON.stringify(before)) wrong.push(place);
    });
    expect(faults).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it('puts a version back leaves the one or the other whole, and says done of what is done alone', async () => {
    await furnished();
    await open();
    failAt({ at: Infinity, isForEver: false, name: 'UnknownError', way: 'thrown' });
    await putBack();
    const calls = callsMade();
    expect(says(say.en.done)).toBe(true);
    const [restored] = await stored();
    expect(restored).toMatchObject({ body: 'a 0', rev: 6 });
    const wrong: string[] = [];
    await atEach(calls, async (begin, place) => {
      await open();
      begin();
      await putBack();
      failAt(undefined);
      const [head, ...others] = await stored();
      const isNew = head?.body === 'a 0' && head.rev === 6;
      const isOld = head?.body === 'a 4' && head.rev === 5;
      if (others.length > 0 || isNew === isOld || (says(say.en.done) && !isNew))
        wrong.push(`${place}: ${JSON.stringify(head)} ${main().textContent}`);
      const shelf = await openPage();
      if (!(await shelf.load('a')).ok) wrong.push(`${place}: cannot be opened`);
    });
    expect(wrong).toEqual([]);
  });
});
