import localforage from 'localforage';
import { openLastWords, type LastWords } from './last-words.ts';
import { memoryShelf } from './memory.ts';
import {
  checksumOf,
  failureReason,
  type Card,
  type Head,
  type LoadOutcome,
  type SaveOutcome,
  type Shelf,
} from './shelf.ts';

function store(name: string): LocalForage {
  return localforage.createInstance({ driver: localforage.INDEXEDDB, name, storeName: 'records' });
}

/** One at a time a document, over all tabs, where the browser has locks. */
function locked<T>(id: string, work: () => Promise<T>): Promise<T> {
  // Older browsers and windows without a secure origin have no locks.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? work() : locks.request(`mizan:save:${id}`, work);
}

function isHead(value: unknown): value is Head {
  return (
    typeof value === 'object' &&
    value !== null &&
    'rev' in value &&
    typeof value.rev === 'number' &&
    'body' in value &&
    typeof value.body === 'string' &&
    'checksum' in value
  );
}

/** What can still be read of a record that is not a head. */
function rawOf(value: unknown): string {
  return isHead(value) ? value.body : JSON.stringify(value);
}

/** The same document under a name of its own. */
function copyOf(id: string, body: string): [id: string, body: string] {
  const copy = `${id.slice(0, 40)}-${Date.now().toString(36)}`;
  return [copy, body.replace(`"id":"${id}"`, `"id":"${copy}"`)];
}

class IndexedDbShelf implements Shelf {
  readonly durable = true;
  readonly #documents = store('mizan-documents');
  readonly #cards = store('mizan-cards');
  readonly #slot: LastWords;

  constructor(slot: LastWords) {
    this.#slot = slot;
  }

  /** Fails where localforage would quietly fall back to another driver or cannot open. */
  async ready(): Promise<void> {
    await this.#documents.ready();
    if (this.#documents.driver() !== localforage.INDEXEDDB)
      throw new DOMException('not IndexedDB', 'InvalidStateError');
  }

  async list(): Promise<readonly Head[]> {
    const keys = await this.#documents.keys();
    const values = await Promise.all(keys.map((key) => this.#documents.getItem(key)));
    return values.filter(isHead);
  }

  async load(id: string): Promise<LoadOutcome> {
    const value = await this.#documents.getItem(id);
    if (value === null) return { ok: false, reason: 'missing' };
    if (!isHead(value) || (await checksumOf(value.body)) !== value.checksum)
      return { ok: false, reason: 'damaged', raw: rawOf(value) };
    return { ok: true, head: value };
  }

  async save(id: string, body: string, expected: number): Promise<SaveOutcome> {
    // Words written from here on are newer than this body.
    const covered = this.#slot.writes();
    try {
      const checksum = await checksumOf(body);
      return await locked(id, async () => {
        const stored: unknown = await this.#documents.getItem(id);
        const rev = isHead(stored) ? stored.rev : 0;
        if (rev !== expected) return { ok: false, reason: 'stale' };
        const head: Head = {
          id,
          rev: rev + 1,
          savedAt: new Date().toISOString(),
          checksum,
          body,
        };
        // Resolved when the transaction is complete: the acknowledgement, nothing earlier.
        await this.#documents.setItem(id, head);
        this.#slot.forget(covered);
        return { ok: true, rev: rev + 1 };
      });
    } catch (error) {
      return { ok: false, reason: failureReason(error) };
    }
  }

  async remove(id: string): Promise<SaveOutcome> {
    try {
      await locked(id, () => this.#documents.removeItem(id));
      await this.#cards.removeItem(id);
      return { ok: true, rev: 0 };
    } catch (error) {
      return { ok: false, reason: failureReason(error) };
    }
  }

  lastWords(id: string, body: string, base: number, inFlight: string | undefined): void {
    this.#slot.write(id, body, base, inFlight);
  }

  async card(id: string): Promise<Card | undefined> {
    return (await this.#cards.getItem<Card>(id)) ?? undefined;
  }

  async setCard(id: string, card: Card): Promise<void> {
    // A card is made anew by the next run; a full disk must not stop this one.
    await this.#cards.setItem(id, card).catch(() => undefined);
  }

  /** Saves what was typed a moment before a page went away: over its document, or beside it as a copy. */
  async recover(): Promise<void> {
    for (const word of await this.#slot.read()) {
      const loaded = await this.load(word.id);
      const head = loaded.ok ? loaded.head : undefined;
      const rev = head?.rev ?? 0;
      const isNewest = rev === word.base || head?.body === word.inFlight;
      const isSaved =
        head?.body === word.body ||
        (isNewest
          ? await this.save(word.id, word.body, rev)
          : await this.save(...copyOf(word.id, word.body), 0)
        ).ok;
      if (isSaved) await this.#slot.clear(word.key);
    }
  }
}

/**
 * The user's documents in this browser. Where nothing can be stored the shelf is one that forgets,
 * and says so by `durable`.
 */
export async function openShelf(): Promise<Shelf> {
  try {
    const shelf = new IndexedDbShelf(await openLastWords());
    await shelf.ready();
    await shelf.recover();
    return shelf;
  } catch {
    return memoryShelf();
  }
}
