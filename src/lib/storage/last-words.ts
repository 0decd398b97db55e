import { crc32 } from '#lib/document/crc32.ts';
import { openDatabase, settled } from './raw-database.ts';
import type { Content } from './shelf.ts';

/**
 * The slot for an edit that was made a moment before the page went away. A save through the usual way
 * does not survive `pagehide`; one raw put with an immediate commit does.
 */
export interface LastWords {
  write(id: string, content: Content, base: number, inFlight: string | undefined): void;
  /** How often this page has written: ask before a save begins. */
  writes(): number;
  /** Drops what this page had written by then, since a save has covered it; newer words stay. */
  forget(writes: number): void;
  /** Words that are not what was written are left out. */
  read(): Promise<readonly LastWord[]>;
  clear(key: IDBValidKey): Promise<void>;
}

export interface LastWord {
  readonly key: IDBValidKey;
  readonly id: string;
  /** The stored revision that the edit was made on. */
  readonly base: number;
  /** What was being saved at that moment, and may have become the next revision. */
  readonly inFlight: string | undefined;
  readonly content: Content;
}

/** As it is stored: SHA-256 is not to be had in one synchronous step, a CRC is. */
type Stored = Omit<LastWord, 'key'> & { readonly crc: number };

function sumOf({ id, base, content }: Omit<Stored, 'crc' | 'inFlight'>): number {
  return crc32(
    new TextEncoder().encode([id, base, content.schema, content.body, content.history].join('\n')),
  );
}

/** Whether a record is what `write` wrote; whatever else it may be, it is not put over a document. */
function isWhole(value: unknown): value is Stored {
  const { id, base, inFlight, content, crc } = (value ?? {}) as Partial<Stored>;
  return (
    typeof id === 'string' &&
    typeof base === 'number' &&
    (inFlight === undefined || typeof inFlight === 'string') &&
    typeof content?.body === 'string' &&
    sumOf({ id, base, content }) === crc
  );
}

const DATABASE = 'mizan-last-words';
const STORE = 'words';

/** @param lost - called when the connection is closed under the page */
async function connect(lost: () => void): Promise<IDBDatabase> {
  const database = await openDatabase(indexedDB, DATABASE, [STORE]);
  database.onclose = lost;
  // Another tab may need to change or delete the database: this one must not stand in its way.
  database.onversionchange = () => {
    database.close();
    lost();
  };
  return database;
}

/**
 * Opens the slot. It is opened first of all databases, so it is also the probe that names why storage
 * cannot be used: rejects with the cause.
 */
export async function openLastWords(): Promise<LastWords> {
  let database = await connect(lost);
  const page = crypto.randomUUID();
  let writes = 0;
  let forgotten = 0;

  function lost(): void {
    reconnect();
  }

  /** @param then - what is done first with the new connection */
  function reconnect(then?: () => void): void {
    connect(lost).then(
      (opened) => {
        database = opened;
        then?.();
      },
      () => undefined,
    );
  }

  /** One synchronous step; false when the connection was closed under the page. */
  function change(step: (store: IDBObjectStore) => void): boolean {
    try {
      const transaction = database.transaction(STORE, 'readwrite');
      step(transaction.objectStore(STORE));
      transaction.commit();
      return true;
    } catch {
      return false;
    }
  }

  /** Drops what the page had written by then, unless newer words stand there; false when it could not. */
  function drop(covered: number): boolean {
    if (covered === writes && covered !== forgotten && change((store) => store.delete(page)))
      forgotten = covered;
    return covered !== writes || covered === forgotten;
  }

  return {
    write(id, content, base, inFlight) {
      const word: Stored = { id, content, base, inFlight, crc: sumOf({ id, base, content }) };
      // Where it fails the save that follows is all that is left.
      if (change((store) => store.put(word, page))) writes += 1;
      else reconnect();
    },
    writes: () => writes,
    forget(covered) {
      // Words that stay behind would come back as a copy beside their document.
      if (!drop(covered)) reconnect(() => drop(covered));
    },
    async read() {
      const store = database.transaction(STORE).objectStore(STORE);
      const [keys, values] = await Promise.all([
        settled(store.getAllKeys()),
        settled(store.getAll() as IDBRequest<unknown[]>),
      ]);
      return values.flatMap((value, index) => {
        const key = keys[index];
        return key === undefined || !isWhole(value) ? [] : [{ ...value, key }];
      });
    },
    async clear(key) {
      await settled(database.transaction(STORE, 'readwrite').objectStore(STORE).delete(key));
    },
  };
}
