import { inTime } from './in-time.ts';
import { openDatabase } from './raw-database.ts';
import type { Places, Records } from './records.ts';
import { snapshotOf } from './retention.ts';
import { headOf, unseal } from './seal.ts';
import { failureReason } from './shelf.ts';
import { locked } from './tabs.ts';

/** What people made. All else is made anew, or is of no use without it. */
const KINDS = ['documents', 'bin', 'snapshots'] as const;

/** Copies of what people made, in files of their own. */
export type Copies = Pick<Places, (typeof KINDS)[number]>;

/** In the browsers that have them, each bucket has databases, and files, of its own. */
interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** The name of the bucket, and of the database in it: recover.html looks there too. */
const NAME = 'mizan-copies';
/** How long a page waits for its copies, in milliseconds: it can do without. */
export const COPY_LIMIT = 1500;

/** Chromium leaves the transactions of a bucket that was garbage collected without an answer. */
const kept: unknown[] = [];

/** Where the copies lie; `undefined` in a browser without buckets, or whose bucket does not open. */
export async function openCopies(): Promise<Copies | undefined> {
  const buckets =
    typeof navigator === 'undefined'
      ? undefined
      : (navigator as { storageBuckets?: Buckets }).storageBuckets;
  if (buckets === undefined) return undefined;
  const opening = buckets.open(NAME).then((bucket) => {
    kept.push(bucket);
    return openDatabase(bucket.indexedDB, NAME, KINDS);
  });
  const database = await inTime(opening, COPY_LIMIT).catch(() => undefined);
  return (
    database && {
      documents: recordsIn(database, 'documents'),
      bin: recordsIn(database, 'bin'),
      snapshots: recordsIn(database, 'snapshots'),
    }
  );
}

function recordsIn(database: IDBDatabase, name: string): Records {
  /** Resolved when the transaction is complete. */
  const run = <T>(
    mode: IDBTransactionMode,
    step: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = step(transaction.objectStore(name));
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new DOMException('no reason given', 'AbortError'));
      };
    });
  return {
    get: async (key) => (await run<unknown>('readonly', (store) => store.get(key))) ?? null,
    set: async (key, value) => {
      await run('readwrite', (store) => store.put(value, key));
    },
    remove: (key) => run('readwrite', (store) => store.delete(key)),
    keys: async () => (await run('readonly', (store) => store.getAllKeys())).map(String),
  };
}

/**
 * Places whose records are written a second time before they count as written. A copy that fails stops nothing, and
 * one that does not answer is waited for once.
 */
export function withCopies(places: Places, copies: Copies): Places {
  let isSilent = false;
  const tried = async (work: () => Promise<void>): Promise<void> => {
    if (isSilent) return;
    await inTime(work(), COPY_LIMIT).catch((error: unknown) => {
      isSilent = failureReason(error) === 'blocked';
    });
  };
  const twice = (kind: keyof Copies): Records => ({
    get: (key) => places[kind].get(key),
    keys: () => places[kind].keys(),
    set: async (key, value) => {
      await places[kind].set(key, value);
      await tried(() => copies[kind].set(key, value));
    },
    // The copy goes first: what has none is not put back.
    remove: async (key) => {
      await tried(() => copies[kind].remove(key));
      await places[kind].remove(key);
    },
  });
  return {
    ...places,
    documents: twice('documents'),
    bin: twice('bin'),
    snapshots: twice('snapshots'),
  };
}

/**
 * Puts back what the browser has dropped: Chromium throws all databases of a site away when it finds that a write
 * was torn, by a kill or a crash. What is there, or in the bin, is left alone.
 */
export async function putBack(places: Places, copies: Copies): Promise<void> {
  const there = await idsIn(places);
  const lost = [...(await idsIn(copies))].filter((id) => !there.has(id));
  if (lost.length === 0) return;
  const versions = await copies.snapshots.keys();
  for (const id of lost)
    await locked(id, 'exclusive', async () => {
      // Another page may have been quicker.
      if ((await idsIn(places)).has(id)) return;
      for (const key of versions.filter((each) => snapshotOf(each)?.id === id))
        await copyOver(key, copies.snapshots, places.snapshots);
      const kind = (await copies.documents.get(id)) === null ? 'bin' : 'documents';
      await copyOver(id, copies[kind], places[kind]);
    }).catch(() => undefined);
}

/**
 * Copies what has no copy, after the copies themselves were dropped or in a browser that has learnt to keep them, and
 * what has an old one: the disk was full for the copy, or the browser was killed before it.
 */
export async function copyMissing(places: Places, copies: Copies): Promise<void> {
  for (const kind of KINDS) {
    const copied = new Set(await copies[kind].keys());
    for (const key of await places[kind].keys())
      if (!copied.has(key) || (await isOutdated(key, places[kind], copies[kind])))
        await locked(snapshotOf(key)?.id ?? key, 'exclusive', () =>
          copyOver(key, places[kind], copies[kind]),
        );
  }
}

/** Whether a copy is of an earlier save. A damaged record takes the place of no copy. */
async function isOutdated(key: string, from: Records, to: Records): Promise<boolean> {
  // The key of a snapshot says what it holds.
  if (snapshotOf(key) !== undefined) return false;
  const value = await from.get(key);
  const [head, copy] = [headOf(value), headOf(await to.get(key))];
  if (head === undefined) return false;
  const isOlder = copy === undefined || copy.rev < head.rev || copy.savedAt < head.savedAt;
  return isOlder && (await unseal(value)) !== undefined;
}

async function idsIn({ documents, bin }: Copies): Promise<Set<string>> {
  return new Set([...(await documents.keys()), ...(await bin.keys())]);
}

async function copyOver(key: string, from: Records, to: Records): Promise<void> {
  const value = await from.get(key);
  if (value !== null) await to.set(key, value);
}
