import { LOG10_E_HIGH, LOG10_E_LOW } from '#lib/distributions/elementary.ts';
import { add, choose, multiply } from '#lib/engine/kernel/vector.ts';
import { op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { halvesOf, halvesOfConstant, productError } from './halves.ts';
import { logarithmInTwo } from './logarithm-in-two.ts';
import { keeperOf } from './place.ts';
import { ofPairs } from './signature.ts';

/**
 * Adds the logarithm to base 10 of two doubles to a module: `log10` of `distributions/elementary.ts`,
 * bit for bit.
 */
export function addLog10(module: ModuleDraft): FunctionDraft {
  const draft = module.function(ofPairs(1));
  const keep = keeperOf(draft);
  const x = draft.parameter(0).get;
  const { high, low, isUnusual } = logarithmInTwo(draft, x);
  const factor = halvesOfConstant(LOG10_E_HIGH);
  const product = keep(multiply(high, factor.whole));
  const beyond = add(multiply(high, splat(LOG10_E_LOW)), multiply(low, factor.whole));
  const lost = add(productError(halvesOf(draft, high), factor, product), beyond);
  const result = draft.local('v128');
  draft.write(result.set(add(product, lost)));

  const ofNoNumber = choose(splat(-Infinity), splat(NaN), op('f64x2.eq', x, splat(0)));
  const ofPositive = choose(x, result.get, op('f64x2.eq', x, splat(Infinity)));
  const isPositive = op('f64x2.gt', x, splat(0));
  draft.write(when(isUnusual, result.set(choose(ofPositive, ofNoNumber, isPositive))), result.get);
  return draft;
}
