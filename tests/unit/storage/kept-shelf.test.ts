import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import type { LastWord, LastWords } from '#lib/storage/last-words.ts';
import { placesInMemory, type Places, type Records } from '#lib/storage/records.ts';
import type { Head, Listed } from '#lib/storage/shelf.ts';
import { watchTabs, type News } from '#lib/storage/tabs.ts';
import { countOf } from '../../support/counts.ts';
import { Locks } from '../../support/locks.ts';
import { contentOf } from '../../support/memory-shelf.ts';
import { documentWithNotes } from '../../support/random-document.ts';

const DAY = 86_400_000;

const refuse =
  (name = 'UnknownError') =>
  (): Promise<never> =>
    Promise.reject(new DOMException('as in a browser', name));

/** A shelf over records in memory, some of whose calls are answered otherwise. */
function stage(
  faults: Partial<Record<keyof Places, Partial<Records>>> = {},
  slot?: LastWords,
): { places: Places; shelf: KeptShelf } {
  const places = placesInMemory();
  const faulty = Object.fromEntries(
    Object.entries(places).map(([kind, records]) => [
      kind,
      { ...(records as Records), ...faults[kind as keyof Places] },
    ]),
  ) as unknown as Places;
  return { places, shelf: new KeptShelf(faulty, slot) };
}

/** Last words as a page that went away left them. */
function left(...words: readonly Omit<LastWord, 'key'>[]): { slot: LastWords; gone: unknown[] } {
  const gone: unknown[] = [];
  const slot: LastWords = {
    write: () => undefined,
    writes: () => 0,
    forget: () => undefined,
    read: () => Promise.resolve(words.map((word, index) => ({ ...word, key: index }))),
    clear: (key) => {
      gone.push(key);
      return Promise.resolve();
    },
  };
  return { slot, gone };
}

const bodyOf = async (shelf: KeptShelf, id: string): Promise<string | undefined> => {
  const loaded = await shelf.load(id);
  return loaded.ok ? loaded.head.body : undefined;
};

const bodiesOf = (listed: readonly Listed[]): (string | undefined)[] =>
  listed.map(({ head }) => head?.body);

/** Opens Mizan on so many days, one after the other. */
async function use(shelf: KeptShelf, from: number, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) await shelf.tidy(from + day * DAY);
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new Locks() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a shelf whose records cannot be read now', () => {
  it('says so of the one that is opened, and lists it without its contents', async () => {
    const { places, shelf } = stage({ documents: { get: refuse() } });
    await places.documents.set('a', {});
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'unreadable_now' });
    expect(await shelf.list()).toEqual([{ id: 'a', head: undefined }]);
  });

  it('tells of a damaged record even where it cannot be set aside', async () => {
    const { places, shelf } = stage({ quarantine: { set: refuse('QuotaExceededError') } });
    await places.documents.set('a', { torn: true });
    expect(await shelf.load('a')).toEqual({ ok: false, reason: 'damaged', raw: '{"torn":true}' });
    expect((await shelf.save('a', contentOf('new'), 0)).ok).toBe(true);
  });

  it('shows and keeps no card, and fails by none', async () => {
    const { shelf } = stage({ cards: { get: refuse(), set: refuse() } });
    await shelf.setCard('a', { chanceOfProfit: 1, median: 1, fan: [] });
    expect(await shelf.card('a')).toBeUndefined();
  });
});

