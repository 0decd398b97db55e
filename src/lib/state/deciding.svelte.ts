import type { Decision } from '#lib/analysis/decision.ts';
import { drawnOpenings, openingName } from '#lib/analysis/openings.ts';
import { type Analyst, createAnalyst } from '#lib/workers/analyst.ts';
import type { Simulation } from './simulation.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What decides in the open document, read anew from each run that has come to its end. */
export class Deciding {
  #decision: Decision | undefined = $state.raw();
  #hasFailed = $state(false);

  /** Must be created while a component starts. */
  constructor(workspace: Workspace, simulation: Simulation, analyst: Analyst = createAnalyst()) {
    $effect(() => {
      const { results, isFinal } = simulation;
      const { model, program } = workspace;
      if (results === undefined || model === undefined || program === undefined || !isFinal) return;
      const groups = model.groups.map(({ id, assumptions }) => ({
        id,
        names: assumptions.map(({ name }) => name),
      }));
      const openings = drawnOpenings(program).map(openingName);
      const names = [...groups.flatMap((group) => group.names), ...openings];
      const { kept } = results;
      const asked = { kept, result: model.roles.result, names, rival: undefined, groups };
      analyst.ask(asked, (decision) => {
        this.#hasFailed = decision === undefined;
        this.#decision = decision ?? this.#decision;
      });
    });
    $effect(() => () => {
      analyst.dispose();
    });
  }

  /** `undefined` until the first run has come to its end. */
  get decision(): Decision | undefined {
    return this.#decision;
  }

  /** True when the last attempt broke: what is shown is older. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }
}
