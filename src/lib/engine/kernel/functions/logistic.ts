import { add, choose, divide } from '#lib/engine/kernel/vector.ts';
import { op, splat } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { keeperOf } from './place.ts';
import { ofPairs } from './signature.ts';

/**
 * Adds the logistic function of two doubles to a module: as `logistic` in
 * `distributions/elementary.ts`, bit for bit.
 *
 * @param exp what `addExp` added
 */
export function addLogistic(module: ModuleDraft, exp: FunctionDraft): FunctionDraft {
  const draft = module.function(ofPairs(1));
  const keep = keeperOf(draft);
  const x = draft.parameter(0).get;
  const power = keep(exp.call(op('f64x2.neg', op('f64x2.abs', x))));
  const upper = choose(splat(1), power, op('f64x2.ge', x, splat(0)));
  draft.write(divide(upper, add(splat(1), power)));
  return draft;
}
