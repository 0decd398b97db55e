import type { Results, RunSettings } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';
import { coresToUse, createSimulator, type Simulator, type SimulatorOptions } from './pool.ts';

/** One program to run. */
export interface Run {
  readonly program: Program;
  readonly settings: RunSettings;
}

export type FarmOutcome =
  /** One for each run, in their order. */
  | { readonly kind: 'done'; readonly results: readonly Results[] }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Newer runs, or `cancel`, came between. */
  | { readonly kind: 'overtaken' };

/** Runs many programs off the main thread, each wholly on one worker: the newest lot of them only. */
export interface Farm {
  /** @param tell hears how many runs have ended */
  runAll(runs: readonly Run[], tell?: (ended: number) => void): Promise<FarmOutcome>;
  cancel(): void;
  dispose(): void;
}

/** Makes a farm with workers of its own, which start when first needed. */
export function createFarm({ workers = coresToUse(), ...options }: SimulatorOptions = {}): Farm {
  const simulators = Array.from({ length: Math.max(1, workers) }, () =>
    createSimulator({ ...options, workers: 1 }),
  );
  let finish: ((outcome: FarmOutcome) => void) | undefined;

  const end = (outcome: FarmOutcome): void => {
    for (const simulator of simulators) simulator.cancel();
    finish?.(outcome);
    finish = undefined;
  };

  return {
    runAll: (runs, tell) => {
      end({ kind: 'overtaken' });
      if (runs.length === 0) return Promise.resolve({ kind: 'done', results: [] });
      return new Promise((resolve) => {
        finish = resolve;
        const results: Results[] = [];
        let begun = 0;
        let ended = 0;
        const next = (simulator: Simulator): void => {
          const place = begun;
          const run = runs[place];
          if (run === undefined) return;
          begun += 1;
          simulator.run(run.program, run.settings, {
            results: (found, isFinal) => {
              if (!isFinal) return;
              results[place] = found;
              ended += 1;
              tell?.(ended);
              if (ended === runs.length) end({ kind: 'done', results });
              else next(simulator);
            },
            failed: (reason) => end({ kind: 'failed', reason }),
          });
        };
        for (const simulator of simulators) next(simulator);
      });
    },
    cancel: () => end({ kind: 'overtaken' }),
    dispose: () => {
      end({ kind: 'overtaken' });
      for (const simulator of simulators) simulator.dispose();
    },
  };
}
