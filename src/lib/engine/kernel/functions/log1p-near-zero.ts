import { add, divide, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, splat } from '#lib/engine/wasm/code.ts';
import { artanhRest } from './artanh-rest.ts';
import { keeperOf, type Place } from './place.ts';

/** Writes log(1 + x) for −0.29 < x < 0.41: the steps that `log1p` of `distributions/elementary.ts` takes there. */
export function log1pNearZero(place: Place, x: Code): Code {
  const keep = keeperOf(place);
  const s = keep(divide(x, add(splat(2), x)));
  const half = keep(multiply(multiply(splat(0.5), x), x));
  const bent = multiply(s, add(half, artanhRest(place, keep(multiply(s, s)))));
  return subtract(x, subtract(half, bent));
}
