import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { openShelf } from '#lib/storage/indexeddb.ts';
import { contentOf } from '../../support/memory-shelf.ts';
import { newPage, openPage } from '../../support/new-page.ts';

it('lies where earlier and later versions of Mizan look for it, and where recover.html does', async () => {
  const shelf = await openShelf();
  await shelf.save('a', contentOf('one'), 0);
  await shelf.save('a', contentOf('two'), 1);
  await shelf.setCard('a', { chanceOfProfit: 1, median: 1, fan: [] });
  await shelf.remove('a');
  await shelf.quarantined();
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  expect(databases.sort()).toEqual(
    ['bin', 'cards', 'documents', 'last-words', 'quarantine', 'snapshots'].map(
      (kind) => `mizan-${kind}`,
    ),
  );
  const stores = await Promise.all(
    databases.map(
      (name) =>
        new Promise<string[]>((resolve) => {
          const request = indexedDB.open(name!);
          request.onsuccess = () => resolve([...request.result.objectStoreNames]);
        }),
    ),
  );
  const kept = stores.flatMap((names) => names.filter((name) => !name.startsWith('local')));
  expect(kept.sort()).toEqual([...Array<string>(5).fill('records'), 'words']);
});

it('gives out the documents although the last words cannot be read', async () => {
  await (await openShelf()).save('b', contentOf('one'), 0);
  const fault = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('the words cannot be read', 'UnknownError');
  });
  const shelf = await openShelf();
  expect(fault).toHaveBeenCalled();
  expect(shelf.forgets).toBeUndefined();
  expect(await shelf.load('b')).toMatchObject({ ok: true });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is waited for so long that the reader is told within five seconds, and not given up before', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const opening = openShelf();
  const before = Promise.race([opening, vi.advanceTimersByTimeAsync(3999).then(() => 'waits')]);
  expect(await before).toBe('waits');
  await vi.advanceTimersByTimeAsync(1);
  const shelf = await opening;
  expect(shelf.forgets).toBe('blocked');
  expect(await shelf.save('a', contentOf('in memory'), 0)).toMatchObject({ ok: true });
});

it('saves what was made meanwhile once the browser answers after all, and what an earlier page left', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const before = await openPage();
  await before.save('a', contentOf('{"id":"a","n":1}'), 0);
  before.lastWords('a', contentOf('{"id":"a","n":2}'), 1, undefined);

  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let answer = (): void => undefined;
  const silent = new Promise<void>((resolve) => (answer = resolve));
  const sound = indexedDB;
  vi.stubGlobal('indexedDB', {
    open: (...what: [name: string, version?: number]) => {
      const request: { result?: IDBDatabase; onsuccess?: () => void } = {};
      void silent.then(() => {
        vi.stubGlobal('indexedDB', sound);
        const opened = sound.open(...what);
        opened.onsuccess = () => {
          request.result = opened.result;
          request.onsuccess?.();
        };
      });
      return request;
    },
  });
  const opening = (await newPage())();
  await vi.advanceTimersByTimeAsync(4500);
  const shelf = await opening;
  expect(shelf.forgets).toBe('blocked');
  expect(await shelf.load('a')).toEqual({ ok: false, reason: 'unreadable_now' });
  expect(await shelf.save('b', contentOf('{"id":"b"}'), 0)).toMatchObject({ ok: true });

  vi.useRealTimers();
  answer();
  await shelf.kept;
  expect(shelf.forgets).toBeUndefined();
  const next = await openPage();
  const held = await next.list();
  expect(held.map(({ head }) => head?.body).toSorted()).toEqual(['{"id":"a","n":2}', '{"id":"b"}']);
});
