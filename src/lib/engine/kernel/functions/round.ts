import {
  add,
  and,
  choose,
  divide,
  greater,
  multiply,
  subtract,
} from '#lib/engine/kernel/vector.ts';
import { type Code, op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { isAnywhere } from './masks.ts';
import { keeperOf, passageOf, type Place } from './place.ts';
import { ofPairs } from './signature.ts';
import { wholeBits } from './whole-bits.ts';

/** The largest power of ten that is a double; beyond it nothing is rounded, or everything away. */
const MOST_PLACES = 22;
const TWO_52 = 4503599627370496;

/** Half is rounded up. */
function roundWhole(place: Place, size: Code): Code {
  const keep = keeperOf(place);
  const held = keep(size);
  const whole = keep(op('f64x2.floor', held));
  const isHalf = op('f64x2.ge', subtract(held, whole), splat(0.5));
  return choose(add(whole, splat(1)), whole, isHalf);
}

/** 10^places for whole places up to 22, where all products are exact. */
function powerOfTen(place: Place, places: Code): Code {
  const isSet = wholeBits(place, places);
  return [10, 1e2, 1e4, 1e8, 1e16]
    .map((power, bit) => greater(and(splat(power), isSet(bit)), splat(1)))
    .reduce((product, factor) => multiply(product, factor));
}

/**
 * Adds rounding of two doubles to decimal places to a module, its operands being values and places: as
 * `round` of `plan/operate.ts` before it looks whether they are finite, bit for bit.
 */
export function addRound(module: ModuleDraft): FunctionDraft {
  const draft = module.function(ofPairs(2));
  const keep = keeperOf(draft);
  const x = draft.parameter(0).get;
  const decimals = draft.parameter(1).get;
  const sign = keep(and(op('f64x2.lt', x, splat(0)), splat(-0)));
  const size = keep(op('v128.xor', x, sign));
  const places = keep(roundWhole(draft, op('f64x2.abs', decimals)));
  const rounded = draft.hold('v128', roundWhole(draft, size));

  const some = passageOf(draft);
  const power = keeperOf(some)(powerOfTen(some, places));
  const left = multiply(roundWhole(some, divide(size, power)), power);
  const scaled = keeperOf(some)(multiply(size, power));
  // As there: what is stored a hair below what was written is moved by one unit in the last place.
  const moved = divide(roundWhole(some, multiply(scaled, splat(1.0000000000000002))), power);
  const right = choose(moved, size, op('f64x2.lt', scaled, splat(TWO_52)));
  const isLeft = keeperOf(some)(op('f64x2.lt', decimals, splat(0)));
  const isPower = op('f64x2.le', places, splat(MOST_PLACES));
  const byPlaces = choose(choose(left, right, isLeft), op('v128.andnot', size, isLeft), isPower);
  some.write(rounded.set(choose(rounded.get, byPlaces, op('f64x2.eq', places, splat(0)))));
  const hasPlaces = op('f64x2.ne', places, splat(0));
  draft.write(when(isAnywhere(hasPlaces), some.code), op('v128.xor', rounded.get, sign));
  return draft;
}
