import { samplerFor } from '#lib/analysis/common-luck.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import type { Results, Sampler } from '#lib/engine/results.ts';
import { createFarm, type Farm } from '#lib/workers/farm.ts';
import { coresToUse } from '#lib/workers/pool.ts';
import {
  askedOf,
  modelColumn,
  readOnce,
  scenarioColumn,
  type Column,
  type Reader,
} from './columns.ts';
import { choicesOf, type Choices } from './compared.svelte.ts';
import type { KeyedRun } from './keyed.ts';
import { Runs } from './runs.svelte.ts';
import type { Simulation } from './simulation.svelte.ts';
import { changesBetween, columnsBetween, type Change } from './way.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A column with its figures. */
export interface Outcome {
  readonly column: Column;
  readonly results: Results;
  /** What it leaves, by future. */
  readonly values: Float64Array;
}

/** All scenarios and models that are compared, each run with the same luck, and the way between two of them. */
export class Comparison {
  readonly #workspace: Workspace;
  readonly choices: Choices;
  readonly #runs: Runs;
  readonly #read: Reader;
  #before: readonly Outcome[] = [];
  #last: readonly Outcome[] = $state.raw([]);
  #attempt = $state(0);

  readonly columns: readonly Column[] = $derived.by(() => {
    const { document, model, text } = this.#workspace;
    if (model === undefined) return [];
    const { left, guests, isLevel } = this.choices;
    return [
      ...document.scenarios
        .filter(({ id }) => !left.includes(id))
        .map((scenario) => scenarioColumn(document, model, scenario, this.#read)),
      ...guests.flatMap(
        (guest) => modelColumn(guest, isLevel ? text : undefined, this.#read) ?? [],
      ),
    ];
  });
  readonly #runnable: readonly Column[] = $derived(
    this.columns.filter(({ program }) => program !== undefined),
  );
  readonly sampler: Sampler = $derived.by(() => samplerOf(this.#runnable, this.#workspace.months));
  readonly #columnRuns: readonly KeyedRun[] = $derived(
    this.#runnable.flatMap((column) => this.#runOf(column, this.sampler, askedOf(column))),
  );
  readonly #complete: readonly Outcome[] | undefined = $derived.by(() => {
    const outcomes = this.#runnable.map((column, place) =>
      outcomeOf(column, this.#runs.found.get(this.#columnRuns[place]?.key ?? '')),
    );
    if (!outcomes.every((outcome) => outcome !== undefined)) return undefined;
    // The same outcomes are the same list: what is read from them is not read again for each step of the way.
    const isSame =
      outcomes.length === this.#before.length &&
      outcomes.every(({ results, column }, place) => {
        const before = this.#before[place];
        return before?.results === results && before.column === column;
      });
    if (!isSame) this.#before = outcomes;
    return this.#before;
  });
  /** The newest figures of all columns; while new ones are computed the old ones, together. */
  readonly outcomes: readonly Outcome[] = $derived(this.#complete ?? this.#last);
  readonly isCurrent: boolean = $derived(this.#complete !== undefined);
  /** What the others are held against, and the one that is looked at closely. */
  readonly base: Outcome | undefined = $derived(
    this.outcomes.find(({ column }) => column.key === this.choices.base) ?? this.outcomes[0],
  );
  readonly other: Outcome | undefined = $derived.by(() => {
    const others = this.outcomes.filter((outcome) => outcome !== this.base);
    return others.find(({ column }) => column.key === this.choices.other) ?? others[0];
  });

  /** What lies between the base and the other, in the order in which it is changed. */
  readonly changes: readonly Change[] = $derived.by(() =>
    changesBetween(
      this.#workspace.document,
      [this.base?.column, this.other?.column],
      this.choices.order,
    ),
  );
  readonly #path: readonly KeyedRun[] = $derived.by(() => {
    const columns = columnsBetween(
      this.#workspace.document,
      [this.base?.column, this.other?.column],
      this.changes,
      this.#read,
    );
    // One draw more on the way, and Sobol points would change the luck of others.
    const sampler =
      this.sampler === 'sobol' ? samplerOf(columns, this.#workspace.months) : this.sampler;
    return columns.flatMap((column, place) => {
      const isEnd = place === 0 || place === columns.length - 1;
      return this.#runOf(column, sampler, isEnd ? askedOf(column) : [column.model.roles.result]);
    });
  });
  /** The values on the way from the base to the other, as far as they are known; both ends included. */
  readonly path: readonly (Float64Array | undefined)[] = $derived(
    this.#path.map(({ key }) =>
      this.#runs.found.get(key)?.kept.get(this.base?.column.model.roles.result ?? ''),
    ),
  );

  /** Must be created while a component starts. */
  constructor(workspace: Workspace, simulation: Simulation, farm: Farm = createFarm()) {
    this.#workspace = workspace;
    this.choices = choicesOf(workspace);
    this.#runs = new Runs(farm, coresToUse());
    this.#read = readOnce(() => workspace.months);
    $effect(() => {
      // The figures that are always in sight come first: nothing competes with them.
      const isDeskBusy =
        workspace.program !== undefined && !simulation.isFinal && simulation.failure === undefined;
      if (simulation.isHeld || isDeskBusy || this.#attempt < 0) {
        this.#runs.stop();
        return;
      }
      this.#runs.want([...this.#columnRuns, ...this.#path]);
    });
    $effect(() => {
      if (this.#complete !== undefined) this.#last = this.#complete;
    });
    $effect(() => () => {
      this.#runs.stop();
      farm.dispose();
    });
  }

  /** Why the runs stopped, when they did. */
  get failure(): string | undefined {
    return this.#runs.failure;
  }

  retry(): void {
    this.#attempt += 1;
  }

  addModel(document: MizanDocument): void {
    const { guests } = this.choices;
    if (guests.every(({ id }) => id !== document.id)) this.choices.guests = [...guests, document];
  }

  removeModel(id: string): void {
    this.choices.guests = this.choices.guests.filter((guest) => guest.id !== id);
  }

  #runOf(column: Column, sampler: Sampler, kept: readonly string[]): KeyedRun[] {
    const { program, text } = column;
    if (program === undefined) return [];
    const { months, trials, seed } = this.#workspace;
    const settings = { months, trials, seed, sampler, asked: askedOf(column) };
    const key = JSON.stringify([settings, text, kept]);
    return [{ key, program, settings, kept }];
  }
}

function samplerOf(columns: readonly Column[], months: number): Sampler {
  return samplerFor(
    columns.flatMap((column) =>
      column.program === undefined ? [] : [{ program: column.program, asked: askedOf(column) }],
    ),
    months,
  );
}

function outcomeOf(column: Column, results: Results | undefined): Outcome | undefined {
  const values = results?.kept.get(column.model.roles.result) ?? new Float64Array();
  return results && { column, results, values };
}
