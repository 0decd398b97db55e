import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import { openLastWords } from '#lib/storage/last-words.ts';
import { placesInMemory } from '#lib/storage/records.ts';
import { contentOf } from '../support/memory-shelf.ts';

const COUNT = 1000;
const TEXT = '{"id":"a","notes":[{"title":"one"},{"title":"two"}],"target":1000}';

type Stored = Record<string, unknown>;

/** One thing done to one field of a record: a bit turned, the end cut off, another type, or nothing left. */
const damage = fc.record({
  field: fc.nat(),
  how: fc.constantFrom('bit', 'cut', 'type', 'gone', 'null', 'twice'),
  at: fc.nat(),
});

function damaged(
  record: Stored,
  { field, how, at }: { field: number; how: string; at: number },
): unknown {
  const keys = Object.keys(record);
  const key = keys[field % keys.length]!;
  const value = record[key];
  if (how === 'gone')
    return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
  if (how === 'null') return at % 5 === 0 ? null : { ...record, [key]: null };
  if (how === 'type') return { ...record, [key]: typeof value === 'string' ? at : String(value) };
  if (typeof value === 'object' && value !== null)
    return { ...record, [key]: damaged(value as Stored, { field: at, how, at }) };
  if (typeof value !== 'string') return { ...record, [key]: Number(value) + 1 + (at % 7) };
  const place = value.length === 0 ? 0 : at % value.length;
  if (how === 'cut') return { ...record, [key]: value.slice(0, place) };
  if (how === 'twice') return { ...record, [key]: value + value };
  const turned = String.fromCharCode((value.charCodeAt(place) || 0) ^ (1 << (at % 7)));
  return { ...record, [key]: value.slice(0, place) + turned + value.slice(place + 1) };
}

describe('a damaged record', () => {
  it('is never opened as a document it is not, and spoils no other: 1,000 times', async () => {
    const samples = fc.sample(damage, { seed: 7, numRuns: COUNT });
    let told = 0;
    for (const sample of samples) {
      const places = placesInMemory();
      const shelf = new KeptShelf(places, undefined);
      await shelf.save('a', contentOf(TEXT, 'steps'), 0);
      await shelf.save('b', contentOf('other'), 0);
      const whole = (await places.documents.get('a')) as Stored;
      const broken = damaged(whole, sample);
      await places.documents.set('a', broken);
      const loaded = await shelf.load('a');
      if (loaded.ok) {
        expect(loaded.head.body).toBe(TEXT);
        expect(['steps', '']).toContain(loaded.head.history);
      } else if (loaded.reason === 'damaged') {
        told += 1;
        expect([...(await shelf.quarantined()).keys()]).toEqual(['a']);
      } else expect(broken).toBeNull();
      const other = await shelf.load('b');
      expect(other.ok && other.head.body).toBe('other');
      expect((await shelf.list()).map(({ id }) => id)).toContain('b');
    }
    expect(told).toBeGreaterThan(COUNT / 3);
  });

  it('is never given out as an earlier version: 1,000 times', async () => {
    const samples = fc.sample(damage, { seed: 8, numRuns: COUNT });
    const places = placesInMemory();
    const shelf = new KeptShelf(places, undefined);
    await shelf.save('a', contentOf(TEXT), 0);
    await shelf.save('a', contentOf('now'), 1);
    const [kept] = await shelf.snapshots('a');
    const whole = (await places.snapshots.get(kept!.key)) as Stored;
    for (const sample of samples) {
      await places.snapshots.set(kept!.key, damaged(whole, sample));
      const held = await shelf.snapshot(kept!.key);
      if (held !== undefined) expect(held.head.body).toBe(TEXT);
    }
  });

  it('is never put over a document as its last words: 1,000 times', async () => {
    const words = await openLastWords();
    words.write('a', contentOf(TEXT, 'steps'), 3, 'in flight');
    const [word] = await words.read();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('mizan-last-words');
      request.onsuccess = () => resolve(request.result);
    });
    const all = database.transaction('words').objectStore('words').getAll();
    const [whole] = await new Promise<Stored[]>((resolve) => {
      all.onsuccess = () => resolve(all.result as Stored[]);
    });
    const change = database.transaction('words', 'readwrite');
    fc.sample(damage, { seed: 9, numRuns: COUNT }).forEach((sample, index) =>
      change.objectStore('words').put(damaged(whole!, sample), `damaged ${index}`),
    );
    await new Promise((resolve) => (change.oncomplete = resolve));
    const read = await words.read();
    expect(read.length).toBeLessThan(COUNT / 3);
    for (const each of read)
      expect([each.id, each.base, each.content]).toEqual(['a', 3, word!.content]);
    database.close();
  });
});
