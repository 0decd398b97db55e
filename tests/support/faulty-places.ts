import { placesInMemory, type Places, type Records } from '#lib/storage/records.ts';

/** What a browser may answer instead of doing what it was asked. */
export const STORAGE_FAULTS: readonly unknown[] = [
  ...[
    'QuotaExceededError',
    'UnknownError',
    'InvalidStateError',
    'AbortError',
    'DataCloneError',
    'TimeoutError',
  ].map((name) => new DOMException('as in a browser', name)),
  'a text',
  null,
];

/** Records in memory of which the i-th call fails: before it does anything, or after it has done it. */
export class FaultyPlaces {
  readonly sound = placesInMemory();
  calls = 0;
  #at = Infinity;
  #isForEver = false;
  #isAfter = false;
  #fault: unknown;

  readonly places: Places = {
    documents: this.#faulty(this.sound.documents),
    cards: this.#faulty(this.sound.cards),
    snapshots: this.#faulty(this.sound.snapshots),
    bin: this.#faulty(this.sound.bin),
    quarantine: this.#faulty(this.sound.quarantine),
  };

  /** From now on the call number `at` (from 1) fails, and all that follow where it is for ever. */
  failAt(at: number, fault: unknown, isForEver: boolean, isAfter = false): void {
    this.calls = 0;
    this.#at = at;
    this.#fault = fault;
    this.#isForEver = isForEver;
    this.#isAfter = isAfter;
  }

  heal(): void {
    this.#at = Infinity;
  }

  #faulty(records: Records): Records {
    const call = async <T>(work: () => Promise<T>): Promise<T> => {
      this.calls += 1;
      const fails = this.calls === this.#at || (this.#isForEver && this.calls > this.#at);
      if (!fails) return work();
      if (this.#isAfter) await work();
      throw this.#fault;
    };
    return {
      get: (key) => call(() => records.get(key)),
      set: (key, value) => call(() => records.set(key, value)),
      remove: (key) => call(() => records.remove(key)),
      keys: () => call(() => records.keys()),
    };
  }
}
