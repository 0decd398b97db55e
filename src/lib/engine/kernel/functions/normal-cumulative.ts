import { SCALED_TAIL } from '#lib/distributions/normal-curve.ts';
import { add, choose, divide, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, op, splat } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { cubic } from './cubic.ts';
import { halvesOf, productError } from './halves.ts';
import { keeperOf } from './place.ts';
import { ofPairs } from './signature.ts';

/** e^{x²} erfc(x) for x ≥ 0. */
function scaledTail(draft: FunctionDraft, x: Code): Code {
  const keep = keeperOf(draft);
  const y = keep(subtract(splat(1), divide(splat(7.5), add(x, splat(3.75)))));
  const y2 = keep(multiply(y, y));
  const y4 = keep(multiply(y2, y2));
  const y8 = keep(multiply(y4, y4));
  const [first = 0, ...others] = SCALED_TAIL;
  const eight = (start: number): Code => {
    const four = (from: number): Code => {
      const [a = 0, b = 0, c = 0, d = 0] = others.slice(from, from + 4);
      return cubic(y, y2, [a, b, c, d]);
    };
    return add(four(start), multiply(y4, four(start + 4)));
  };
  const rest = add(eight(0), multiply(y8, add(eight(8), multiply(y8, eight(16)))));
  const sum = add(splat(first), multiply(y, rest));
  return divide(sum, add(splat(1), multiply(splat(2), x)));
}

/**
 * Adds the share of a standard normal quantity at or below each of two doubles to a module: as
 * `normalCumulative` in `distributions/normal-curve.ts`, bit for bit.
 *
 * @param exp what `addExp` added
 */
export function addNormalCumulative(module: ModuleDraft, exp: FunctionDraft): FunctionDraft {
  const draft = module.function(ofPairs(1));
  const keep = keeperOf(draft);
  const x = draft.parameter(0).get;
  const size = keep(op('f64x2.abs', x));
  const square = keep(multiply(size, size));
  const half = splat(0.5);
  const power = keep(exp.call(multiply(op('f64x2.neg', square), half)));
  const halves = halvesOf(draft, size);
  const lost = multiply(multiply(power, productError(halves, halves, square)), half);
  const hasVanished = op('f64x2.gt', multiply(square, half), splat(746));
  const gaussian = op('v128.andnot', subtract(power, lost), hasVanished);
  const shaped = scaledTail(draft, keep(multiply(size, splat(0.7071067811865476))));
  const tail = keep(multiply(multiply(half, gaussian), shaped));
  draft.write(choose(tail, subtract(splat(1), tail), op('f64x2.lt', x, splat(0))));
  return draft;
}
