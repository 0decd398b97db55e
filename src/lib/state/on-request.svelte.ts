import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { KEPT_TRIALS } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';
import type { Model } from '#lib/models/model.ts';
import type { Farm, Run } from '#lib/workers/farm.ts';
import type { Workspace } from './workspace.svelte.ts';

export type RequestState<Found> =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'running'; readonly ended: number; readonly all: number }
  | { readonly kind: 'done'; readonly found: Found };

/** What is to be found out: by a run for each list of names that draw anew in it. */
export interface Request<Found> {
  readonly anew: readonly (readonly string[])[];
  /** Makes the answer of the results by trial, one for each list, in their order. */
  readonly read: (results: readonly Float64Array[]) => Found;
}

/** Something that is found out about the open document by runs with other luck, when the reader asks for it. */
export class OnRequest<Found> {
  readonly #workspace: Workspace;
  readonly #farm: Farm;
  #state: RequestState<Found> = $state.raw({ kind: 'idle' });
  #of: Program | undefined = $state.raw();

  /** @param farm of several requests that share one only the newest goes on */
  constructor(workspace: Workspace, farm: Farm) {
    this.#workspace = workspace;
    this.#farm = farm;
  }

  /** What belongs to another program is none. */
  get state(): RequestState<Found> {
    return this.#of === this.#workspace.program ? this.#state : { kind: 'idle' };
  }

  async run(prepare: (program: Program, model: Model) => Request<Found>): Promise<void> {
    const { program, model, months, seed } = this.#workspace;
    if (program === undefined || model === undefined) return;
    const { anew, read } = prepare(program, model);
    const others = anew.map((names) => withOtherLuck(program, names));
    const asked = others.map(({ nameOf }) => nameOf(model.roles.result));
    const runs = others.map((other, i): Run => ({
      program: other.program,
      settings: { trials: KEPT_TRIALS, months, seed, sampler: 'random', asked: [asked[i] ?? ''] },
    }));
    const running = (ended: number) => ({ kind: 'running', ended, all: runs.length }) as const;
    let mine: RequestState<Found> = running(0);
    const tell = (state: RequestState<Found>): void => {
      // A newer request has its own state.
      if (this.#state === mine) this.#state = mine = state;
    };
    this.#of = program;
    this.#state = mine;
    const outcome = await this.#farm.runAll(runs, (ended) => tell(running(ended)));
    if (outcome.kind === 'overtaken') tell({ kind: 'idle' });
    else if (outcome.kind === 'failed') tell({ kind: 'failed' });
    else {
      const none = new Float64Array();
      const results = outcome.results.map(({ kept }, i) => kept.get(asked[i] ?? '') ?? none);
      tell({ kind: 'done', found: read(results) });
    }
  }
}
