import { checksumOf, type Card, type Head, type Shelf } from './shelf.ts';

/** A shelf that forgets: for windows in which nothing can be stored. */
export function memoryShelf(): Shelf {
  const heads = new Map<string, Head>();
  const cards = new Map<string, Card>();
  return {
    durable: false,
    list: () => Promise.resolve([...heads.values()]),
    load: (id) => {
      const head = heads.get(id);
      return Promise.resolve(
        head === undefined ? { ok: false, reason: 'missing' } : { ok: true, head },
      );
    },
    save: async (id, body, expected) => {
      const checksum = await checksumOf(body);
      if ((heads.get(id)?.rev ?? 0) !== expected) return { ok: false, reason: 'stale' };
      const rev = expected + 1;
      heads.set(id, { id, rev, savedAt: new Date().toISOString(), checksum, body });
      return { ok: true, rev };
    },
    remove: (id) => {
      heads.delete(id);
      cards.delete(id);
      return Promise.resolve({ ok: true, rev: 0 });
    },
    lastWords: () => undefined,
    card: (id) => Promise.resolve(cards.get(id)),
    setCard: (id, card) => {
      cards.set(id, card);
      return Promise.resolve();
    },
  };
}
