import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import { placesInMemory, type Places } from '#lib/storage/records.ts';
import { copyMissing, openCopies, putBack, withCopies } from '#lib/storage/second-copy.ts';
import { contentOf } from '../../support/memory-shelf.ts';
import { openPage } from '../../support/new-page.ts';

const KINDS = ['documents', 'bin', 'snapshots'] as const;
const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'UnknownError'));
const REFUSING = { get: refuse, set: refuse, remove: refuse, keys: refuse };

/** What every kind of place holds, by key. */
async function contents(places: Pick<Places, (typeof KINDS)[number]>): Promise<unknown> {
  const all = KINDS.map(async (kind) => {
    const keys = (await places[kind].keys()).toSorted();
    return Promise.all(keys.map(async (key) => [kind, key, await places[kind].get(key)]));
  });
  return (await Promise.all(all)).flat();
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('records with a second copy', () => {
  it('are in both places before they count as written, and in none once removed', async () => {
    const [places, copies] = [placesInMemory(), placesInMemory()];
    const both = withCopies(places, copies);
    for (const kind of KINDS) await both[kind].set('a', { kind });
    expect(await contents(copies)).toEqual(KINDS.map((kind) => [kind, 'a', { kind }]));
    expect(await contents(places)).toEqual(await contents(copies));
    expect([await both.bin.get('a'), await both.bin.keys()]).toEqual([{ kind: 'bin' }, ['a']]);
    for (const kind of KINDS) await both[kind].remove('a');
    expect([await contents(places), await contents(copies)]).toEqual([[], []]);
  });

  it('have one only of what people made', async () => {
    const [places, copies] = [placesInMemory(), placesInMemory()];
    const both = withCopies(places, copies);
    await both.cards.set('a', 1);
    await both.quarantine.set('a', 1);
    expect([await places.cards.keys(), await places.quarantine.keys()]).toEqual([['a'], ['a']]);
    expect([await copies.cards.keys(), await copies.quarantine.keys()]).toEqual([[], []]);
  });

  it('are written and removed where the copies fail', async () => {
    const places = placesInMemory();
    const failing = { documents: REFUSING, bin: REFUSING, snapshots: REFUSING };
    const { documents } = withCopies(places, failing);
    await documents.set('a', 1);
    expect(await documents.get('a')).toBe(1);
    await documents.remove('a');
    expect(await documents.keys()).toEqual([]);
  });

  it('wait once for copies that do not answer, and for no longer than a page can do without', async () => {
    vi.useFakeTimers();
    const silent = vi.fn(() => new Promise<never>(() => undefined));
    const copies = { ...placesInMemory(), documents: { ...REFUSING, set: silent, remove: silent } };
    const { documents, bin } = withCopies(placesInMemory(), copies);
    const first = documents.set('a', 1);
    const before = Promise.race([first, vi.advanceTimersByTimeAsync(1499).then(() => 'waits')]);
    expect(await before).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    await first;
    await documents.set('a', 2);
    await documents.remove('a');
    await bin.set('b', 3);
    expect([await documents.keys(), await bin.keys()]).toEqual([[], ['b']]);
    expect(silent).toHaveBeenCalledTimes(1);
    expect(await copies.bin.keys()).toEqual([]);
  });

  it('are copied again after a copy that was refused', async () => {
    const copies = placesInMemory();
    const set = vi.fn((key: string, value: unknown) => copies.documents.set(key, value));
    set.mockImplementationOnce(refuse);
    const both = withCopies(placesInMemory(), {
      ...copies,
      documents: { ...copies.documents, set },
    });
    await both.documents.set('a', 1);
    await both.documents.set('a', 2);
    expect(await copies.documents.get('a')).toBe(2);
  });

  it('are not written where the first place fails, and their copy stays what it was', async () => {
    const copies = placesInMemory();
    await copies.documents.set('a', 'before');
    const { documents } = withCopies({ ...placesInMemory(), documents: REFUSING }, copies);
    await expect(documents.set('a', 'after')).rejects.toThrow('no');
    expect(await copies.documents.get('a')).toBe('before');
  });

  it('whose removal is broken off are not put back', async () => {
    const [places, copies] = [placesInMemory(), placesInMemory()];
    const both = withCopies(
      { ...places, documents: { ...places.documents, remove: refuse } },
      copies,
    );
    await both.documents.set('a', 1);
    await expect(both.documents.remove('a')).rejects.toThrow('no');
    expect(await copies.documents.keys()).toEqual([]);
  });
});

/** Places that people worked in, with copies: a document with versions, one in the bin. */
async function furnished(): Promise<{ places: Places; copies: Places }> {
  const [places, copies] = [placesInMemory(), placesInMemory()];
  const shelf = new KeptShelf(withCopies(places, copies), undefined);
  for (const [rev, body] of ['{"n":1}', '{"n":2}', '{"n":3}'].entries())
    await shelf.save('a', contentOf(body, 'steps'), rev, true);
  await shelf.keepNamed('a', 'before the fair');
  await shelf.save('b', contentOf('{"n":4}'), 0);
  await shelf.save('b', contentOf('{"n":5}'), 1, true);
  await shelf.remove('b');
  return { places, copies };
}

describe('what the browser has dropped', () => {
  it('is put back whole: documents, their undo and versions, and the bin', async () => {
    const { places, copies } = await furnished();
    const fresh = placesInMemory();
    await putBack(fresh, copies);
    expect(await contents(fresh)).toEqual(await contents(places));
    const shelf = new KeptShelf(fresh, undefined);
    expect(await shelf.load('a')).toMatchObject({ ok: true, head: { rev: 3, history: 'steps' } });
    expect(await shelf.snapshots('a')).toHaveLength(3);
    expect((await shelf.binned()).map(({ id }) => id)).toEqual(['b']);
  });

  it('is all that is put back: what is there stays, and what is in the bin stays in the bin', async () => {
    const { copies } = await furnished();
    const places = placesInMemory();
    await places.bin.set('a', 'moved to the bin since');
    await places.documents.set('b', 'taken out of the bin since');
    const before = await contents(places);
    await putBack(places, copies);
    expect(await contents(places)).toEqual(before);
  });

  it('comes with its own versions, and with none of a document that is there', async () => {
    const { places, copies } = await furnished();
    await copies.snapshots.set('no version', 1);
    const fresh = placesInMemory();
    await fresh.documents.set('a', await places.documents.get('a'));
    await putBack(fresh, copies);
    const [version, ...more] = await fresh.snapshots.keys();
    expect([version?.split('/')[0], more]).toEqual(['b', []]);
    expect(await fresh.bin.keys()).toEqual(['b']);
  });

  it('is left to another page that puts it back in the same moment', async () => {
    const { copies } = await furnished();
    const places = placesInMemory();
    const written: string[] = [];
    const documents = {
      ...places.documents,
      set: (key: string, value: unknown) => {
        written.push(key);
        return places.documents.set(key, value);
      },
    };
    const shared = { ...places, documents };
    await Promise.all([putBack(shared, copies), putBack(shared, copies)]);
    expect(written).toEqual(['a']);
  });

  it('comes back but for a copy that cannot be read', async () => {
    const { copies } = await furnished();
    const get = (key: string): Promise<unknown> =>
      key === 'a' ? refuse() : copies.documents.get(key);
    const places = placesInMemory();
    await putBack(places, { ...copies, documents: { ...copies.documents, get } });
    expect([await places.documents.keys(), await places.bin.keys()]).toEqual([[], ['b']]);
  });

  it('costs nothing to look for where nothing is missing', async () => {
    const { places, copies } = await furnished();
    await putBack(places, { ...copies, snapshots: REFUSING });
    expect(await places.documents.keys()).toEqual(['a']);
  });
});

describe('what has no copy', () => {
  it('gets one, and a copy that is there is not written again', async () => {
    const { places, copies } = await furnished();
    const fresh = placesInMemory();
    await fresh.documents.set('a', await places.documents.get('a'));
    const set = vi.spyOn(fresh.documents, 'set');
    await copyMissing(places, fresh);
    expect(set).not.toHaveBeenCalled();
    expect(await contents(fresh)).toEqual(await contents(copies));
  });

  it('gets none where it is gone in the meantime', async () => {
    const { places } = await furnished();
    const fresh = placesInMemory();
    await copyMissing(
      { ...places, documents: { ...places.documents, get: () => Promise.resolve(null) } },
      fresh,
    );
    expect(await fresh.documents.keys()).toEqual([]);
  });
});

describe('a copy that is older than its record', () => {
  /** A document and one in the bin, saved once more while there was no room for the copies. */
  async function behind(): Promise<{ places: Places; copies: Places }> {
    const { places, copies } = await furnished();
    const full = { ...REFUSING, keys: () => Promise.resolve([]) };
    const shelf = new KeptShelf(
      withCopies(places, { documents: full, bin: full, snapshots: full }),
      undefined,
    );
    await shelf.save('a', contentOf('{"n":6}'), 3);
    await shelf.putBack('b');
    await shelf.save('b', contentOf('{"n":7}'), 2);
    await shelf.remove('b');
    return { places, copies };
  }

  it('is written anew by the next page, so that what is put back is the newest', async () => {
    const { places, copies } = await behind();
    await copyMissing(places, copies);
    const fresh = placesInMemory();
    await putBack(fresh, copies);
    const shelf = new KeptShelf(fresh, undefined);
    expect(await shelf.load('a')).toMatchObject({ head: { rev: 4, body: '{"n":6}' } });
    expect((await shelf.binned()).map(({ head }) => head?.body)).toEqual(['{"n":7}']);
  });

  it('stays where the record is damaged, or is not newer', async () => {
    const { places, copies } = await behind();
    const before = await contents(copies);
    for (const [kind, key] of [
      ['documents', 'a'],
      ['bin', 'b'],
    ] as const) {
      const head = (await places[kind].get(key)) as object;
      await places[kind].set(key, { ...head, body: 'torn' });
    }
    const { snapshots } = copies;
    await copyMissing({ ...places, snapshots }, copies);
    await places.documents.set('a', { torn: true });
    await copyMissing({ ...places, snapshots }, copies);
    expect(await contents(copies)).toEqual(before);
    const newer = { ...((await copies.documents.get('a')) as object), rev: 9 };
    await copies.documents.set('a', newer);
    await copyMissing(places, copies);
    expect(await copies.documents.get('a')).toEqual(newer);
  });

  it('is written anew where nobody can read it, and no version is read for it', async () => {
    const { places, copies } = await furnished();
    await copies.documents.set('a', { torn: true });
    const get = vi.spyOn(places.snapshots, 'get');
    await copyMissing(places, copies);
    expect(await copies.documents.get('a')).toEqual(await places.documents.get('a'));
    expect(get).not.toHaveBeenCalled();
  });
});

describe('the bucket of the copies', () => {
  let factory: IDBFactory;
  let asked: string[];

  beforeEach(() => {
    factory = new IDBFactory();
    asked = [];
    vi.stubGlobal('navigator', {
      storageBuckets: {
        open: (name: string) => {
          asked.push(name);
          return Promise.resolve({ indexedDB: factory });
        },
      },
    });
  });

  it('has the name that recover.html knows, and keeps each kind apart for the next page', async () => {
    const copies = (await openCopies())!;
    for (const kind of KINDS) await copies[kind].set('a', { kind });
    await copies.bin.set('b', 2);
    await copies.bin.remove('b');
    const next = (await openCopies())!;
    expect(await contents(next)).toEqual(KINDS.map((kind) => [kind, 'a', { kind }]));
    expect(await next.documents.get('nothing')).toBeNull();
    expect(asked).toEqual(['mizan-copies', 'mizan-copies']);
    const [database] = await factory.databases();
    expect(database).toEqual({ name: 'mizan-copies', version: 1 });
  });

  it('counts a copy as written when its transaction is complete, and says why it is not', async () => {
    const { documents } = (await openCopies())!;
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const setting = documents.set('a', 1);
    const [first] = transaction.mock.results;
    const change = first!.value as IDBTransaction;
    change.abort();
    await expect(setting).rejects.toThrow();
    transaction.mockRestore();
    expect(await documents.keys()).toEqual([]);
    await expect(documents.set('a', () => undefined)).rejects.toThrow();
  });

  it('is none in a browser that has no buckets, or no navigator at all', async () => {
    vi.stubGlobal('navigator', {});
    expect(await openCopies()).toBeUndefined();
    vi.stubGlobal('navigator', undefined);
    expect(await openCopies()).toBeUndefined();
  });

  it('is none where it is refused', async () => {
    vi.stubGlobal('navigator', { storageBuckets: { open: refuse } });
    expect(await openCopies()).toBeUndefined();
  });

  it('is waited for no longer than a page can do without, and not given up before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.stubGlobal('navigator', { storageBuckets: { open: () => new Promise(() => undefined) } });
    const opening = openCopies();
    const before = Promise.race([opening, vi.advanceTimersByTimeAsync(1499).then(() => 'waits')]);
    expect(await before).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(await opening).toBeUndefined();
  });
});

