import { add, and, choose, divide, isNaN, multiply, or } from '#lib/engine/kernel/vector.ts';
import { type Code, op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { halvesOf, productError } from './halves.ts';
import { logarithmInTwo } from './logarithm-in-two.ts';
import { isAnywhere } from './masks.ts';
import { keeperOf } from './place.ts';
import { ofPairs } from './signature.ts';

/** Exponents beyond this decide by their sign alone. */
const FAR = 1e20;

function equals(a: Code, value: number): Code {
  return op('f64x2.eq', a, splat(value));
}

/**
 * Adds powers of two doubles to a module, its operands being bases and exponents: `pow` of
 * `distributions/elementary.ts`, bit for bit.
 *
 * @param exp what `addExp` added
 */
export function addPow(module: ModuleDraft, exp: FunctionDraft): FunctionDraft {
  const draft = module.function(ofPairs(2));
  const keep = keeperOf(draft);
  const base = draft.parameter(0).get;
  const exponent = draft.parameter(1).get;
  const size = keep(op('f64x2.abs', base));
  const { high, low } = logarithmInTwo(draft, size);
  const product = keep(multiply(exponent, high));
  const lost = productError(halvesOf(draft, exponent), halvesOf(draft, high), product);
  const rest = keep(add(lost, multiply(exponent, low)));
  const power = keep(exp.call(product));
  const result = draft.local('v128');
  draft.write(result.set(add(power, multiply(power, rest))));

  const isNear = op('f64x2.le', op('f64x2.abs', exponent), splat(FAR));
  const isPlain = and(op('f64x2.gt', base, splat(0)), op('f64x2.lt', base, splat(Infinity)));
  const isSimple = or(
    or(equals(exponent, 1), equals(exponent, -1)),
    or(equals(exponent, 2), equals(exponent, 0.5)),
  );
  const isRare = or(op('v128.not', and(isNear, isPlain)), or(isSimple, equals(power, Infinity)));

  // The cases of the scalar function, its last one first, so that its first one has the last word.
  const where = (isCase: Code, value: Code): Code => result.set(choose(value, result.get, isCase));
  const isRising = op('f64x2.gt', exponent, splat(0));
  const isAboveOne = op('f64x2.gt', size, splat(1));
  const half = multiply(exponent, splat(0.5));
  const isEven = op('f64x2.eq', op('f64x2.floor', half), half);
  const isWhole = op('f64x2.eq', op('f64x2.floor', exponent), exponent);
  const signed = choose(result.get, op('f64x2.neg', result.get), isEven);
  const atLimit = (up: number, down: number): Code => choose(splat(up), splat(down), isRising);
  draft.write(
    when(
      isAnywhere(isRare),
      where(equals(power, Infinity), power),
      where(
        op('v128.not', isNear),
        choose(splat(0), splat(Infinity), op('v128.xor', isAboveOne, isRising)),
      ),
      where(equals(size, 1), splat(1)),
      where(equals(size, Infinity), atLimit(Infinity, 0)),
      where(equals(size, 0), atLimit(0, Infinity)),
      where(op('f64x2.lt', base, splat(0)), choose(signed, splat(NaN), isWhole)),
      where(equals(exponent, -1), divide(splat(1), base)),
      where(and(equals(exponent, 0.5), op('f64x2.ge', base, splat(0))), op('f64x2.sqrt', base)),
      where(equals(exponent, 2), multiply(base, base)),
      where(equals(exponent, 1), base),
      where(or(equals(exponent, 0), equals(base, 1)), splat(1)),
      where(or(isNaN(base), isNaN(exponent)), splat(NaN)),
    ),
    result.get,
  );
  return draft;
}
