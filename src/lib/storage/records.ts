/** Where records of one kind lie, by key. A record is read as it was written, or not at all. */
export interface Records {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** One place for each kind of record: they are apart so that none can spoil another. */
export interface Places {
  readonly documents: Records;
  readonly cards: Records;
  readonly snapshots: Records;
  readonly bin: Records;
  readonly quarantine: Records;
}

/** Records that are gone with the window. */
function inMemory(): Records {
  const records = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(records.get(key) ?? null),
    set: (key, value) => {
      records.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (key) => {
      records.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...records.keys()]),
  };
}

export function placesInMemory(): Places {
  return {
    documents: inMemory(),
    cards: inMemory(),
    snapshots: inMemory(),
    bin: inMemory(),
    quarantine: inMemory(),
  };
}
