import localforage from 'localforage';
import { KeptShelf } from './kept-shelf.ts';
import { openLastWords } from './last-words.ts';
import { placesInMemory, type Places, type Records } from './records.ts';
import { failureReason, type Shelf } from './shelf.ts';

/** One database a kind: two stores in one would raise its version and close the connections of other tabs. */
function store(name: string): LocalForage {
  return localforage.createInstance({
    driver: localforage.INDEXEDDB,
    name: `mizan-${name}`,
    storeName: 'records',
  });
}

/** Opened when first used. */
function records(instance: LocalForage): Records {
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
  const documents = store('documents');
  // Fails where it cannot be opened: with one driver named there is no other to fall back to.
  await documents.ready();
  return {
    documents: records(documents),
    cards: records(store('cards')),
    snapshots: records(store('snapshots')),
    bin: records(store('bin')),
    quarantine: records(store('quarantine')),
  };
}

/**
 * The user's documents in this browser. Where nothing can be stored the shelf is one that forgets, and
 * says why.
 */
export async function openShelf(): Promise<Shelf> {
  try {
    // Opened first of all databases, so that it names the cause: localforage would not.
    const slot = await openLastWords();
    const shelf = new KeptShelf(await openPlaces(), slot);
    await shelf.recover();
    void shelf.tidy(Date.now());
    return shelf;
  } catch (error) {
    return new KeptShelf(placesInMemory(), undefined, failureReason(error));
  }
}
