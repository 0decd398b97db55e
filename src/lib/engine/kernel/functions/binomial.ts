import {
  add,
  and,
  choose,
  divide,
  greater,
  lesser,
  multiply,
  or,
  subtract,
} from '#lib/engine/kernel/vector.ts';
import { type Code, either, leave, op, splat, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { addAsk } from './ask.ts';
import { countSeries, LEAST_MEAN, leastCount } from './count-series.ts';
import { addCountOn, countUp } from './count-up.ts';
import { expOfModerate } from './exp.ts';
import { log1pNearZero } from './log1p-near-zero.ts';
import { isAnywhere, isEverywhere, isNowhere } from './masks.ts';
import { keeperOf, passageOf, type Place } from './place.ts';
import { ofPairs } from './signature.ts';
import { wholeBits } from './whole-bits.ts';

/** Below this many attempts the chance that all fail is a product of squares. */
const FEW = 64;
/** Attempts whose count at u = p = ½ the series decides. */
const DECIDED_ATTEMPTS = 1e6;

/** xⁿ for whole n below 64 and x from 1: the squares that the bits of n ask for, multiplied in pairs. */
function powerBySquares(place: Place, x: Code, n: Code): Code {
  const keep = keeperOf(place);
  const isSet = wholeBits(place, n);
  let square = x;
  const factor = (bit: number): Code => {
    if (bit > 0) square = keep(multiply(square, square));
    return keep(greater(and(square, isSet(bit)), splat(1)));
  };
  const low = keep(multiply(factor(0), factor(1)));
  const middle = keep(multiply(factor(2), factor(3)));
  return multiply(multiply(low, middle), multiply(factor(4), factor(5)));
}

/** (1 − p)^−n; n p is below `LEAST_MEAN` and p at most ½. */
function inverseOfNone(place: Place, n: Code, p: Code, inverse: Code): Code {
  const power = place.local('v128');
  const isMany = keeperOf(place)(op('f64x2.ge', n, splat(FEW)));
  const few = passageOf(place);
  few.write(power.set(powerBySquares(few, inverse, n)));

  const many = passageOf(place);
  // Of so many attempts p is below 0.1.
  const logarithm = log1pNearZero(many, keeperOf(many)(op('f64x2.neg', p)));
  const exponent = keeperOf(many)(multiply(op('f64x2.neg', n), logarithm));
  const byLogarithm = keeperOf(many)(expOfModerate(many, exponent));
  const mixed = [few.code, power.set(choose(byLogarithm, power.get, isMany))];
  many.write(either(isEverywhere(isMany), [power.set(byLogarithm)], mixed));
  place.write(either(isNowhere(isMany), [few.code], [many.code]));
  return power.get;
}

/**
 * Adds two binomial counts by inversion to a module, bit for bit what `quantile` of
 * `distributions/binomial.ts` gives. Its operands are uniform numbers, from 2⁻³⁶ to 1 − 2⁻³⁶, attempts,
 * whole and at least 0, and chances between 0 and 1.
 *
 * @param exact that quantile, of u, n and p: asked for lanes that neither way below can tell
 * @param scoreOf writes the normal scores of uniform numbers, right to 3e-7; small means do without
 */
export function addBinomial(
  module: ModuleDraft,
  exact: Imported,
  scoreOf: (draft: FunctionDraft, u: Code) => Code,
): FunctionDraft {
  const countOn = addCountOn(module);
  const ask = addAsk(module, exact, 3);
  const byFailures = module.function(ofPairs(3));
  const draft = module.function(ofPairs(3));
  writeByFailures(byFailures, draft);
  const keep = keeperOf(draft);
  const u = draft.parameter(0).get;
  const n = draft.parameter(1).get;
  const p = draft.parameter(2).get;
  draft.write(
    when(isNowhere(op('f64x2.gt', n, splat(0))), splat(0), leave),
    when(isAnywhere(op('f64x2.gt', p, splat(0.5))), byFailures.call(u, n, p), leave),
  );
  const mean = keep(multiply(n, p));
  const isSmall = keep(op('f64x2.lt', mean, splat(LEAST_MEAN)));

  const small = passageOf(draft);
  const keepSmall = keeperOf(small);
  const failure = subtract(splat(1), p);
  const inverse = keepSmall(divide(splat(1), failure));
  const odds = keepSmall(multiply(p, inverse));
  const factor = keepSmall(multiply(odds, add(n, splat(1))));
  const target = keepSmall(multiply(u, inverseOfNone(small, n, p, inverse)));
  // Rounding can leave the sum of all chances a hair below the target.
  const hold = (count: Code): Code => lesser(count, n);
  const late = countUp(small, target, { factor, less: odds }, countOn, hold);
  small.write(ask.call(hold(late), u, n, p), leave);

  // One of each: each is drawn beside one of its own kind that is decided at once.
  const ofSmall = draft.call(u, and(n, isSmall), p);
  const ofLarge = draft.call(
    choose(splat(0.5), u, isSmall),
    choose(splat(DECIDED_ATTEMPTS), n, isSmall),
    choose(splat(0.5), p, isSmall),
  );
  draft.write(
    when(isEverywhere(isSmall), small.code),
    when(isAnywhere(isSmall), choose(ofSmall, ofLarge, isSmall), leave),
  );
  const variance = keep(multiply(mean, failure));
  const e = keep(subtract(splat(1), add(p, p)));
  const skewness = { e, square: keep(multiply(e, e)) };
  const series = countSeries(draft, keep(scoreOf(draft, u)), mean, variance, skewness);
  const { count, isOpen } = leastCount(draft, series);
  // All bits set are NaN, which asks.
  draft.write(when(isAnywhere(isOpen), ask.call(or(count, isOpen), u, n, p), leave), count);
  return draft;
}

/** Where p is above ½ failures are counted instead of successes. */
function writeByFailures(draft: FunctionDraft, successes: FunctionDraft): void {
  const keep = keeperOf(draft);
  const u = draft.parameter(0).get;
  const n = draft.parameter(1).get;
  const p = draft.parameter(2).get;
  const isHigh = keep(op('f64x2.gt', p, splat(0.5)));
  const count = keep(
    successes.call(
      choose(subtract(splat(1), u), u, isHigh),
      n,
      choose(subtract(splat(1), p), p, isHigh),
    ),
  );
  draft.write(choose(subtract(n, count), count, isHigh));
}
