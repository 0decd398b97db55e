import { cpus } from 'node:os';
import type { Page } from '@playwright/test';
import type { Extras } from './measurements.ts';
import type { Sizes } from './sizes.ts';
import { editedTexts, OURS } from './workloads.ts';

const WARM_EDITS = 10;

/** Milliseconds from an edit to the final summary, warm. */
export async function edits(page: Page, { edit, edits: count }: Sizes): Promise<number[]> {
  const texts = editedTexts(WARM_EDITS + count);
  const times = await page.evaluate(
    ([workload, each, trials]) => window.bench.edits(workload, each, trials),
    [OURS.w2, texts, edit] as const,
  );
  return times.slice(WARM_EDITS);
}

/** How many times faster two workers are than one: a ratio a round, the two one after the other. */
export async function scaling(
  page: Page,
  { scaling: trials }: Sizes,
  rounds: number,
): Promise<number[]> {
  if (cpus().length < 2) throw new RangeError('This machine has one core.');
  const run = (workers: number): Promise<number> =>
    page.evaluate(([workload, count, each]) => window.bench.run(workload, count, each), [
      OURS.w2,
      trials,
      workers,
    ] as const);
  await run(1);
  await run(2);
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) found.push((await run(1)) / (await run(2)));
  return found;
}

const SCENARIOS = 8;

/** Milliseconds from eight scenarios to the results of all. */
export function comparisons(
  page: Page,
  { comparison, comparisons: times }: Sizes,
): Promise<number[]> {
  return page.evaluate(
    ([workload, texts, trials, count]) => window.bench.compare(workload, texts, trials, count),
    [OURS.w2, editedTexts(SCENARIOS), comparison, times] as const,
  );
}

/** How long a save takes: of a model as it ships, and of one with a thousand notes. */
export async function saves(page: Page, { saves: times }: Sizes): Promise<Extras> {
  const save = (notes: number | undefined): Promise<number[]> =>
    page.evaluate(([count, each]) => window.bench.save(count, each), [notes, times] as const);
  return { save: await save(undefined), saveLarge: await save(1000) };
}

const TRIALS_OF_THE_APP = 10_000;

/** How long one waits for a goal: for the first answer, and for the one from all futures. */
export async function goals(page: Page, { goals: count }: Sizes): Promise<Extras> {
  const shares = Array.from({ length: count + 1 }, (_, turn) => 0.5 + 0.02 * turn);
  const { first, last } = await page.evaluate(([each, trials]) => window.bench.seek(each, trials), [
    shares,
    TRIALS_OF_THE_APP,
  ] as const);
  return { seekFirst: first, seekLast: last };
}

/** How long the main thread is held up during a long run. */
export async function calm(page: Page, { calm: trials }: Sizes): Promise<Extras> {
  const { longestTask, longestFrame } = await page.evaluate(
    ([workload, each]) => window.bench.watch(workload, each),
    [OURS.w2, trials] as const,
  );
  return { longestTask: [longestTask], longestFrame: [longestFrame] };
}
