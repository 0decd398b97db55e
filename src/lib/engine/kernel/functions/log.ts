import { LN2_HIGH, LN2_LOW } from '#lib/distributions/elementary.ts';
import { add, choose, divide, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { artanhRest } from './artanh-rest.ts';
import { keeperOf } from './place.ts';
import { ofPairs } from './signature.ts';
import { takeApart } from './take-apart.ts';

/**
 * Adds the natural logarithm of two doubles to a module: the steps of `log` in
 * `distributions/elementary.ts`, bit for bit.
 */
export function addLog(module: ModuleDraft): FunctionDraft {
  const draft = module.function(ofPairs(1));
  const keep = keeperOf(draft);
  const x = draft.parameter(0).get;
  const { f, exponent, isUnusual } = takeApart(draft, x);
  const s = keep(divide(f, add(splat(2), f)));
  const half = keep(multiply(multiply(splat(0.5), f), f));
  const bent = multiply(s, add(half, artanhRest(draft, keep(multiply(s, s)))));
  const low = add(bent, multiply(exponent, splat(LN2_LOW)));
  const rest = subtract(subtract(half, low), f);
  const result = draft.local('v128');
  draft.write(result.set(subtract(multiply(exponent, splat(LN2_HIGH)), rest)));

  const ofNoNumber = choose(splat(-Infinity), splat(NaN), op('f64x2.eq', x, splat(0)));
  const isPositive = op('f64x2.gt', x, splat(0));
  const isInfinite = op('f64x2.eq', x, splat(Infinity));
  draft.write(
    when(isUnusual, result.set(choose(choose(x, result.get, isInfinite), ofNoNumber, isPositive))),
    result.get,
  );
  return draft;
}
