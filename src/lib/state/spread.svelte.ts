import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { uncertaintyOf } from '#lib/analysis/uncertainty.ts';
import { sharedVariance, totalVariance, type VarianceShare } from '#lib/analysis/variance.ts';
import { KEPT_TRIALS } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';
import { createFarm, type Farm, type Run } from '#lib/workers/farm.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Where the variance of the result comes from. */
export interface SpreadShares {
  readonly unknown: VarianceShare;
  /** What the market adds to that, and what luck with small numbers adds to both. */
  readonly varies: VarianceShare;
  readonly luck: VarianceShare;
  /** What the unknown numbers of each group carry alone, the greatest first, and what they carry with all others. */
  readonly groups: readonly {
    readonly id: string;
    readonly share: VarianceShare;
    readonly total: VarianceShare;
  }[];
}

export type SpreadState =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'running'; readonly ended: number; readonly all: number }
  | { readonly kind: 'done'; readonly shares: SpreadShares };

/** Tells apart what is not known from what varies and from luck, when the reader asks: it takes a score of runs. */
export class Spread {
  readonly #workspace: Workspace;
  readonly #farm: Farm;
  #state: SpreadState = $state.raw({ kind: 'idle' });
  #of: Program | undefined = $state.raw();

  /** Must be created while a component starts. */
  constructor(workspace: Workspace, farm: Farm = createFarm()) {
    this.#workspace = workspace;
    this.#farm = farm;
    $effect(() => () => {
      farm.dispose();
    });
  }

  /** What belongs to another program is none. */
  get state(): SpreadState {
    return this.#of === this.#workspace.program ? this.#state : { kind: 'idle' };
  }

  async run(): Promise<void> {
    const { program, model, months, seed } = this.#workspace;
    if (program === undefined || model === undefined) return;
    const { unknown, varies, luck } = uncertaintyOf(program);
    const drawing = [...unknown, ...varies, ...luck];
    const groups = model.groups.flatMap(({ id, assumptions }) => {
      const own = assumptions.map(({ name }) => name);
      return unknown.some((name) => own.includes(name)) ? [{ id, own }] : [];
    });
    const anew = [
      [],
      [...varies, ...luck],
      luck,
      ...groups.map(({ own }) => drawing.filter((name) => !own.includes(name))),
      ...groups.map(({ own }) => unknown.filter((name) => own.includes(name))),
    ];
    const others = anew.map((names) => withOtherLuck(program, names));
    const asked = others.map(({ nameOf }) => nameOf(model.roles.result));
    const runs = others.map((other, i): Run => ({
      program: other.program,
      settings: { trials: KEPT_TRIALS, months, seed, sampler: 'random', asked: [asked[i] ?? ''] },
    }));
    this.#of = program;
    this.#state = { kind: 'running', ended: 0, all: runs.length };
    const outcome = await this.#farm.runAll(runs, (ended) => {
      this.#state = { kind: 'running', ended, all: runs.length };
    });
    if (outcome.kind === 'overtaken') return;
    if (outcome.kind === 'failed') {
      this.#state = { kind: 'failed' };
      return;
    }
    const values = outcome.results.map(
      ({ kept }, i) => kept.get(asked[i] ?? '') ?? new Float64Array(),
    );
    this.#state = { kind: 'done', shares: sharesOf(values, groups) };
  }
}

/** Reads the shares from the results of the runs, in the order in which they were asked for. */
function sharesOf(
  [one = new Float64Array(), known, withMarket, ...rest]: readonly Float64Array[],
  groups: readonly { readonly id: string }[],
): SpreadShares {
  const none = new Float64Array();
  const unknown = sharedVariance(one, known ?? none);
  const both = sharedVariance(one, withMarket ?? none);
  return {
    unknown,
    varies: { share: Math.max(0, both.share - unknown.share), standardError: both.standardError },
    luck: { share: Math.max(0, 1 - both.share), standardError: both.standardError },
    groups: groups
      .map(({ id }, i) => ({
        id,
        share: sharedVariance(one, rest[i] ?? none),
        total: totalVariance(one, rest[groups.length + i] ?? none),
      }))
      .sort((a, b) => b.share.share - a.share.share),
  };
}
