import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryShelf } from '#lib/storage/memory.ts';
import { failureReason, type Shelf } from '#lib/storage/shelf.ts';

/** A shelf in a browser that has never seen Mizan; localforage keeps the factory it saw at import. */
async function freshShelf(): Promise<Shelf> {
  vi.resetModules();
  const { openShelf } = await import('#lib/storage/indexeddb.ts');
  return openShelf();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['IndexedDB', freshShelf],
  ['memory', () => Promise.resolve(memoryShelf())],
])('a shelf in %s', (_name, open) => {
  it('gives back what was saved, with its revision', async () => {
    const shelf = await open();
    expect(await shelf.save('a', '{"n":1}', 0)).toEqual({ ok: true, rev: 1 });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('{"n":1}');
    expect(loaded.ok && loaded.head.rev).toBe(1);
  });

  it('refuses a save over another revision and leaves the store as it was', async () => {
    const shelf = await open();
    await shelf.save('a', 'first', 0);
    await shelf.save('a', 'second', 1);
    expect(await shelf.save('a', 'late', 1)).toEqual({ ok: false, reason: 'stale' });
    expect(await shelf.save('a', 'new', 0)).toEqual({ ok: false, reason: 'stale' });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('second');
  });

  it('says missing for a document that was never there or was removed', async () => {
    const shelf = await open();
    expect(await shelf.load('nobody')).toEqual({ ok: false, reason: 'missing' });
    await shelf.save('a', 'text', 0);
    await shelf.remove('a');
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'missing' });
    expect(await shelf.list()).toEqual([]);
  });

  it('lists every document once, and keeps the card of each', async () => {
    const shelf = await open();
    await shelf.save('a', '1', 0);
    await shelf.save('b', '2', 0);
    await shelf.save('a', '3', 1);
    expect((await shelf.list()).map((head) => head.body).sort()).toEqual(['2', '3']);
    const card = { chanceOfProfit: 0.5, median: 2, fan: [[1], [2], [3]] };
    await shelf.setCard('a', card);
    expect(await shelf.card('a')).toEqual(card);
    expect(await shelf.card('b')).toBeUndefined();
  });
});

describe('a shelf in IndexedDB', () => {
  it('calls a record damaged whose body is not what was written, and keeps what is there', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', 'good', 0);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(function (this: IDBObjectStore, value, key) {
      const record = value as { body?: string };
      return this.put({ ...record, body: `${record.body ?? ''}!` }, key);
    });
    await shelf.save('a', 'torn', 1);
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'damaged', raw: 'torn!' });
  });

  it('says full when the browser has no room, and leaves the last good state', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', 'good', 0);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await shelf.save('a', 'more', 1)).toEqual({ ok: false, reason: 'full' });
    put.mockRestore();
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.body).toBe('good');
  });

  it('promotes the last words of a page that went away before its save', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', '{"id":"a","n":1}', 0);
    shelf.lastWords('a', '{"id":"a","n":2}', 1, undefined);
    const next = await freshShelf();
    const loaded = await next.load('a');
    expect(loaded.ok && loaded.head).toMatchObject({ rev: 2, body: '{"id":"a","n":2}' });
    expect(await next.list()).toHaveLength(1);
  });

  it('promotes last words over the save that was in flight when they were written', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', '{"id":"a","n":1}', 0);
    const other = await freshShelf();
    other.lastWords('a', '{"id":"a","n":3}', 1, '{"id":"a","n":2}');
    await shelf.save('a', '{"id":"a","n":2}', 1);
    const next = await freshShelf();
    const loaded = await next.load('a');
    expect(loaded.ok && loaded.head.body).toBe('{"id":"a","n":3}');
    expect(await next.list()).toHaveLength(1);
  });

  it('keeps last words beside a document that has moved on, never over it', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', '{"id":"a","n":1}', 0);
    const other = await freshShelf();
    other.lastWords('a', '{"id":"a","n":2}', 1, undefined);
    await shelf.save('a', '{"id":"a","n":9}', 1);
    const next = await freshShelf();
    const bodies = (await next.list()).map((head) => head.body);
    expect(bodies).toHaveLength(2);
    expect(bodies).toContain('{"id":"a","n":9}');
    expect(bodies.some((body) => body.includes('"n":2') && !body.includes('"id":"a"'))).toBe(true);
  });

  it('keeps last words that are newer than the save that ends after them', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', '{"id":"a","n":1}', 0);
    const inFlight = shelf.save('a', '{"id":"a","n":2}', 1);
    shelf.lastWords('a', '{"id":"a","n":3}', 1, '{"id":"a","n":2}');
    await inFlight;
    const next = await freshShelf();
    const loaded = await next.load('a');
    expect(loaded.ok && loaded.head.body).toBe('{"id":"a","n":3}');
  });

  it('forgets its last words once a save has covered them', async () => {
    const shelf = await freshShelf();
    await shelf.save('a', 'one', 0);
    shelf.lastWords('a', 'two', 1, undefined);
    await shelf.save('a', 'two', 1);
    await shelf.save('a', 'three', 2);
    const next = await freshShelf();
    expect((await next.list()).map((head) => head.body)).toEqual(['three']);
  });

  it('becomes a shelf that forgets, and says so, where nothing can be stored', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('private window', 'InvalidStateError');
      },
    });
    expect((await freshShelf()).durable).toBe(false);
    vi.stubGlobal('indexedDB', undefined);
    expect((await freshShelf()).durable).toBe(false);
  });
});

describe('the reason of a failure', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'InvalidStateError'), 'closed'],
    [new DOMException('', 'TimeoutError'), 'blocked'],
    [new Error('anything'), 'unknown'],
    ['a string', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('is known for %s', (error, reason) => {
    expect(failureReason(error)).toBe(reason);
  });
});
