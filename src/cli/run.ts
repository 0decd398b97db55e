import { createPartRunner, edgesOf, mergeParts, type Part, pilotTrials } from '#lib/engine/part.ts';
import { planFor } from '#lib/engine/simulate.ts';
import { summarise } from '#lib/engine/summarise.ts';
import type { Results, RunSettings } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';

/**
 * Runs a program as `simulate` does, to the same bits, telling now and then how far it is.
 *
 * @param tell gets the share done, from 0 to 1
 */
export function runWithProgress(
  program: Program,
  settings: RunSettings,
  tell: (share: number) => void,
): Results {
  const plan = planFor(program, settings);
  const { trials } = settings;
  const run = (from: number, to: number, edges?: ReturnType<typeof edgesOf>): Part => {
    const runner = createPartRunner(plan, settings, from, to, edges);
    while (!runner.isDone()) {
      runner.step();
      tell((from + runner.done()) / trials);
    }
    return runner.part();
  };
  const end = pilotTrials(settings);
  const pilot = run(0, end);
  if (end === trials) return summarise(plan, settings, pilot);
  const edges = edgesOf(plan, pilot);
  const rest = run(end, trials, edges);
  return summarise(plan, settings, mergeParts([pilot, rest], edges), edges);
}

const WIDTH = 30;

/** A bar on standard error that appears when a run has taken a second, and goes when it is over. */
export class ProgressBar {
  readonly #started = performance.now();
  #shown = -1;

  tell = (share: number): void => {
    const percent = Math.floor(share * 100);
    if (percent === this.#shown || performance.now() - this.#started < 1000) return;
    this.#shown = percent;
    const full = Math.round(share * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    process.stderr.write(`\r${bar} ${String(percent).padStart(3)}%`);
  };

  clear(): void {
    if (this.#shown >= 0) process.stderr.write(`\r${' '.repeat(WIDTH + 5)}\r`);
  }
}
