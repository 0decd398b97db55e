import { statementOf, withStatement, type StatementBar } from '#lib/analysis/statement.ts';
import { baseOf, valuesOf } from '#lib/state/what-if/base.ts';
import { Worked } from '#lib/state/worked.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { createFarm, type Farm } from '#lib/workers/farm.ts';

/** The money of the whole horizon, line by line, and from how many futures it is read. */
export interface Statement {
  readonly bars: readonly StatementBar[];
  readonly trials: number;
}

/** What is known of the desk's own run, which goes first. */
export interface Shown {
  readonly isCurrent: boolean;
  readonly isFinal: boolean;
}

/** The statement of the open model, by a run of its own with the same futures; for a component that starts. */
export function workStatement(
  workspace: Workspace,
  shown: Shown,
  farm: Farm = createFarm({ workers: 1 }),
): Worked<Statement> {
  $effect(() => () => {
    farm.dispose();
  });
  return new Worked(farm, () => {
    const base = baseOf(workspace);
    const probe = base && withStatement(base.program);
    if (base === undefined || probe === undefined || !shown.isCurrent || !shown.isFinal) {
      return undefined;
    }
    const run = base.run(probe.program, [base.result, ...probe.asked]);
    return async (ask, publish) => {
      const [results] = (await ask([run])) ?? [];
      if (results === undefined) return;
      const bars = statementOf(results.kept, valuesOf(results, base.result));
      publish({ bars, trials: run.settings.trials }, true);
    };
  });
}
