import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf, memoryShelf } from '../support/memory-shelf.ts';
import { openPage } from '../support/new-page.ts';
import { failureReason, type Head, type Listed, type Shelf } from '#lib/storage/shelf.ts';

/** A shelf in a browser that has storage buckets, which keeps a second copy of all that people made. */
function shelfWithCopies(): Promise<Shelf> {
  const bucket = { indexedDB: new IDBFactory() };
  vi.stubGlobal('navigator', { storageBuckets: { open: () => Promise.resolve(bucket) } });
  return openPage();
}

const bodies = (listed: readonly Listed[]): string[] => listed.map(({ head }) => head?.body ?? '');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true });
});

describe.each([
  ['IndexedDB', openPage],
  ['IndexedDB with second copies', shelfWithCopies],
  ['memory', () => Promise.resolve(memoryShelf())],
])('a shelf in %s', (_name, open) => {
  it('gives back what was saved, with its revision', async () => {
    const shelf = await open();
    expect(await shelf.save('a', contentOf('{"n":1}'), 0)).toEqual({ ok: true, rev: 1 });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('{"n":1}');
    expect(loaded.ok && loaded.head.rev).toBe(1);
  });

  it('refuses a save over another revision and leaves the store as it was', async () => {
    const shelf = await open();
    await shelf.save('a', contentOf('first'), 0);
    await shelf.save('a', contentOf('second'), 1);
    expect(await shelf.save('a', contentOf('late'), 1)).toEqual({ ok: false, reason: 'stale' });
    expect(await shelf.save('a', contentOf('new'), 0)).toEqual({ ok: false, reason: 'stale' });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('second');
  });

  it('says missing for a document that was never there or was removed', async () => {
    const shelf = await open();
    expect(await shelf.load('nobody')).toEqual({ ok: false, reason: 'missing' });
    await shelf.save('a', contentOf('text'), 0);
    await shelf.remove('a');
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'missing' });
    expect(await shelf.list()).toEqual([]);
  });

  it('keeps a removed document in the bin, and gives it back as it was', async () => {
    const shelf = await open();
    await shelf.save('a', contentOf('text', 'steps'), 0);
    expect(await shelf.remove('a')).toEqual({ ok: true, rev: 1 });
    expect(bodies(await shelf.binned())).toEqual(['text']);
    expect(await shelf.putBack('a')).toEqual({ ok: true, rev: 1 });
    expect(await shelf.binned()).toEqual([]);
    const loaded = await shelf.load('a');
    expect(loaded.ok && [loaded.head.body, loaded.head.history]).toEqual(['text', 'steps']);
    expect(await shelf.remove('nobody')).toEqual({ ok: false, reason: 'gone' });
  });

  it('says gone, and makes nothing up, where a document that was there is there no more', async () => {
    const shelf = await open();
    expect(await shelf.save('a', contentOf('more'), 4)).toEqual({ ok: false, reason: 'gone' });
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'missing' });
  });

  it('does not write over what a newer Mizan has written', async () => {
    const shelf = await open();
    await shelf.save('a', { ...contentOf('newer'), schema: 9 }, 0);
    expect(await shelf.save('a', contentOf('older'), 1)).toEqual({ ok: false, reason: 'newer' });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('newer');
  });

  it('keeps the state before the first change, before a large change, and before a newer format', async () => {
    const shelf = await open();
    const notes = (count: number): string => '"places":'.repeat(count);
    await shelf.save('a', { ...contentOf(notes(12)), schema: 2 }, 0);
    await shelf.save('a', contentOf(notes(13)), 1);
    await shelf.save('a', contentOf(notes(14)), 2);
    await shelf.save('a', contentOf(notes(6)), 3);
    await shelf.save('a', contentOf('asked'), 4, true);
    const kept = await shelf.snapshots('a');
    expect(kept.map(({ rev, cause }) => [rev, cause])).toEqual([
      [4, 'step'],
      [3, 'step'],
      [1, 'upgrade'],
    ]);
    expect((await shelf.snapshot(kept[2]!.key))?.head.body).toBe(notes(12));
    expect(await shelf.snapshots('b')).toEqual([]);
    expect(await shelf.snapshot('a/1/1/none')).toBeUndefined();
  });

  it('keeps a state every fifty saves', async () => {
    const shelf = await open();
    for (let rev = 0; rev < 110; rev += 1) await shelf.save('a', contentOf(`n ${rev}`), rev);
    const kept = await shelf.snapshots('a');
    expect(kept.map(({ rev, cause }) => [rev, cause])).toEqual([
      [103, 'count'],
      [52, 'count'],
      [1, 'pause'],
    ]);
  });

  it('gives the present state, and an earlier one, a name', async () => {
    const shelf = await open();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.save('a', contentOf('two'), 1);
    expect(await shelf.keepNamed('a', 'as shown')).toEqual({ ok: true, rev: 2 });
    const [, older] = await shelf.snapshots('a');
    expect(await shelf.keepNamed('a', 'before', older!.key)).toEqual({ ok: true, rev: 1 });
    const kept = await shelf.snapshots('a');
    expect(kept.map(({ rev, cause }) => [rev, cause])).toEqual([
      [2, 'named'],
      [1, 'named'],
    ]);
    expect((await shelf.snapshot(kept[1]!.key))?.name).toBe('before');
    expect(await shelf.keepNamed('b', 'nobody')).toEqual({ ok: false, reason: 'gone' });
  });

  it('puts a snapshot in the place of its document, and no other’s', async () => {
    const shelf = await open();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.save('a', contentOf('two'), 1);
    const [kept] = await shelf.snapshots('a');
    expect(await shelf.revive('b', kept!.key)).toEqual({ ok: false, reason: 'gone' });
    expect(await shelf.revive('a', kept!.key)).toEqual({ ok: true, rev: 3 });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('one');
  });

  it('lists every document once, and keeps the card of each', async () => {
    const shelf = await open();
    await shelf.save('a', contentOf('1'), 0);
    await shelf.save('b', contentOf('2'), 0);
    await shelf.save('a', contentOf('3'), 1);
    expect(bodies(await shelf.list()).sort()).toEqual(['2', '3']);
    const card = { chanceOfProfit: 0.5, median: 2, fan: [[1], [2], [3]] };
    await shelf.setCard('a', card);
    expect(await shelf.card('a')).toEqual(card);
    expect(await shelf.card('b')).toBeUndefined();
  });
});

