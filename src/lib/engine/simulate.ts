import type { Program } from '#lib/language/tree.ts';
import { Engine } from './engine.ts';
import { isEnough, nextTarget } from './refinement.ts';
import type { Results, RunSettings } from './results.ts';
import { planFor } from './settings.ts';
import { pilotTrials, Stretch } from './stretch.ts';

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
  const { trials, precision } = settings;
  const to = precision === undefined ? trials : pilotTrials(settings);
  const stretch = new Stretch(new Engine(plan, settings), { from: 0, to });
  for (;;) {
    while (!stretch.isDone) {
      stretch.step();
      tell?.(stretch.done / trials);
    }
    const results = stretch.results();
    if (isEnough(results, settings)) return results;
    stretch.goOn(nextTarget(stretch.done, trials));
  }
}
