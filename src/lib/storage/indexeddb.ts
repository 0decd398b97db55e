import localforage from 'localforage';
import { KeptShelf } from './kept-shelf.ts';
import { openLastWords, type LastWords } from './last-words.ts';
import { inTime } from './in-time.ts';
import { latePlaces } from './late-places.ts';
import type { Places, Records } from './records.ts';
import { COPY_LIMIT, copyMissing, openCopies, putBack, withCopies } from './second-copy.ts';
import { failureReason, type Shelf } from './shelf.ts';

/** One database a kind: two stores in one would raise its version and close the connections of other tabs. */
function store(name: string): LocalForage {
  return localforage.createInstance({
    driver: localforage.INDEXEDDB,
    name: `mizan-${name}`,
    storeName: 'records',
  });
}

/**
 * Opened at once and waited for when first used: what can only be made later, when the disk may be full, would
 * fail for as long as the page lives.
 */
function records(instance: LocalForage): Records {
  instance.ready().catch(() => undefined);
  return {
    get: (key) => instance.getItem(key),
    set: async (key, value) => {
      await instance.setItem(key, value);
    },
    remove: (key) => instance.removeItem(key),
    keys: () => instance.keys(),
  };
}

async function openPlaces(): Promise<Places> {
  const opening = openCopies();
  const documents = store('documents');
  // Fails where it cannot be opened: with one driver named there is no other to fall back to.
  await documents.ready();
  const places = {
    documents: records(documents),
    cards: records(store('cards')),
    snapshots: records(store('snapshots')),
    bin: records(store('bin')),
    quarantine: records(store('quarantine')),
  };
  const copies = await opening;
  if (copies === undefined) return places;
  await inTime(putBack(places, copies), COPY_LIMIT).catch(() => undefined);
  copyMissing(places, copies).catch(() => undefined);
  return withCopies(places, copies);
}

/** How long a page waits for its browser before it goes on without, in milliseconds: told within five seconds. */
const OPEN_LIMIT = 4000;

interface Opened {
  readonly slot: LastWords;
  readonly places: Places;
}

async function openAll(): Promise<Opened> {
  // Opened first of all databases, so that it names the cause: localforage would not.
  const slot = await openLastWords();
  return { slot, places: await openPlaces() };
}

/**
 * The user's documents in this browser. Where nothing can be stored the shelf is one that forgets, and
 * says why; where the browser answers at last, it is one that keeps from then on.
 */
export async function openShelf(): Promise<Shelf> {
  const opening = openAll();
  const opened = await inTime(opening, OPEN_LIMIT).catch(failureReason);
  if (typeof opened === 'string') {
    const late = latePlaces();
    const until = opening.then(async ({ slot, places }) => {
      await late.arrive(places);
      return slot;
    });
    return new KeptShelf(late.places, undefined, { because: opened, until });
  }
  const shelf = new KeptShelf(opened.places, opened.slot);
  await shelf.begin();
  return shelf;
}
