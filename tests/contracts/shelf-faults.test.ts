import { describe, expect, it } from 'vitest';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import { placesInMemory } from '#lib/storage/records.ts';
import { withCopies } from '#lib/storage/second-copy.ts';
import { FaultyPlaces, STORAGE_FAULTS } from '../support/faulty-places.ts';
import { contentOf, memoryShelf } from '../support/memory-shelf.ts';
import { furnish, held, OPERATIONS } from '../support/shelf-operations.ts';

async function stage(): Promise<{ faulty: FaultyPlaces; shelf: KeptShelf }> {
  const faulty = new FaultyPlaces();
  const shelf = new KeptShelf(faulty.places, undefined);
  await furnish(shelf, (id) => faulty.sound.documents.set(id, { torn: true }));
  return { faulty, shelf };
}

describe.each(Object.keys(OPERATIONS))('a fault of storage during: %s', (name) => {
  const operate = OPERATIONS[name]!;

  it('leaves every document as it was before or as it was to be, at each call, once and for ever', async () => {
    const { faulty: counting, shelf: sound } = await stage();
    const before = await held(sound);
    counting.failAt(Infinity, undefined, false);
    await operate(sound);
    const { calls } = counting;
    const after = await held(sound);
    expect(calls).toBeGreaterThan(0);
    let faults = 0;
    for (let at = 1; at <= calls; at += 1)
      for (const isForEver of [false, true])
        for (const isAfter of [false, true])
          for (const fault of STORAGE_FAULTS) {
            const { faulty, shelf } = await stage();
            faulty.failAt(at, fault, isForEver, isAfter);
            const outcome = await operate(shelf).catch(() => 'rejected');
            faulty.heal();
            // A new page: nothing that the old one remembered helps.
            const found = await held(new KeptShelf(faulty.places, undefined));
            const left = found.filter((text) => !before.includes(text) && !after.includes(text));
            const lost = before.filter((text) => after.includes(text) && !found.includes(text));
            expect([left, lost], `${name} ${at} ${String(fault)}`).toEqual([[], []]);
            if ((outcome as { ok?: boolean } | undefined)?.ok === true && !name.startsWith('open'))
              expect(after.filter((text) => !found.includes(text))).toEqual([]);
            faults += 1;
          }
    expect(faults).toBe(calls * 4 * STORAGE_FAULTS.length);
  });

  it('does what it was to do once the fault is over', async () => {
    for (const fault of STORAGE_FAULTS) {
      const { faulty, shelf } = await stage();
      faulty.failAt(1, fault, true);
      await operate(shelf).catch(() => undefined);
      faulty.heal();
      const { shelf: sound } = await stage();
      await operate(sound);
      await operate(shelf);
      expect(await held(shelf)).toEqual(await held(sound));
    }
  });
});

describe.each(Object.keys(OPERATIONS))('a fault of the second copies during: %s', (name) => {
  const operate = OPERATIONS[name]!;

  it('changes nothing, at each call, once and for ever', async () => {
    const stageBoth = async (): Promise<{ copies: FaultyPlaces; shelf: KeptShelf }> => {
      const [places, copies] = [placesInMemory(), new FaultyPlaces()];
      const shelf = new KeptShelf(withCopies(places, copies.places), undefined);
      await furnish(shelf, (id) => places.documents.set(id, { torn: true }));
      return { copies, shelf };
    };
    const { copies: counting, shelf: sound } = await stageBoth();
    counting.failAt(Infinity, undefined, false);
    await operate(sound);
    const after = await held(sound);
    for (let at = 1; at <= counting.calls; at += 1)
      for (const isForEver of [false, true])
        for (const fault of STORAGE_FAULTS) {
          const { copies, shelf } = await stageBoth();
          copies.failAt(at, fault, isForEver);
          await operate(shelf);
          expect(await held(shelf), `${at} ${String(fault)}`).toEqual(after);
        }
  });
});

describe('a shelf whose browser never answers', () => {
  it('keeps a save waiting, lets no other overtake it, and tells when it has ended', async () => {
    const shelf = memoryShelf();
    await shelf.save('a', contentOf('one'), 0);
    const [first, second] = await Promise.all([
      shelf.save('a', contentOf('two'), 1),
      shelf.save('a', contentOf('three'), 1),
    ]);
    expect([first.ok, second]).toEqual([true, { ok: false, reason: 'stale' }]);
  });
});
