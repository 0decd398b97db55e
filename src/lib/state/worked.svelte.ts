import type { Results } from '#lib/engine/results.ts';
import type { Farm, Run } from '#lib/workers/farm.ts';

/** Runs programs for whoever asks; `undefined` once nobody wants to know any more. */
export type Ask = (runs: readonly Run[]) => Promise<readonly Results[] | undefined>;

/** Works something out from runs and publishes it: a part of it first, if it likes, and at last all. */
export type Work<Found> = (
  ask: Ask,
  publish: (found: Found, isFinal: boolean) => void,
) => Promise<void>;

/** Something that is worked out anew, off the main thread, whenever what it depends on changes. */
export class Worked<Found> {
  #found: Found | undefined = $state.raw();
  #isCurrent = $state(false);
  #hasFailed = $state(false);
  #turn = 0;

  /**
   * Must be created while a component starts.
   *
   * @param farm one for all that is worked out on a screen: what began last goes on
   * @param prepare reads what the work depends on; `undefined` while there is nothing to work out
   */
  constructor(farm: Farm, prepare: () => Work<Found> | undefined) {
    $effect(() => {
      const work = prepare();
      this.#turn += 1;
      const turn = this.#turn;
      const isNewest = (): boolean => turn === this.#turn;
      this.#isCurrent = false;
      this.#hasFailed = false;
      const ask: Ask = async (runs) => {
        if (!isNewest()) return undefined;
        const outcome = await farm.runAll(runs);
        if (outcome.kind === 'failed') throw new Error(outcome.reason);
        return isNewest() && outcome.kind === 'done' ? outcome.results : undefined;
      };
      const publish = (found: Found, isFinal: boolean): void => {
        if (!isNewest()) return;
        this.#found = found;
        this.#isCurrent = isFinal;
      };
      void work?.(ask, publish).catch(() => {
        if (isNewest()) this.#hasFailed = true;
      });
      return () => {
        this.#turn += 1;
        farm.cancel();
      };
    });
  }

  get found(): Found | undefined {
    return this.#found;
  }

  /** False while what is shown is not yet, or no longer, the answer to what is asked. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }
}
