import type { Results } from '#lib/engine/results.ts';
import { readProgram } from '#lib/language/program.ts';
import { setDefinition } from '#lib/language/rewrite.ts';
import { createSimulator, type Simulator } from '#lib/workers/pool.ts';

/** A small program to move: the guides' models, and nothing that is kept. */
export interface LiveProgram {
  readonly program: string;
  readonly months: number;
  /** The definitions whose figures are shown. */
  readonly asked: readonly string[];
}

/** As many as a document runs at first, and the same luck for every reader. */
const SETTINGS = { trials: 10_000, seed: 'mizan', sampler: 'sobol' } as const;

/** A small program that runs anew with every change, and its newest results. */
export class Live {
  #text: string = $state('');
  #results: Results | undefined = $state.raw();
  #isCurrent = $state(false);
  #isFinal = $state(false);
  #hasFailed = $state(false);

  /** Must be created while a component starts. */
  constructor(
    { program, months, asked }: LiveProgram,
    simulator: Simulator = createSimulator({ workers: 1 }),
  ) {
    this.#text = program;
    $effect(() => {
      const read = readProgram(this.#text).program;
      this.#isCurrent = false;
      this.#isFinal = false;
      if (read === undefined) {
        simulator.cancel();
        return;
      }
      simulator.run(
        read,
        { ...SETTINGS, months, asked },
        {
          results: (results, isFinal) => {
            this.#results = results;
            this.#isCurrent = true;
            this.#isFinal = isFinal;
            this.#hasFailed = false;
          },
          failed: () => {
            this.#hasFailed = true;
          },
        },
      );
    });
    $effect(() => () => {
      simulator.dispose();
    });
  }

  get text(): string {
    return this.#text;
  }

  get results(): Results | undefined {
    return this.#results;
  }

  /** False while the figures shown belong to an earlier text: they are greyed. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  get isFinal(): boolean {
    return this.#isFinal;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Replaces one definition by another expression. */
  say(name: string, expression: string): void {
    this.#text = setDefinition(this.#text, name, expression);
  }
}
