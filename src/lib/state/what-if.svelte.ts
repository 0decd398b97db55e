import type { Sought } from '#lib/analysis/goal-seek.ts';
import type { Lever } from '#lib/analysis/lever.ts';
import type { Shock } from '#lib/models/shocks.ts';
import { createFarm, type Farm } from '#lib/workers/farm.ts';
import { baseOf } from './what-if/base.ts';
import { gridWork, type Grid, type GridQuestion } from './what-if/grid.ts';
import { safetyWork, type Safety } from './what-if/safety.ts';
import { seekWork, type Goal } from './what-if/seek.ts';
import { shocksFor, stressWork, type OwnShock, type Tried } from './what-if/stress.ts';
import { sweepWork, type Sweep } from './what-if/sweep.ts';
import { Worked } from './worked.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/**
 * What would be if: runs of the open model with something changed and all luck the same. Each question is
 * worked out anew when the model or the question changes; one is worked on at a time.
 */
export class WhatIf {
  readonly #workspace: Workspace;
  readonly #farm: Farm;

  /** Must be created while a component starts, as must all that it works out. */
  constructor(workspace: Workspace, farm: Farm = createFarm()) {
    this.#workspace = workspace;
    this.#farm = farm;
    $effect(() => () => {
      farm.dispose();
    });
  }

  /** The values of a number at which a goal is reached. */
  seek(question: () => { readonly lever: Lever; readonly goal: Goal } | undefined): Worked<Sought> {
    return new Worked(this.#farm, () => {
      const [base, asked] = [baseOf(this.#workspace), question()];
      return base && asked && seekWork(base, asked.lever, asked.goal);
    });
  }

  /** The cash at the start with which it lasts surely enough. */
  safety(question: () => Safety | undefined): Worked<Sought> {
    return new Worked(this.#farm, () => {
      const [base, asked] = [baseOf(this.#workspace), question()];
      return base && asked && safetyWork(base, asked);
    });
  }

  /** The result over values of one number. */
  sweep(question: () => Lever | undefined): Worked<Sweep> {
    return new Worked(this.#farm, () => {
      const [base, lever] = [baseOf(this.#workspace), question()];
      return base && lever && sweepWork(base, lever);
    });
  }

  /** The result, and a second measure, over pairs of values of two numbers. */
  grid(question: () => GridQuestion | undefined): Worked<Grid> {
    return new Worked(this.#farm, () => {
      const [base, asked] = [baseOf(this.#workspace), question()];
      return base && asked && gridWork(base, asked);
    });
  }

  /** What each of some shocks does, the most harmful first. */
  stress(
    question: () => { readonly shocks: readonly Shock[]; readonly own: OwnShock | undefined },
  ): Worked<readonly Tried[]> {
    return new Worked(this.#farm, () => {
      const base = baseOf(this.#workspace);
      const { text, expressions, months } = this.#workspace;
      const { shocks, own } = question();
      const possible = shocksFor(shocks, expressions);
      return base && stressWork(base, { text, expressions, months }, possible, own);
    });
  }
}
