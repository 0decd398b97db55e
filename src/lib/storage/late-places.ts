import { placesInMemory, type Places, type Records } from './records.ts';
import { locked } from './tabs.ts';

/** Places in memory for as long as the browser does not answer, and those of the browser once it does. */
export interface LatePlaces {
  readonly places: Places;
  /** The browser answers: what lies in memory is put beside what it has, and replaces nothing of that. */
  readonly arrive: (places: Places) => Promise<void>;
}

export function latePlaces(): LatePlaces {
  const memory = placesInMemory();
  let arrived: Places | undefined;
  const late = (kind: keyof Places): Records => ({
    get: async (key) => (await arrived?.[kind].get(key)) ?? memory[kind].get(key),
    set: (key, value) => (arrived ?? memory)[kind].set(key, value),
    remove: async (key) => {
      await memory[kind].remove(key);
      await arrived?.[kind].remove(key);
    },
    keys: async () => [
      ...new Set([...((await arrived?.[kind].keys()) ?? []), ...(await memory[kind].keys())]),
    ],
  });
  return {
    places: {
      documents: late('documents'),
      cards: late('cards'),
      snapshots: late('snapshots'),
      bin: late('bin'),
      quarantine: late('quarantine'),
    },
    async arrive(places) {
      arrived = places;
      for (const kind of Object.keys(memory) as (keyof Places)[])
        for (const key of await memory[kind].keys())
          await locked(key, 'exclusive', async () => {
            const isThere = (await places[kind].get(key)) !== null;
            if (!isThere) await places[kind].set(key, await memory[kind].get(key));
          });
    },
  };
}
