import { choose, divide, multiply, or, subtract } from '#lib/engine/kernel/vector.ts';
import { op, splat } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { keeperOf } from './place.ts';
import { ofPairs } from './signature.ts';

/**
 * Adds remainders of two doubles to a module, its operands being dividends and divisors: as `mod` of
 * `plan/operate.ts` before it looks whether they are finite, bit for bit.
 */
export function addMod(module: ModuleDraft): FunctionDraft {
  const draft = module.function(ofPairs(2));
  const keep = keeperOf(draft);
  const a = draft.parameter(0).get;
  const b = draft.parameter(1).get;
  const quotient = op('f64x2.floor', divide(a, b));
  const remainder = keep(subtract(a, multiply(b, quotient)));
  // Rounding can leave it on the wrong side of 0 or of the divisor.
  const isOutsideUp = or(op('f64x2.lt', remainder, splat(0)), op('f64x2.ge', remainder, b));
  const isOutsideDown = or(op('f64x2.gt', remainder, splat(0)), op('f64x2.le', remainder, b));
  const isUp = op('f64x2.gt', b, splat(0));
  draft.write(op('v128.andnot', remainder, choose(isOutsideUp, isOutsideDown, isUp)));
  return draft;
}
