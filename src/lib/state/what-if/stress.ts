import { pull, type Lever } from '#lib/analysis/lever.ts';
import { byDamage, effectOf, withNow, type Effect } from '#lib/analysis/stress.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import type { Shock, ShockId } from '#lib/models/shocks.ts';
import type { Work } from '#lib/state/worked.svelte.ts';
import { valuesOf, type Base } from './base.ts';

/** The text that runs, and what stands behind each name in it. */
export interface ModelText {
  readonly text: string;
  readonly expressions: ReadonlyMap<string, string>;
  readonly months: number;
}

/** A number moved by the reader, as a shock of his own. */
export interface OwnShock {
  readonly lever: Lever;
  readonly factor: number;
}

/** A shock that has been tried, and what it did. */
export interface Tried {
  readonly id: ShockId | 'own';
  readonly effect: Effect;
}

/** Shocks that are run between two looks at what is known so far: one on each core of a small machine. */
const TOGETHER = 2;

/** The shocks that a text can say: all that they state anew is there. */
export function shocksFor(
  shocks: readonly Shock[],
  expressions: ReadonlyMap<string, string>,
): readonly Shock[] {
  return shocks.filter(({ changes }) =>
    Object.keys(changes).every((name) => expressions.has(name)),
  );
}

/** The text under a shock. */
export function shocked(
  { text, expressions }: Pick<ModelText, 'text' | 'expressions'>,
  { changes }: Shock,
): string {
  const replacements = Object.entries(changes).map(([name, change]): [string, string] => [
    name,
    withNow(change, expressions.get(name) ?? ''),
  ]);
  return applyScenario(text, Object.fromEntries(replacements));
}

/** Runs a model under each shock, with the luck it has without; those tried so far are told as they come. */
export function stressWork(
  base: Base,
  model: ModelText,
  shocks: readonly Shock[],
  own: OwnShock | undefined,
): Work<readonly Tried[]> {
  const all = [
    ...(own === undefined
      ? []
      : [{ id: 'own' as const, program: () => pull(base.program, own.lever, own.factor) }]),
    ...shocks.map((shock) => ({
      id: shock.id,
      program: () => readProgram(shocked(model, shock), model.months).program,
    })),
  ];
  return async (ask, publish) => {
    const [before] = (await ask([base.run(base.program)])) ?? [];
    if (before === undefined) return;
    let tried: readonly Tried[] = [];
    for (let from = 0; from < all.length; from += TOGETHER) {
      const lot = all.slice(from, from + TOGETHER).flatMap(({ id, program }) => {
        const changed = program();
        return changed === undefined ? [] : [{ id, run: base.run(changed) }];
      });
      const found = await ask(lot.map(({ run }) => run));
      if (found === undefined) return;
      const effects = found.map((results) =>
        effectOf(valuesOf(before, base.result), valuesOf(results, base.result)),
      );
      tried = byDamage([
        ...tried,
        ...lot.flatMap(({ id }, index) => {
          const effect = effects[index];
          return effect === undefined ? [] : [{ id, effect }];
        }),
      ]);
      publish(tried, from + TOGETHER >= all.length);
    }
  };
}
