import { answerOf, type Answer } from '#lib/analysis/answer.ts';
import { drawnOpenings, openingName, withOpenings } from '#lib/analysis/openings.ts';
import type { Results } from '#lib/engine/results.ts';
import { createSimulator, type Simulator } from '#lib/workers/pool.ts';
import { noteEnd, noteRun, takeCrash, takeStillness } from './still.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The newest results of the open document, and whether they still belong to what is on the screen. */
export class Simulation {
  readonly #workspace: Workspace;
  #results: Results | undefined = $state.raw();
  #isCurrent = $state(false);
  #isFinal = $state(false);
  #failure: string | undefined = $state.raw();
  #attempt = $state(0);
  /** Nothing expensive starts by itself on what came from elsewhere, or after a page that could not start. */
  #isHeld = $state(false);
  #isAfterCrash = $state(false);

  readonly answer: Answer | undefined = $derived.by(() => {
    const roles = this.#workspace.model?.roles;
    if (this.#results === undefined || roles === undefined) return undefined;
    return answerOf(this.#results, roles, this.#workspace.document.target);
  });

  /** Must be created while a component starts: it runs anew whenever the program or its settings change. */
  constructor(workspace: Workspace, simulator: Simulator = createSimulator()) {
    this.#workspace = workspace;
    const isLeftStill = [workspace.mode === 'lent', takeStillness()].includes(true);
    const crash = takeCrash();
    this.#isHeld = isLeftStill || crash !== undefined;
    void crash?.then((hasCrashed) => {
      this.#isAfterCrash = hasCrashed && this.#isHeld;
      if (!hasCrashed && !isLeftStill) this.#isHeld = false;
    });
    $effect(() => {
      if (this.#isHeld) return;
      const { program, trials, months, seed } = workspace;
      this.#isCurrent = false;
      this.#isFinal = false;
      if (program === undefined || this.#attempt < 0) {
        simulator.cancel();
        noteRun(false);
        return;
      }
      noteRun(true);
      simulator.run(
        withOpenings(program),
        { trials, months, seed, sampler: 'sobol', asked: this.#asked() },
        {
          results: (results, isFinal) => {
            this.#results = results;
            this.#isCurrent = true;
            this.#isFinal = isFinal;
            this.#failure = undefined;
            if (!isFinal) return;
            noteRun(false);
            void this.#keepCard(results);
          },
          failed: (reason) => {
            noteRun(false);
            this.#failure = reason;
          },
        },
      );
    });
    $effect(() => {
      addEventListener('pagehide', noteEnd);
      return () => {
        removeEventListener('pagehide', noteEnd);
        noteEnd();
        simulator.dispose();
      };
    });
  }

  get results(): Results | undefined {
    return this.#results;
  }

  /** False while the figures shown belong to an earlier state of the document or its fields: they are greyed. */
  get isCurrent(): boolean {
    return this.#isCurrent && this.#workspace.unread.size === 0;
  }

  /** True once all the futures that were asked for are in. */
  get isFinal(): boolean {
    return this.#isFinal;
  }

  /** Why the last run stopped, when it did. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** True until the reader lets it run. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** True while it is held because the page crashed while it ran. */
  get isAfterCrash(): boolean {
    return this.#isAfterCrash;
  }

  run(): void {
    this.#isHeld = false;
    this.#isAfterCrash = false;
  }

  retry(): void {
    this.#failure = undefined;
    this.#attempt += 1;
  }

  /** What the screens show and what may move it, and no more: the rest of the program is not kept. */
  #asked(): string[] {
    const { model, program } = this.#workspace;
    if (program === undefined) return [];
    const names = program.definitions.map((definition) => definition.name);
    if (model === undefined) return names;
    const wanted: readonly string[] = [
      ...Object.values(model.roles),
      ...model.groups.flatMap(({ assumptions }) => assumptions.map(({ name }) => name)),
      ...model.outputs.map((output) => output.name),
      ...model.series.map((output) => output.name),
    ];
    // Opening values that are drawn move the result too.
    const openings = drawnOpenings(program).map(openingName);
    return [...names.filter((name) => wanted.includes(name)), ...openings];
  }

  async #keepCard(results: Results): Promise<void> {
    const { model } = this.#workspace;
    const answer = this.answer;
    if (model === undefined || answer === undefined) return;
    const months = results.series.get(model.roles.cash) ?? [];
    await this.#workspace.keepCard({
      chanceOfProfit: 1 - answer.loss.share,
      median: answer.result.percentiles[50] ?? 0,
      fan: ([10, 50, 90] as const).map((p) => months.map((month) => month.percentiles[p] ?? 0)),
    });
  }
}