describe('a save', () => {
  it('over a damaged record keeps it aside; where there was a document it says gone', async () => {
    const { places, shelf } = stage();
    await places.documents.set('a', { torn: true });
    expect(await shelf.save('a', contentOf('new'), 3)).toEqual({ ok: false, reason: 'gone' });
    expect(await shelf.save('a', contentOf('new'), 0)).toEqual({ ok: true, rev: 1 });
    expect(await shelf.quarantined()).toEqual(new Map([['a', '{"torn":true}']]));
    expect(await bodyOf(shelf, 'a')).toBe('new');
  });

  it('of a new document sets nothing aside and keeps no state before it', async () => {
    const { shelf } = stage();
    await shelf.save('a', contentOf('new'), 0, true);
    expect(await shelf.quarantined()).toEqual(new Map());
    expect(await shelf.snapshots('a')).toEqual([]);
  });

  it('is done even where the state before it cannot be kept', async () => {
    const { shelf } = stage({ snapshots: { set: refuse() } });
    await shelf.save('a', contentOf('one'), 0);
    expect(await shelf.save('a', contentOf('two'), 1)).toEqual({ ok: true, rev: 2 });
  });

  it('covers the last words that were written before it, and no later ones', async () => {
    const covered: number[] = [];
    let writes = 4;
    const { slot } = left();
    const { shelf } = stage(
      {},
      { ...slot, writes: () => writes, forget: (count) => covered.push(count) },
    );
    const saving = shelf.save('a', contentOf('one'), 0);
    writes = 5;
    await saving;
    expect(covered).toEqual([4]);
    await shelf.save('a', contentOf('late'), 7);
    expect(covered).toEqual([4]);
  });

  it('tells the other tabs what is stored now, and a refused one tells nothing', async () => {
    const news: News[] = [];
    vi.resetModules();
    const other = await import('#lib/storage/tabs.ts');
    const stop = other.watchTabs((each) => news.push(each));
    const { shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.save('a', contentOf('late'), 0);
    await shelf.remove('a');
    await shelf.putBack('a');
    await vi.waitFor(() => {
      expect(news).toEqual([
        { kind: 'saved', id: 'a', rev: 1, schema: 3 },
        { kind: 'removed', id: 'a' },
        { kind: 'saved', id: 'a', rev: 1, schema: 3 },
      ]);
    });
    stop();
  });

  it('is heard by a shelf of another tab that watches, until it stops', async () => {
    const { shelf } = stage();
    const heard: News[] = [];
    const stop = shelf.watch((each) => heard.push(each));
    vi.resetModules();
    const other = await import('#lib/storage/tabs.ts');
    other.tell({ kind: 'removed', id: 'a' });
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'removed', id: 'a' }]));
    stop();
    const still: News[] = [];
    const stopWatching = watchTabs((each) => still.push(each));
    other.tell({ kind: 'removed', id: 'b' });
    await vi.waitFor(() => expect(still).toHaveLength(1));
    expect(heard).toHaveLength(1);
    stopWatching();
  });
});

describe('the state before a save', () => {
  it('is kept as it was, with its time and without its undo', async () => {
    const { places, shelf } = stage();
    await shelf.save('a', contentOf('one', 'steps'), 0);
    const then = {
      ...((await places.documents.get('a')) as Head),
      savedAt: '2024-01-02T03:04:05.000Z',
    };
    await places.documents.set('a', then);
    await shelf.save('a', contentOf('two', 'more'), 1);
    const [kept] = await shelf.snapshots('a');
    expect(kept).toMatchObject({ rev: 1, at: Date.parse(then.savedAt), cause: 'pause' });
    const held = await shelf.snapshot(kept!.key);
    expect(held?.head).toMatchObject({ body: 'one', history: '', savedAt: then.savedAt });
    expect(held?.name).toBe('');
  });

  it('is not kept where it is damaged: nobody could go back to it', async () => {
    const { places, shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await places.documents.set('a', { ...((await places.documents.get('a')) as Head), body: 'x' });
    expect((await shelf.save('a', contentOf('two'), 1)).ok).toBe(true);
    expect(await shelf.snapshots('a')).toEqual([]);
  });

  it('is kept whenever more than half of ten notes or more are gone, and not for less', async () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat({ max: 40 }));
    await fc.assert(
      fc.asyncProperty(counts, async ([before, after]) => {
        const { shelf } = stage();
        await shelf.save('a', contentOf(documentWithNotes(3)), 0);
        await shelf.save('a', contentOf(documentWithNotes(before)), 1);
        const full = await bodyOf(shelf, 'a');
        await shelf.save('a', contentOf(documentWithNotes(after)), 2);
        const [kept] = await shelf.snapshots('a');
        const isLoss = before >= 10 && after < before / 2;
        expect([kept?.rev, kept?.cause]).toEqual(isLoss ? [2, 'step'] : [1, 'pause']);
        if (isLoss) expect((await shelf.snapshot(kept!.key))?.head.body).toBe(full);
      }),
      { numRuns: countOf(100, 1000), seed: 20 },
    );
  });

  it('is kept as long as it must be: of more than twenty in an hour only the newest twenty-one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2024-11-20T12:30:00.000Z') });
    const { shelf } = stage();
    await shelf.save('b', contentOf('other'), 0);
    await shelf.save('b', contentOf('other 2'), 1);
    for (let rev = 0; rev < 30; rev += 1) await shelf.save('a', contentOf(`${rev}`), rev, true);
    const revisions = (await shelf.snapshots('a')).map(({ rev }) => rev);
    expect(revisions).toEqual(Array.from({ length: 21 }, (_, index) => 29 - index));
    expect(await shelf.snapshots('b')).toHaveLength(1);
  });

  it('is kept again fifty saves after it was last kept for whatever cause', async () => {
    const { shelf } = stage();
    for (let rev = 0; rev < 80; rev += 1)
      await shelf.save('a', contentOf(`${rev}`), rev, rev === 20);
    const kept = (await shelf.snapshots('a')).map(({ rev, cause }) => [rev, cause]);
    expect(kept).toEqual([
      [71, 'count'],
      [20, 'step'],
      [1, 'pause'],
    ]);
  });
});

