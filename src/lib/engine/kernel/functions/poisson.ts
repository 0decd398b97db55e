import { and, choose, multiply, or } from '#lib/engine/kernel/vector.ts';
import { type Code, leave, op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { addAsk } from './ask.ts';
import { countSeries, LEAST_MEAN, leastCount } from './count-series.ts';
import { addCountOn, countUp } from './count-up.ts';
import { expOfModerate } from './exp.ts';
import { isAnywhere, isEverywhere } from './masks.ts';
import { keeperOf, passageOf } from './place.ts';
import { ofPairs } from './signature.ts';

/** A mean whose count at u = ½ the series decides. */
const DECIDED_MEAN = 1000.2;

/**
 * Adds two Poisson counts by inversion to a module, bit for bit what `quantile` of
 * `distributions/poisson.ts` gives. Its operands are uniform numbers, from 2⁻³⁶ to 1 − 2⁻³⁶, and means,
 * finite and at least 0.
 *
 * @param exact that quantile, of u and mean: asked for lanes that neither way below can tell
 * @param scoreOf writes the normal scores of uniform numbers, right to 3e-7; small means do without
 */
export function addPoisson(
  module: ModuleDraft,
  exact: Imported,
  scoreOf: (draft: FunctionDraft, u: Code) => Code,
): FunctionDraft {
  const countOn = addCountOn(module);
  const ask = addAsk(module, exact, 2);
  const draft = module.function(ofPairs(2));
  const keep = keeperOf(draft);
  const u = draft.parameter(0).get;
  const mean = draft.parameter(1).get;
  const isSmall = keep(op('f64x2.lt', mean, splat(LEAST_MEAN)));

  const small = passageOf(draft);
  const target = keeperOf(small)(multiply(u, expOfModerate(small, mean)));
  const late = countUp(small, target, { factor: mean }, countOn, (count) => count);
  small.write(ask.call(late, u, mean), leave);

  // One of each: each is drawn beside one of its own kind that is decided at once.
  const ofSmall = draft.call(u, and(mean, isSmall));
  const ofLarge = draft.call(
    choose(splat(0.5), u, isSmall),
    choose(splat(DECIDED_MEAN), mean, isSmall),
  );
  draft.write(
    when(isEverywhere(isSmall), small.code),
    when(isAnywhere(isSmall), choose(ofSmall, ofLarge, isSmall), leave),
  );
  const series = countSeries(draft, keep(scoreOf(draft, u)), mean, mean);
  const { count, isOpen } = leastCount(draft, series);
  // All bits set are NaN, which asks.
  draft.write(when(isAnywhere(isOpen), ask.call(or(count, isOpen), u, mean), leave), count);
  return draft;
}
