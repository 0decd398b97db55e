import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLastWords } from '#lib/storage/last-words.ts';

const content = { body: '{"id":"a"}', history: 'steps', schema: 3 };

/** What stands in the database, as another program could write it. */
async function stored(work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('mizan-last-words');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('words', 'readwrite');
  work(transaction.objectStore('words'));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the last words of a page', () => {
  it('are read by the next page as they were written, the newest only', async () => {
    const words = await openLastWords();
    words.write('a', { ...content, body: 'older' }, 3, undefined);
    words.write('a', content, 3, 'in flight');
    expect(words.writes()).toBe(2);
    const [word, ...more] = await (await openLastWords()).read();
    expect(word).toMatchObject({ id: 'a', content, base: 3, inFlight: 'in flight' });
    expect(more).toEqual([]);
  });

  it('of several pages stand beside each other, and go one by one', async () => {
    const [first, second] = [await openLastWords(), await openLastWords()];
    first.write('a', content, 1, undefined);
    second.write('b', content, 2, undefined);
    const read = await first.read();
    expect(read.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    await first.clear(read.find(({ id }) => id === 'a')!.key);
    expect((await second.read()).map(({ id }) => id)).toEqual(['b']);
  });

  it('go when a save has covered them, and stay when they are newer than it', async () => {
    const words = await openLastWords();
    words.write('a', content, 1, undefined);
    const covered = words.writes();
    words.write('a', content, 1, undefined);
    words.forget(covered);
    expect(await words.read()).toHaveLength(1);
    words.forget(words.writes());
    expect(await words.read()).toEqual([]);
  });

  it('that could not be dropped go as soon as there is another connection', async () => {
    const words = await openLastWords();
    words.write('a', content, 1, undefined);
    const fault = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    words.forget(1);
    expect(fault).toHaveBeenCalledTimes(1);
    const next = await openLastWords();
    await vi.waitFor(async () => expect(await next.read()).toEqual([]));
  });

  it('that could not be dropped then either are dropped with the next save', async () => {
    const words = await openLastWords();
    words.write('a', content, 1, undefined);
    const fault = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    words.forget(1);
    await vi.waitFor(() => expect(fault).toHaveBeenCalledTimes(2));
    fault.mockRestore();
    words.forget(1);
    expect(await words.read()).toEqual([]);
  });

  it('that are newer than the save stay, though another connection had to be opened for it', async () => {
    const words = await openLastWords();
    words.write('a', content, 1, undefined);
    const fault = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    const open = vi.spyOn(indexedDB, 'open');
    words.forget(1);
    words.write('a', { ...content, body: 'newer' }, 2, undefined);
    await vi.waitFor(() => expect(open.mock.results).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fault).toHaveBeenCalledTimes(2);
    expect(await words.read()).toHaveLength(1);
  });

  it('cost a save nothing where there are none', async () => {
    const words = await openLastWords();
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete');
    words.forget(0);
    words.write('a', content, 1, undefined);
    words.forget(1);
    words.forget(1);
    expect(remove).toHaveBeenCalledTimes(1);
  });

  it('stay away, and nothing throws, where the connection was closed under the page', async () => {
    const words = await openLastWords();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('mizan-last-words').onsuccess = resolve;
    });
    words.write('a', content, 1, undefined);
    expect(words.writes()).toBe(0);
    await expect(words.read()).rejects.toThrow();
  });

  it('stay away, and nothing throws, where no other connection is to be had', async () => {
    const words = await openLastWords();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('mizan-last-words').onsuccess = resolve;
    });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    words.write('a', content, 1, undefined);
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    expect(words.writes()).toBe(0);
    open.mockRestore();
    words.write('a', content, 1, undefined);
    await vi.waitFor(async () => expect(await words.read()).toEqual([]));
    words.write('a', content, 1, undefined);
    expect(words.writes()).toBe(1);
  });

  it('are written at once: the page may be gone before its turn ends', async () => {
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    (await openLastWords()).write('a', content, 1, undefined);
    expect(commit).toHaveBeenCalledTimes(1);
  });
});

describe('last words that are not what was written', () => {
  it.each([
    ['id', 7],
    ['base', '3'],
    ['base', 4],
    ['crc', '1'],
    ['crc', undefined],
    ['inFlight', 7],
    ['inFlight', null],
    ['content', undefined],
    ['content', {}],
    ['content', { ...content, body: 'other' }],
    ['content', { ...content, history: 'other' }],
    ['content', { ...content, schema: 2 }],
  ])('are left out: %s as %j', async (field, value) => {
    const words = await openLastWords();
    words.write('a', content, 3, undefined);
    const [word] = await words.read();
    await stored((store) => {
      const request = store.get(word!.key);
      request.onsuccess = () => store.put({ ...request.result, [field]: value }, word!.key);
    });
    expect(await words.read()).toEqual([]);
  });

  it.each([null, 'a text', 7])('are left out: %j', async (value) => {
    const words = await openLastWords();
    await stored((store) => store.put(value, 'key'));
    expect(await words.read()).toEqual([]);
  });

  it('spoil no others', async () => {
    const words = await openLastWords();
    words.write('a', content, 3, undefined);
    await stored((store) => store.put({}, '0'));
    expect((await words.read()).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a slot for last words that does not open', () => {
  /** A browser whose answer to `open` is made by hand. */
  function answering(answer: (request: IDBOpenDBRequest) => void): void {
    vi.stubGlobal('indexedDB', {
      open: () => {
        const request = {} as IDBOpenDBRequest;
        setTimeout(() => {
          answer(request);
        });
        return request;
      },
    });
  }

  it('says why', async () => {
    answering((request) => {
      Object.assign(request, { error: new DOMException('', 'QuotaExceededError') });
      request.onerror?.(new Event('error'));
    });
    await expect(openLastWords()).rejects.toHaveProperty('name', 'QuotaExceededError');
  });

  it('fails as well where the browser gives no reason', async () => {
    answering((request) => {
      Object.assign(request, { error: null });
      request.onerror?.(new Event('error'));
    });
    await expect(openLastWords()).rejects.toHaveProperty('name', 'UnknownError');
  });
});