describe('a shelf in IndexedDB', () => {
  it('calls a record damaged whose body is not what was written, and keeps what is there', async () => {
    const shelf = await openPage();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(function (this: IDBObjectStore, value, key) {
      const record = value as { body?: string };
      return this.put({ ...record, body: `${record.body ?? ''}!` }, key);
    });
    await shelf.save('a', contentOf('torn'), 0);
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'damaged', raw: 'torn!' });
    expect(await shelf.quarantined()).toEqual(new Map([['a', 'torn!']]));
  });

  it('leaves out a history that is not what was written, and keeps the document', async () => {
    const shelf = await openPage();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(function (this: IDBObjectStore, value, key) {
      return this.put({ ...(value as object), history: 'other' }, key);
    });
    await shelf.save('a', contentOf('good', 'steps'), 0);
    const loaded = await shelf.load('a');
    expect(loaded.ok && [loaded.head.body, loaded.head.history]).toEqual(['good', '']);
  });

  it('opens what was stored before there was a history', async () => {
    const shelf = await openPage();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(function (this: IDBObjectStore, value, key) {
      const { id, rev, savedAt, checksum, body } = value as Head;
      return this.put({ id, rev, savedAt, checksum, body }, key);
    });
    await shelf.save('a', contentOf('old'), 0);
    expect((await shelf.save('a', contentOf('new'), 1)).ok).toBe(true);
    expect((await shelf.snapshots('a')).map(({ cause }) => cause)).toEqual(['upgrade']);
  });

  it('gives up old snapshots, down to three, before it says that there is no room', async () => {
    const shelf = await openPage();
    for (let rev = 0; rev < 6; rev += 1) await shelf.save('a', contentOf(`n ${rev}`), rev, true);
    expect(await shelf.snapshots('a')).toHaveLength(5);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await shelf.save('a', contentOf('more'), 6)).toEqual({ ok: true, rev: 7 });
    expect((await shelf.snapshots('a')).map(({ rev }) => rev)).toEqual([5, 4, 3]);
  });

  it('empties the bin after thirty days and a week of use, and not before', async () => {
    const shelf = memoryShelf();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.save('a', contentOf('two'), 1);
    await shelf.remove('a');
    for (let day = 20; day < 37; day += 1) {
      await shelf.tidy(Date.now() + (day - 0.5) * 86_400_000);
      expect(await shelf.binned()).toHaveLength(1);
    }
    await shelf.tidy(Date.now() + 36.5 * 86_400_000);
    expect(await shelf.binned()).toHaveLength(0);
    expect(await shelf.snapshots('a')).toEqual([]);
  });

  it('says full when the browser has no room, and leaves the last good state', async () => {
    const shelf = await openPage();
    await shelf.save('a', contentOf('good'), 0);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await shelf.save('a', contentOf('more'), 1)).toEqual({ ok: false, reason: 'full' });
    put.mockRestore();
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('good');
  });

  it('promotes the last words of a page that went away before its save', async () => {
    const shelf = await openPage();
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    shelf.lastWords('a', contentOf('{"id":"a","n":2}'), 1, undefined);
    const next = await openPage();
    const loaded = await next.load('a');
    expect(loaded.ok && loaded.head).toMatchObject({ rev: 2, body: '{"id":"a","n":2}' });
    expect(await next.list()).toHaveLength(1);
  });

  it('promotes last words over the save that was in flight when they were written', async () => {
    const shelf = await openPage();
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    const other = await openPage();
    other.lastWords('a', contentOf('{"id":"a","n":3}'), 1, '{"id":"a","n":2}');
    await shelf.save('a', contentOf('{"id":"a","n":2}'), 1);
    const next = await openPage();
    const loaded = await next.load('a');
    expect(loaded.ok && loaded.head.body).toBe('{"id":"a","n":3}');
    expect(await next.list()).toHaveLength(1);
  });

  it('keeps last words beside a document that has moved on, never over it', async () => {
    const shelf = await openPage();
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    const other = await openPage();
    other.lastWords('a', contentOf('{"id":"a","n":2}'), 1, undefined);
    await shelf.save('a', contentOf('{"id":"a","n":9}'), 1);
    const next = await openPage();
    const found = bodies(await next.list());
    expect(found).toHaveLength(2);
    expect(found).toContain('{"id":"a","n":9}');
    expect(found.some((body) => body.includes('"n":2') && !body.includes('"id":"a"'))).toBe(true);
  });

  it('keeps last words that are newer than the save that ends after them', async () => {
    const shelf = await openPage();
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    const inFlight = shelf.save('a', contentOf('{"id":"a","n":2}'), 1);
    shelf.lastWords('a', contentOf('{"id":"a","n":3}'), 1, '{"id":"a","n":2}');
    await inFlight;
    const next = await openPage();
    const loaded = await next.load('a');
    expect(loaded.ok && loaded.head.body).toBe('{"id":"a","n":3}');
  });

  it('forgets its last words once a save has covered them', async () => {
    const shelf = await openPage();
    await shelf.save('a', contentOf('one'), 0);
    shelf.lastWords('a', contentOf('two'), 1, undefined);
    await shelf.save('a', contentOf('two'), 1);
    await shelf.save('a', contentOf('three'), 2);
    const next = await openPage();
    expect(bodies(await next.list())).toEqual(['three']);
  });

  const refusing = (name: string): (() => never) => {
    return () => {
      throw new DOMException('private window', name);
    };
  };
  it.each<[string, PropertyDescriptor, string]>([
    ['is closed', { value: { open: refusing('InvalidStateError') } }, 'closed'],
    ['is forbidden', { value: { open: refusing('SecurityError') } }, 'unknown'],
    ['may not even be named', { get: refusing('SecurityError') }, 'unknown'],
    ['is not there', { value: undefined }, 'unknown'],
  ])(
    'becomes one that forgets, says so, and can be used, where storage %s',
    async (_how, is, why) => {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...is });
      const shelf = await openPage();
      expect(shelf.forgets).toBe(why);
      expect(await shelf.save('a', contentOf('one'), 0)).toEqual({ ok: true, rev: 1 });
      expect(await shelf.save('a', contentOf('two'), 1, true)).toEqual({ ok: true, rev: 2 });
      shelf.lastWords('a', contentOf('three'), 2, undefined);
      expect(await shelf.snapshots('a')).toHaveLength(1);
      expect(await shelf.remove('a')).toEqual({ ok: true, rev: 2 });
      expect(await shelf.putBack('a')).toEqual({ ok: true, rev: 2 });
      expect(bodies(await shelf.list())).toEqual(['two']);
    },
  );
});

describe('the reason of a failure', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'InvalidStateError'), 'closed'],
    [new DOMException('', 'TimeoutError'), 'blocked'],
    [new DOMException('', 'VersionError'), 'blocked'],
    [new Error('anything'), 'unknown'],
    ['a string', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('is known for %s', (error, reason) => {
    expect(failureReason(error)).toBe(reason);
  });
});
