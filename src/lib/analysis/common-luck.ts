import { slotsOf } from '#lib/engine/draws/slots.ts';
import { buildPlan } from '#lib/engine/plan/build.ts';
import type { Sampler } from '#lib/engine/results.ts';
import type { Program } from '#lib/language/tree.ts';

/**
 * How several programs are to be sampled so that what has the same name has the same luck in all of them:
 * by Sobol points where all make the same draws, and else by chance alone. For a Sobol point is a place among
 * all draws of its program, so that one draw more moves the luck of those behind it; chance is keyed by name.
 *
 * @param asked the definitions that are asked of each
 */
export function samplerFor(
  programs: readonly { readonly program: Program; readonly asked: readonly string[] }[],
  months: number,
): Sampler {
  const places = programs.map(({ program, asked }) => {
    const outcome = buildPlan(program, months, asked);
    if (!outcome.ok) return '';
    return slotsOf(outcome.plan)
      .slots.map(({ definition, occurrence, first }) => `${definition} ${occurrence} ${first}`)
      .join('\n');
  });
  return new Set(places).size > 1 ? 'random' : 'sobol';
}
