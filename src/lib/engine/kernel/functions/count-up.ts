import { add, and, choose, divide, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { type Code, leave, op, repeatWhile, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { isAnywhere, isNowhere } from './masks.ts';
import { keeperOf, type Place } from './place.ts';
import { ofPairs } from './signature.ts';

/** How many chances are added up before each look at whether that was enough: a look costs as much as some of them. */
const LOOKS = [3, 5, 6];
/** Where adding up gives up. */
const AT_MOST = 64;
const TWO_52 = 4503599627370496;

/** Whole numbers of 64 bits as doubles. */
function asDoubles(count: Code): Code {
  return subtract(op('v128.or', count, splat(TWO_52)), splat(TWO_52));
}

/**
 * Adds what goes on where `countUp` ends, chance by chance: a function of the target, the last chance, the
 * sum, the count (whole, 64 bits), factor and less. It gives the count as a double, and NaN where the target is
 * out of reach.
 */
export function addCountOn(module: ModuleDraft): FunctionDraft {
  const draft = module.function(ofPairs(6));
  const target = draft.parameter(0).get;
  const chance = draft.parameter(1);
  const sum = draft.parameter(2);
  const count = draft.parameter(3);
  const factor = draft.parameter(4).get;
  const less = draft.parameter(5).get;
  const k = draft.local('v128');
  const isBelow = op('f64x2.lt', sum.get, target);
  const ratio = subtract(multiply(factor, divide(splat(1), k.get)), less);
  draft.write(
    k.set(splat(LOOKS.reduce((total, terms) => total + terms, 0))),
    repeatWhile(
      isAnywhere(and(isBelow, op('f64x2.lt', k.get, splat(AT_MOST)))),
      k.set(add(k.get, splat(1))),
      chance.set(multiply(chance.get, ratio)),
      sum.set(add(sum.get, chance.get)),
      count.set(op('i64x2.sub', count.get, isBelow)),
    ),
    choose(splat(NaN), asDoubles(count.get), isBelow),
  );
  return draft;
}

/** Chances of the counts 0, 1, 2, … in that of 0: that of k is factor / k − less times that of k − 1. */
export interface Chances {
  readonly factor: Code;
  readonly less?: Code;
}

/**
 * Writes the least count at which the sum of chances reaches the target, as `quantileBySum` of
 * `distributions/poisson.ts` and `binomial.ts` finds it, and leaves the function with it: sums below the
 * target are counted.
 *
 * @param countOn what `addCountOn` added
 * @param finish what becomes of the count before it is given back
 * @returns the count where it takes more chances than usual; NaN where the target is out of reach
 */
export function countUp(
  place: Place,
  target: Code,
  { factor, less }: Chances,
  countOn: FunctionDraft,
  finish: (count: Code) => Code,
): Code {
  const keep = keeperOf(place);
  const of = (k: number): Code => {
    const part = k === 1 ? factor : multiply(factor, splat(1 / k));
    return less === undefined ? part : subtract(part, less);
  };
  const isBelow = (sum: Code): Code => op('f64x2.lt', sum, target);
  const noChance = splat(1);
  let [chance, sum, count] = [noChance, noChance, op('i64x2.neg', isBelow(noChance))];
  let k = 0;
  for (const terms of LOOKS) {
    for (let i = 0; i < terms; i += 1) {
      k += 1;
      chance = keep(k === 1 ? of(k) : multiply(chance, of(k)));
      sum = keep(add(sum, chance));
      count = keep(op('i64x2.sub', count, isBelow(sum)));
    }
    place.write(when(isNowhere(isBelow(sum)), finish(asDoubles(count)), leave));
  }
  return countOn.call(target, chance, sum, count, factor, less ?? splat(0));
}
