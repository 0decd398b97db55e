import { LN2_HIGH, LN2_LOW, LOG2_E } from '#lib/distributions/elementary.ts';
import { add, choose, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { cubic } from './cubic.ts';
import { isAnywhere } from './masks.ts';
import { keeperOf, type Place } from './place.ts';
import { powerOfTwo } from './power-of-two.ts';
import { ofPairs } from './signature.ts';

/** e^x as value · 2^exponent, the value being between √½ and √2: the steps of `exp` in `distributions/elementary.ts`. */
function expInParts(place: Place, x: Code): { readonly value: Code; readonly exponent: Code } {
  const keep = keeperOf(place);
  const exponent = keep(op('f64x2.floor', add(multiply(x, splat(LOG2_E)), splat(0.5))));
  const high = keep(subtract(x, multiply(exponent, splat(LN2_HIGH))));
  const low = keep(multiply(exponent, splat(LN2_LOW)));
  const r = keep(subtract(high, low));
  const lost = subtract(subtract(high, r), low);
  const r2 = keep(multiply(r, r));
  const r4 = keep(multiply(r2, r2));
  const first = cubic(r, r2, [1 / 2, 1 / 6, 1 / 24, 1 / 120]);
  const second = cubic(r, r2, [1 / 720, 1 / 5040, 1 / 40320, 1 / 362880]);
  const third = cubic(r, r2, [1 / 3628800, 1 / 39916800, 1 / 479001600, 1 / 6227020800]);
  const rest = add(first, multiply(r4, add(second, multiply(r4, third))));
  return { value: add(splat(1), add(r, add(multiply(r2, rest), lost))), exponent };
}

/** Writes e^x for two doubles that are known to lie between −708 and 708. */
export function expOfModerate(place: Place, x: Code): Code {
  const { value, exponent } = expInParts(place, x);
  return multiply(value, powerOfTwo(exponent));
}

/** Adds e^x of two doubles to a module: `exp` of `distributions/elementary.ts`, bit for bit. */
export function addExp(module: ModuleDraft): FunctionDraft {
  const draft = module.function(ofPairs(1));
  const keep = keeperOf(draft);
  const x = draft.parameter(0).get;
  const parts = expInParts(draft, x);
  const { exponent } = parts;
  const value = keep(parts.value);
  const result = draft.local('v128');
  draft.write(result.set(multiply(value, powerOfTwo(exponent))));

  // Where 2^exponent is no normal double, two halves of it are; beyond them lie Infinity and 0.
  const half = draft.local('v128');
  const inHalves = multiply(
    multiply(value, powerOfTwo(half.get)),
    powerOfTwo(subtract(exponent, half.get)),
  );
  // Also where x is no number.
  const isFar = op('v128.not', op('f64x2.le', op('f64x2.abs', x), splat(708)));
  const isAbove = op('f64x2.gt', x, splat(709.782712893384));
  const isBelow = op('f64x2.lt', x, splat(-745.1332191019412));
  draft.write(
    when(
      isAnywhere(isFar),
      half.set(op('f64x2.floor', multiply(exponent, splat(0.5)))),
      result.set(choose(splat(Infinity), choose(splat(0), inHalves, isBelow), isAbove)),
    ),
    result.get,
  );
  return draft;
}
