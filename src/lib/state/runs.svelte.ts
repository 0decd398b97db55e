import { untrack } from 'svelte';
import type { Results } from '#lib/engine/results.ts';
import type { Farm, Run } from '#lib/workers/farm.ts';

/** A run with the key that names it: the same key, the same program and settings. */
export interface KeyedRun extends Run {
  readonly key: string;
  /** The quantity whose values by trial are kept. */
  readonly kept: string;
}

/** The results of many runs, kept by key as long as they are wanted: what was run is not run again. */
export class Runs {
  readonly #farm: Farm;
  readonly #together: number;
  #found: ReadonlyMap<string, Results> = $state.raw(new Map());
  #failure: string | undefined = $state.raw();
  /** Counts what was wanted: an older answer is not heard. */
  #turn = 0;

  /** @param together how many are run at once, before the next are begun */
  constructor(farm: Farm, together: number) {
    this.#farm = farm;
    this.#together = together;
  }

  get found(): ReadonlyMap<string, Results> {
    return this.#found;
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  /** Runs these, the first ones first, and forgets all others. */
  want(runs: readonly KeyedRun[]): void {
    this.#turn += 1;
    this.#failure = undefined;
    const byKey = new Map(runs.map((run) => [run.key, run]));
    untrack(() => void this.#goOn(byKey, this.#turn));
  }

  stop(): void {
    this.#turn += 1;
    this.#farm.cancel();
  }

  async #goOn(wanted: ReadonlyMap<string, KeyedRun>, turn: number): Promise<void> {
    for (;;) {
      const missing = [...wanted.values()].filter(({ key }) => !this.#found.has(key));
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
      const before = [...this.#found].filter(([key]) => wanted.has(key));
      const now = lot.flatMap((run, place): [string, Results][] => {
        const results = outcome.results[place];
        return results === undefined ? [] : [[run.key, thinned(results, run.kept)]];
      });
      this.#found = new Map([...before, ...now]);
    }
  }
}

/** The results without the values by trial that nobody reads: of many runs they would be many. */
function thinned(results: Results, name: string): Results {
  const values = results.kept.get(name);
  return { ...results, kept: new Map(values === undefined ? [] : [[name, values]]) };
}
