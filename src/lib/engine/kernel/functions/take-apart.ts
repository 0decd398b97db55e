import { and, choose, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, i32, lanes, op, splat, when } from '#lib/engine/wasm/code.ts';
import { keeperOf, type Place } from './place.ts';

/** Upper word of 1, less that of √½: added to x, it raises the exponent where the mantissa reaches √2. */
const TO_ROOT = 0x3ff00000 - 0x3fe6a09e;
const TWO_52 = 4503599627370496;
const TWO_1023 = 8.98846567431158e307;

/** x as (1 + f) · 2^exponent with 1 + f in [√½, √2). */
export interface Parts {
  readonly f: Code;
  readonly exponent: Code;
  /** Not 0 (i32) when a lane is no positive normal number: then f may mean nothing. */
  readonly isUnusual: Code;
}

/** Writes what the logarithms of `distributions/elementary.ts` begin with. */
export function takeApart(place: Place, x: Code): Parts {
  const keep = keeperOf(place);
  const scaled = place.local('v128');
  const bias = place.local('v128');
  const isUsual = and(op('f64x2.ge', x, splat(1e-290)), op('f64x2.lt', x, splat(Infinity)));
  const isUnusual = place.local('i32');
  const isTiny = op('f64x2.lt', x, splat(1e-290));
  place.write(
    isUnusual.set(op('i32.eqz', op('i64x2.all_true', isUsual))),
    scaled.set(x),
    bias.set(splat(TWO_52 + 1023)),
    when(
      isUnusual.get,
      scaled.set(choose(multiply(x, splat(TWO_1023)), x, isTiny)),
      bias.set(choose(splat(TWO_52 + 2046), bias.get, isTiny)),
    ),
  );
  const moved = keep(op('i64x2.add', scaled.get, lanes(0, TO_ROOT, 0, TO_ROOT)));
  // The exponent's bits under those of 2⁵² are the double 2⁵² + exponent.
  const above = op('v128.or', op('i64x2.shr_u', moved, i32(52)), splat(TWO_52));
  const exponent = keep(subtract(above, bias.get));
  const exponentBits = op('v128.and', moved, lanes(0, 0x7ff00000, 0, 0x7ff00000));
  const mantissa = op('i64x2.add', op('i64x2.sub', scaled.get, exponentBits), splat(1));
  return { f: keep(subtract(mantissa, splat(1))), exponent, isUnusual: isUnusual.get };
}
