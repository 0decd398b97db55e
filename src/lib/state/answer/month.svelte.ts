import { baseOf } from '#lib/state/what-if/base.ts';
import { Worked } from '#lib/state/worked.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { createFarm, type Farm, type Run } from '#lib/workers/farm.ts';
import type { Shown } from './statement.svelte.ts';

/** One series in one month. */
export interface MonthAsked {
  readonly series: string;
  readonly month: number;
}

export interface MonthValues extends MonthAsked {
  /** By trial, as in the run of the desk. */
  readonly values: Float64Array;
}

/** Months next to each other are looked at one after the other: so many come with one run. */
const BLOCK = 12;

/** All values of a series in a month, by a run of its own with the same futures; for a component that starts. */
export function workMonth(
  workspace: Workspace,
  shown: Shown,
  question: () => MonthAsked | undefined,
  farm: Farm = createFarm({ workers: 1 }),
): Worked<MonthValues> {
  $effect(() => () => {
    farm.dispose();
  });
  let known: Record<string, Float64Array> = {};
  let of: Run | undefined;
  return new Worked(farm, () => {
    const base = baseOf(workspace);
    const asked = question();
    if (base === undefined || asked === undefined || !shown.isCurrent || !shown.isFinal) {
      return undefined;
    }
    const run = base.run(base.program, [asked.series]);
    if (!isSame(of, run)) known = {};
    of = run;
    const mine = known;
    const { series, month } = asked;
    return async (ask, publish) => {
      if (mine[keyOf(series, month)] === undefined) {
        const first = month - ((month - 1) % BLOCK);
        const last = Math.min(run.settings.months, first + BLOCK - 1);
        const keptMonths = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        const [results] =
          (await ask([{ ...run, settings: { ...run.settings, keptMonths } }])) ?? [];
        if (results === undefined) return;
        for (const [each, values] of results.keptMonths.get(series) ?? []) {
          mine[keyOf(series, each)] = values;
        }
      }
      const values = mine[keyOf(series, month)];
      if (values !== undefined) publish({ ...asked, values }, true);
    };
  });
}

function keyOf(series: string, month: number): string {
  return `${series} ${month}`;
}

/** Whether two runs are of the same futures. */
function isSame(before: Run | undefined, { program, settings }: Run): boolean {
  return (
    before?.program === program &&
    before.settings.seed === settings.seed &&
    before.settings.trials === settings.trials &&
    before.settings.months === settings.months
  );
}
