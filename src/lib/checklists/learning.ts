import { betaLowerInverse } from '#lib/distributions/incomplete-beta.ts';
import { logGamma } from '#lib/distributions/log-gamma.ts';
import type { Known, Put } from './checklist.ts';
import { written } from './literal.ts';

/** What is known of a share: as much as after `alpha` successes and `beta` failures. */
export interface Belief {
  readonly alpha: number;
  readonly beta: number;
}

/** Nothing seen yet: every share is as likely (Bayes, Laplace). */
export const NOTHING_KNOWN: Belief = { alpha: 1, beta: 1 };

/**
 * The belief with the mean and the variance of PERT(least, likely, most): a shipped default as so many
 * cases seen. Variance of PERT: (mean − least)(most − mean) / 7.
 *
 * @example
 * likePert(0, 0.5, 1) // => { alpha: 3, beta: 3 }
 */
export function likePert(least: number, likely: number, most: number): Belief {
  const mean = (least + 4 * likely + most) / 6;
  const variance = ((mean - least) * (most - mean)) / 7;
  const cases = (mean * (1 - mean)) / variance - 1;
  return { alpha: mean * cases, beta: (1 - mean) * cases };
}

/**
 * What is believed after `successes` in `tries` more (Beta–binomial).
 *
 * @example
 * learn({ alpha: 1, beta: 1 }, 8, 10) // => { alpha: 9, beta: 3 }
 */
export function learn(before: Belief, successes: number, tries: number): Belief {
  return { alpha: before.alpha + successes, beta: before.beta + Math.max(0, tries - successes) };
}

/** Nine in ten and the middle of a belief. */
export function rangeOf({ alpha, beta }: Belief): Known {
  const at = (share: number): number => betaLowerInverse(alpha, beta, share);
  return { low: at(0.05), middle: at(0.5), high: at(0.95) };
}

export function putBelief(name: string, { alpha, beta }: Belief): Put {
  return { name, expression: `beta(${written(alpha)}, ${written(beta)})` };
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The chance that the first share is larger than the second, for a first belief whose `alpha` is whole
 * (as it is after any number of cases from `NOTHING_KNOWN`):
 * Σ B(α₂ + i, β₁ + β₂) / ((β₁ + i) B(1 + i, β₁) B(α₂, β₂)), i = 0 … α₁ − 1.
 *
 * @example
 * chanceLarger({ alpha: 1, beta: 1 }, { alpha: 1, beta: 1 }) // => 0.5
 */
export function chanceLarger(first: Belief, second: Belief): number {
  let chance = 0;
  for (let i = 0; i < first.alpha; i += 1) {
    chance += Math.exp(
      logBeta(second.alpha + i, first.beta + second.beta) -
        Math.log(first.beta + i) -
        logBeta(1 + i, first.beta) -
        logBeta(second.alpha, second.beta),
    );
  }
  return Math.min(1, chance);
}
