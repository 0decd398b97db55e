import { untrack } from 'svelte';
import type { Farm } from '#lib/workers/farm.ts';
import { distinct, NOTHING_FOUND, withResults, type Found, type KeyedRun } from './keyed.ts';

/** The results of many runs, kept by key as long as they are wanted: what was run is not run again. */
export class Runs {
  readonly #farm: Farm;
  readonly #together: number;
  #found: Found = $state.raw(NOTHING_FOUND);
  #failure: string | undefined = $state.raw();
  /** Counts what was wanted: an older answer is not heard. */
  #turn = 0;

  /** @param together how many are run at once, before the next are begun */
  constructor(farm: Farm, together: number) {
    this.#farm = farm;
    this.#together = together;
  }

  get found(): Found {
    return this.#found;
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  /** Runs these, the first ones first, and forgets all others. */
  want(runs: readonly KeyedRun[]): void {
    this.#turn += 1;
    this.#failure = undefined;
    untrack(() => void this.#goOn(distinct(runs), this.#turn));
  }

  stop(): void {
    this.#turn += 1;
    this.#farm.cancel();
  }

  async #goOn(wanted: readonly KeyedRun[], turn: number): Promise<void> {
    for (;;) {
      const missing = wanted.filter(({ key }) => !this.#found.has(key));
      const lot = missing.slice(0, this.#together);
      if (lot.length === 0) {
        this.#farm.cancel();
        return;
      }
      const outcome = await this.#farm.runAll(lot);
      if (turn !== this.#turn || outcome.kind === 'overtaken') return;
      if (outcome.kind === 'failed') {
        this.#failure = outcome.reason;
        return;
      }
      this.#found = withResults(this.#found, wanted, lot, outcome.results);
    }
  }
}