describe('a save without room', () => {
  /** Documents that have room again once at most so many snapshots are left of all. */
  async function full(most: number): Promise<{ places: Places; shelf: KeptShelf }> {
    const { places, shelf: roomy } = stage();
    for (const id of ['a', 'b'])
      for (let rev = 0; rev < 6; rev += 1) await roomy.save(id, contentOf(`${rev}`), rev, true);
    await places.snapshots.set('foreign', {});
    const set = async (key: string, value: unknown): Promise<void> => {
      const keys = await places.snapshots.keys();
      if (keys.length > most) throw new DOMException('', 'QuotaExceededError');
      await places.documents.set(key, value);
    };
    return {
      places,
      shelf: new KeptShelf({ ...places, documents: { ...places.documents, set } }, undefined),
    };
  }

  it('gives up snapshots of all documents, down to three of each, and is done', async () => {
    const { places, shelf } = await full(7);
    expect(await shelf.save('a', contentOf('new'), 6)).toEqual({ ok: true, rev: 7 });
    const revisions = async (id: string): Promise<number[]> =>
      (await shelf.snapshots(id)).map(({ rev }) => rev);
    expect([await revisions('a'), await revisions('b')]).toEqual([
      [6, 5, 4],
      [5, 4, 3],
    ]);
    expect(await places.snapshots.keys()).toContain('foreign');
    expect(await bodyOf(shelf, 'a')).toBe('new');
  });

  it('says full when that is not enough, and when there is nothing to give up', async () => {
    const { shelf } = await full(0);
    expect(await shelf.save('a', contentOf('new'), 6)).toEqual({ ok: false, reason: 'full' });
    expect(await shelf.snapshots('b')).toHaveLength(3);
    expect(await shelf.save('a', contentOf('new'), 6)).toEqual({ ok: false, reason: 'full' });
    expect(await bodyOf(shelf, 'a')).toBe('5');
  });

  it('tries once and no more where nothing was given up', async () => {
    const set = vi.fn(refuse('QuotaExceededError'));
    const { shelf } = stage({ documents: { set } });
    expect(await shelf.save('a', contentOf('new'), 0)).toEqual({ ok: false, reason: 'full' });
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('gives up nothing when the browser fails for another reason', async () => {
    const { places, shelf } = stage();
    for (let rev = 0; rev < 6; rev += 1) await shelf.save('a', contentOf(`${rev}`), rev, true);
    const failing = { ...places.documents, set: refuse('InvalidStateError') };
    const other = new KeptShelf({ ...places, documents: failing }, undefined);
    expect(await other.save('a', contentOf('new'), 6)).toEqual({ ok: false, reason: 'closed' });
    expect((await shelf.snapshots('a')).length).toBeGreaterThan(3);
  });
});

describe('an earlier state', () => {
  it('is given a name of two hundred characters at most, and another name later', async () => {
    const { shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.keepNamed('a', 'n'.repeat(300));
    const [first] = await shelf.snapshots('a');
    expect((await shelf.snapshot(first!.key))?.name).toBe('n'.repeat(200));
    expect(await shelf.keepNamed('a', 'better', first!.key)).toEqual({ ok: true, rev: 1 });
    const [kept, ...more] = await shelf.snapshots('a');
    expect(more).toEqual([]);
    expect((await shelf.snapshot(kept!.key))?.name).toBe('better');
  });

  it('is not given out under a key that is none, whatever lies there', async () => {
    const { places, shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await places.snapshots.set('no key', await places.documents.get('a'));
    expect(await shelf.snapshot('no key')).toBeUndefined();
  });

  it('is listed for its own document, newest first', async () => {
    const { places, shelf } = stage();
    for (const key of ['a/2/5/pause', 'a/10/1/named', 'b/3/1/step', 'strange'])
      await places.snapshots.set(key, {});
    expect((await shelf.snapshots('a')).map(({ rev }) => rev)).toEqual([10, 2]);
  });

  it('comes back as a newer revision than any, today, with the record it replaces kept aside', async () => {
    const { places, shelf } = stage();
    for (let rev = 0; rev < 4; rev += 1) await shelf.save('a', contentOf(`${rev}`), rev, rev === 1);
    const kept = (await shelf.snapshots('a')).find(({ rev }) => rev === 1)!;
    const begin = Date.now();
    expect(await shelf.revive('a', kept.key)).toEqual({ ok: true, rev: 5 });
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head).toMatchObject({ rev: 5, body: '0' });
    expect(loaded.ok && Date.parse(loaded.head.savedAt)).toBeGreaterThanOrEqual(begin);
    expect(await shelf.quarantined()).toEqual(new Map([['a', '3']]));
    await places.documents.remove('a');
    expect(await shelf.revive('a', kept.key)).toEqual({ ok: true, rev: 2 });
    await places.documents.set('a', { torn: true });
    expect(await shelf.revive('a', kept.key)).toEqual({ ok: true, rev: 2 });
    expect(await shelf.revive('a', 'a/9/9/step')).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('the bin', () => {
  it('takes a damaged document as it is, and gives it back so', async () => {
    const { places, shelf } = stage();
    await places.documents.set('a', { torn: true });
    expect(await shelf.remove('a')).toEqual({ ok: true, rev: 0 });
    expect(await shelf.binned()).toEqual([{ id: 'a', head: undefined }]);
    expect(await shelf.putBack('a')).toEqual({ ok: true, rev: 0 });
    expect(await places.documents.get('a')).toEqual({ torn: true });
    expect(await shelf.putBack('a')).toEqual({ ok: false, reason: 'gone' });
  });

  it('counts its days from the moment a document was put there', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2024-01-01T00:00:00.000Z') });
    const { shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    vi.setSystemTime(Date.parse('2024-06-01T00:00:00.000Z'));
    await shelf.remove('a');
    for (let day = 24; day <= 30; day += 1) await shelf.tidy(Date.now() + day * DAY);
    await use(shelf, Date.now() + 30 * DAY + 1, 6);
    expect(await shelf.binned()).toHaveLength(1);
    await use(shelf, Date.now() + 36 * DAY + 1, 1);
    expect(await shelf.binned()).toEqual([]);
  });

  it('is not emptied by a clock that is a month ahead, not though it is seen a hundred times', async () => {
    const { places, shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.save('a', contentOf('two'), 1);
    await shelf.remove('a');
    for (const jump of [31 * DAY, 40 * DAY, 3650 * DAY])
      for (let time = 0; time < 100; time += 1) await shelf.tidy(Date.now() + jump);
    expect(bodiesOf(await shelf.binned())).toEqual(['two']);
    expect(await shelf.snapshots('a')).toHaveLength(1);
    // The clock is right again: what was counted by the wrong one counts no more.
    await shelf.tidy(Date.now());
    await use(shelf, Date.now() + 31 * DAY, 6);
    expect(await shelf.binned()).toHaveLength(1);
    expect(await places.bin.get('a')).toMatchObject({ overdue: { length: 6 } });
  });

  it('counts anew for a document that was put back and is thrown away again', async () => {
    const { shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.remove('a');
    await use(shelf, Date.now() + 31 * DAY, 6);
    await shelf.putBack('a');
    await shelf.remove('a');
    await use(shelf, Date.now() + 40 * DAY, 6);
    expect(await shelf.binned()).toHaveLength(1);
  });

  it.each(['', 'yesterday', '\u0000'])(
    'keeps a document of which nobody knows when it came: %j',
    async (savedAt) => {
      const { places, shelf } = stage();
      await shelf.save('a', contentOf('one'), 0);
      await shelf.remove('a');
      await places.bin.set('a', { ...((await places.bin.get('a')) as Head), savedAt });
      await use(shelf, Date.now() + 100 * DAY, 10);
      expect(bodiesOf(await shelf.binned())).toEqual(['one']);
    },
  );

  it('takes nothing from a document that is put back while it is emptied', async () => {
    const { places, shelf } = stage();
    await shelf.save('a', contentOf('one'), 0);
    await shelf.save('a', contentOf('two'), 1);
    await shelf.remove('a');
    await use(shelf, Date.now() + 31 * DAY, 6);
    let back: Promise<unknown> | undefined;
    const keys = async (): Promise<readonly string[]> => {
      const listed = await places.bin.keys();
      back ??= shelf.putBack('a');
      await back;
      return listed;
    };
    const other = new KeptShelf({ ...places, bin: { ...places.bin, keys } }, undefined);
    await other.tidy(Date.now() + 40 * DAY);
    expect(await bodyOf(shelf, 'a')).toBe('two');
    expect(await shelf.snapshots('a')).toHaveLength(1);
  });

  it('keeps what is damaged, lets go of the rest, and touches no snapshot of another', async () => {
    const { places, shelf } = stage();
    await places.bin.set('0', { torn: true });
    for (const id of ['a', 'b']) {
      await shelf.save(id, contentOf('one'), 0);
      await shelf.save(id, contentOf('two'), 1);
    }
    await shelf.remove('a');
    await use(shelf, Date.now() + 31 * DAY, 7);
    expect((await shelf.binned()).map(({ id }) => id)).toEqual(['0']);
    expect([await shelf.snapshots('a'), (await shelf.snapshots('b')).length]).toEqual([[], 1]);
  });

  it('is emptied on another day where it cannot be today', async () => {
    const { shelf } = stage({ bin: { keys: refuse() } });
    await expect(shelf.tidy(Date.now())).resolves.toBeUndefined();
  });
});

describe('last words that a page left', () => {
  const word = { id: 'a', base: 1, inFlight: undefined, content: contentOf('{"id":"a","n":2}') };

  it('are nothing to do where there is no place for them', async () => {
    const { shelf } = stage();
    shelf.lastWords('a', contentOf('one'), 0, undefined);
    await shelf.recover();
    expect(await shelf.list()).toEqual([]);
  });

  it('are saved over the document they were written on, and then gone', async () => {
    const { slot, gone } = left(word);
    const { shelf } = stage({}, slot);
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    await shelf.recover();
    expect(await bodyOf(shelf, 'a')).toBe('{"id":"a","n":2}');
    expect(gone).toEqual([0]);
  });

  it('are gone without another save where they were saved after all', async () => {
    const { slot, gone } = left({ ...word, base: 0 });
    const { shelf } = stage({}, slot);
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    await shelf.save('a', word.content, 1);
    await shelf.recover();
    const loaded = await shelf.load('a');
    expect(loaded.ok && loaded.head.rev).toBe(2);
    expect(await shelf.list()).toHaveLength(1);
    expect(gone).toEqual([0]);
  });

  it('of a new document become that document', async () => {
    const { slot, gone } = left({ ...word, base: 0 });
    const { shelf } = stage({}, slot);
    await shelf.recover();
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['a']);
    expect(gone).toEqual([0]);
  });

  it('of a document in the bin become a copy, none too long in name: what is put back is not written over', async () => {
    const id = 'a'.repeat(64);
    const { slot, gone } = left({ ...word, id, content: contentOf(`{"id":"${id}","n":2}`) });
    const { shelf } = stage({}, slot);
    await shelf.save(id, contentOf(`{"id":"${id}","n":1}`), 0);
    await shelf.remove(id);
    await shelf.recover();
    const [copy] = await shelf.list();
    expect(copy!.id).toMatch(/^a{40}-[0-9a-z]{1,23}$/);
    expect(copy!.head?.body).toBe(`{"id":"${copy!.id}","n":2}`);
    expect(gone).toEqual([0]);
    await shelf.putBack(id);
    expect(await shelf.list()).toHaveLength(2);
  });

  it('wait while nobody can see what stands in their place', async () => {
    const { slot, gone } = left(word, { ...word, inFlight: 'in flight' });
    const { shelf } = stage({ documents: { get: refuse() } }, slot);
    await shelf.recover();
    expect([await shelf.list(), gone]).toEqual([[], []]);
  });

  it('stay until they can be saved, and keep no other from it', async () => {
    const other = { ...word, id: 'b', base: 0, content: contentOf('{"id":"b"}') };
    const { slot, gone } = left(word, other);
    const { places, shelf: sound } = stage();
    await sound.save('a', contentOf('{"id":"a","n":1}'), 0);
    const set = (key: string, value: unknown): Promise<void> =>
      key === 'a' ? refuse('QuotaExceededError')() : places.documents.set(key, value);
    const shelf = new KeptShelf({ ...places, documents: { ...places.documents, set } }, slot);
    await shelf.recover();
    expect(gone).toEqual([1]);
    expect(await bodyOf(shelf, 'b')).toBe('{"id":"b"}');
  });

  it('beside a document that moved on are a copy with a name of its own and without undo', async () => {
    const { slot, gone } = left({ ...word, content: contentOf('{"id":"a","n":2}', 'steps') });
    const { shelf } = stage({}, slot);
    await shelf.save('a', contentOf('{"id":"a","n":1}'), 0);
    await shelf.save('a', contentOf('{"id":"a","n":9}'), 1);
    await shelf.recover();
    const copy = (await shelf.list()).find(({ id }) => id !== 'a')!;
    expect(copy.id).toMatch(/^a-[0-9a-z]+$/);
    expect(copy.head?.body).toBe(`{"id":"${copy.id}","n":2}`);
    expect(copy.head?.history).toBe('');
    expect(gone).toEqual([0]);
  });
});
