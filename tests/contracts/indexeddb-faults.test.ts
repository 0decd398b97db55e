import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Shelf } from '#lib/storage/shelf.ts';
import { countOf } from '../support/counts.ts';
import { callsMade, failAt, INDEXEDDB_FAULTS, type Way } from '../support/faulty-indexeddb.ts';
import { openPage } from '../support/new-page.ts';
import { furnish, held, OPERATIONS } from '../support/shelf-operations.ts';

/** Writes what is no document over a record, behind the back of the shelf. */
function tear(id: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('mizan-documents');
    opening.onsuccess = () => {
      const change = opening.result.transaction('records', 'readwrite');
      change.objectStore('records').put({ torn: true }, id);
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** A browser with documents, and a page that has just opened it. */
async function stage(): Promise<Shelf> {
  failAt(undefined);
  vi.stubGlobal('indexedDB', new IDBFactory());
  await furnish(await openPage(), tear);
  return openPage();
}

const uncaught: unknown[] = [];
const note = (reason: unknown): number => uncaught.push(reason);
process.on('unhandledRejection', note);

/** localforage leaves this rejection to nobody when it cannot open a closed database again: all who wait are told. */
function isReconnect(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'InvalidStateError';
}

beforeEach(() => {
  vi.stubGlobal('navigator', {});
});
afterAll(() => {
  process.off('unhandledRejection', note);
});

const NEVER = 'never settled';
const late = (): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve(NEVER), 8000).unref());

/** In the long run each fault at each place; else at each place another one. */
const DEPTH = countOf(1, INDEXEDDB_FAULTS.length);

const CASES: Readonly<Record<string, (shelf: Shelf) => Promise<unknown>>> = {
  'a page that opens': async () => held(await openPage()),
  ...OPERATIONS,
};

describe.each(Object.keys(CASES))('a fault of IndexedDB itself during: %s', (name) => {
  const operate = CASES[name]!;

  it('loses nothing that was acknowledged and tears nothing, at each call, once and for ever', async () => {
    const sound = await stage();
    const before = await held(sound);
    failAt({ at: Infinity, isForEver: false, name: 'UnknownError', way: 'thrown' });
    await operate(sound);
    const calls = callsMade();
    const after = await held(sound);
    expect(calls).toBeGreaterThan(0);
    let faults = 0;
    const wrong: unknown[] = [];
    for (let at = 1; at <= calls; at += 1)
      for (const isForEver of [false, true])
        for (const way of ['thrown', 'told'] satisfies Way[])
          for (let turn = 0; turn < DEPTH; turn += 1) {
            const fault = INDEXEDDB_FAULTS[(faults + turn) % INDEXEDDB_FAULTS.length]!;
            const shelf = await stage();
            failAt({ at, isForEver, name: fault, way });
            const outcome = await Promise.race([operate(shelf).catch(() => 'rejected'), late()]);
            failAt(undefined);
            const found = await held(await openPage());
            const strange = found.filter((text) => !before.includes(text) && !after.includes(text));
            const lost = before.filter((text) => after.includes(text) && !found.includes(text));
            const isOk = (outcome as { ok?: boolean } | undefined)?.ok === true;
            const missed = isOk ? after.filter((text) => !found.includes(text)) : [];
            const caught = uncaught.splice(0).filter((each) => !(isForEver && isReconnect(each)));
            if (outcome === NEVER || [...strange, ...lost, ...missed, ...caught].length > 0)
              wrong.push({ at, fault, way, isForEver, outcome, strange, lost, missed, caught });
            faults += 1;
          }
    expect(faults).toBe(calls * 4 * DEPTH);
    expect(wrong).toEqual([]);
  });
});