describe('a shelf in a browser with buckets', () => {
  it('gives out what the browser dropped, and copies what had no copy', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('navigator', {});
    await (await openPage()).save('early', contentOf('before there were copies'), 0);

    const bucket = new IDBFactory();
    const open = () => Promise.resolve({ indexedDB: bucket });
    vi.stubGlobal('navigator', { storageBuckets: { open } });
    const copies = (await openCopies())!;
    await (await openPage()).save('a', contentOf('one'), 0);
    await vi.waitFor(async () =>
      expect((await copies.documents.keys()).toSorted()).toEqual(['a', 'early']),
    );

    vi.stubGlobal('indexedDB', new IDBFactory());
    const shelf = await openPage();
    expect((await shelf.list()).map(({ id }) => id).toSorted()).toEqual(['a', 'early']);
    expect(await shelf.load('a')).toMatchObject({ ok: true, head: { rev: 1, body: 'one' } });
  });

  it('opens and saves where the bucket opens and then fails', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const database = {
      transaction: () => {
        throw new DOMException('closed', 'InvalidStateError');
      },
    };
    const request = { result: database } as unknown as IDBOpenDBRequest;
    const open = (): IDBOpenDBRequest => {
      queueMicrotask(() => void request.onsuccess?.(new Event('success')));
      return request;
    };
    const bucket = () => Promise.resolve({ indexedDB: { open } });
    vi.stubGlobal('navigator', { storageBuckets: { open: bucket } });
    const shelf = await openPage();
    expect(await shelf.save('a', contentOf('one'), 0)).toEqual({ ok: true, rev: 1 });
    expect(shelf.forgets).toBeUndefined();
  });
});
