import { LN2_HIGH, LN2_LOW, THIRD, THIRD_LOW } from '#lib/distributions/elementary.ts';
import { add, divide, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, splat } from '#lib/engine/wasm/code.ts';
import { cubic } from './cubic.ts';
import { halvesOf, halvesOfConstant, productError } from './halves.ts';
import { keeperOf, type Place } from './place.ts';
import { takeApart } from './take-apart.ts';

/** A logarithm as the sum of two doubles. */
export interface LogarithmInTwo {
  readonly high: Code;
  readonly low: Code;
  /** Not 0 (i32) when a lane of x is no positive normal number. */
  readonly isUnusual: Code;
}

/** Writes the logarithm in two parts: the steps of `logarithmInTwo` in `distributions/elementary.ts`. */
export function logarithmInTwo(place: Place, x: Code): LogarithmInTwo {
  const keep = keeperOf(place);
  const { f, exponent, isUnusual } = takeApart(place, x);
  const two = splat(2);

  const divisor = halvesOf(place, keep(add(two, f)));
  const divisorLow = subtract(f, subtract(divisor.whole, two));
  const reciprocal = keep(divide(splat(1), divisor.whole));
  const s = halvesOf(place, keep(multiply(f, reciprocal)));
  const near = keep(multiply(s.whole, divisor.whole));
  const left = subtract(
    subtract(subtract(f, near), productError(s, divisor, near)),
    multiply(s.whole, divisorLow),
  );
  const sLow = keep(multiply(left, reciprocal));

  const z = halvesOf(place, keep(multiply(s.whole, s.whole)));
  const zLow = add(productError(s, s, z.whole), multiply(multiply(two, s.whole), sLow));
  const oneThird = halvesOfConstant(THIRD);
  const third = keep(multiply(z.whole, oneThird.whole));
  const thirdLow = add(
    productError(z, oneThird, third),
    add(multiply(z.whole, splat(THIRD_LOW)), multiply(zLow, oneThird.whole)),
  );
  const z2 = keep(multiply(z.whole, z.whole));
  const z4 = keep(multiply(z2, z2));
  const head = cubic(z.whole, z2, [1 / 5, 1 / 7, 1 / 9, 1 / 11]);
  const middle = cubic(z.whole, z2, [1 / 13, 1 / 15, 1 / 17, 1 / 19]);
  const tail = add(splat(1 / 21), multiply(z.whole, splat(1 / 23)));
  const series = add(head, multiply(z4, add(middle, multiply(z4, tail))));
  const beyond = keep(multiply(z2, series));

  const bracket = halvesOf(place, keep(add(third, beyond)));
  const bracketLow = add(subtract(beyond, subtract(bracket.whole, third)), thirdLow);
  const product = keep(multiply(s.whole, bracket.whole));
  const productLow = add(
    add(productError(s, bracket, product), multiply(s.whole, bracketLow)),
    multiply(sLow, bracket.whole),
  );
  const whole = keep(multiply(exponent, splat(LN2_HIGH)));
  const twice = keep(multiply(two, s.whole));
  const first = keep(add(whole, twice));
  const twiceProduct = keep(multiply(two, product));
  const second = keep(add(first, twiceProduct));
  const small = add(
    add(multiply(two, add(sLow, productLow)), sumError(whole, twice, first, keep)),
    sumError(first, twiceProduct, second, keep),
  );
  const low = keep(add(multiply(exponent, splat(LN2_LOW)), small));
  const high = keep(add(second, low));
  return { high, low: keep(subtract(low, subtract(high, second))), isUnusual };
}

/** a + b − sum, exactly, where the sum is a + b rounded. */
function sumError(a: Code, b: Code, sum: Code, keep: (value: Code) => Code): Code {
  const bPart = keep(subtract(sum, a));
  return add(subtract(a, subtract(sum, bPart)), subtract(b, bPart));
}
