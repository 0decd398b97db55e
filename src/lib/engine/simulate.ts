import type { Program } from '#lib/language/tree.ts';
import { mergeParts } from './part.ts';
import { isEnough, nextTarget } from './refinement.ts';
import type { Results, RunSettings } from './results.ts';
import { planFor } from './settings.ts';
import { createStretch, Engine, pilotTrials, type Stretch } from './stretch.ts';
import { summarise } from './summarise.ts';

/**
 * Runs a program, all trials in this thread, and returns its figures.
 *
 * The same program, settings and engine version give the same bits everywhere, also through the workers.
 *
 * @param tell hears the share of trials done, from 0 to 1, after every block
 * @throws PlanError or RangeError as `planFor` does
 */
export function simulate(
  program: Program,
  settings: RunSettings,
  tell?: (share: number) => void,
): Results {
  const plan = planFor(program, settings);
  const engine = new Engine(plan, settings);
  const { trials, precision } = settings;
  const run = (from: number, to: number, first?: Stretch): Stretch => {
    const stretch = createStretch(engine, from, to, first?.bins());
    while (!stretch.isDone()) {
      stretch.step();
      tell?.((from + stretch.done()) / trials);
    }
    return stretch;
  };
  const pilot = run(0, pilotTrials(settings));
  let part = pilot.part();
  for (;;) {
    const isLast = part.trials === trials;
    if (isLast || precision !== undefined) {
      const results = summarise(plan, settings, part, pilot.bins());
      if (isEnough(results, settings)) return results;
    }
    const to = precision === undefined ? trials : nextTarget(part.trials, trials);
    part = mergeParts([part, run(part.trials, to, pilot).part()]);
  }
}
