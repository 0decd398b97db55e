import { worthTesting } from './decision.ts';
import { type Information, informationOf } from './information.ts';
import { rankingOf } from './ranking.ts';
import { slicesOf } from './slices.ts';

/**
 * What it is worth to know a number before one chooses between two options, in the same futures.
 *
 * @param values of the number, by trial
 * @returns `undefined` where the number does not vary
 */
export function informationBetween(
  values: Float64Array,
  first: Float64Array,
  second: Float64Array,
): Information | undefined {
  const both = first.map((value, trial) => value + (second[trial] ?? NaN));
  const ranking = rankingOf(values, both);
  return ranking && informationOf(slicesOf(ranking, [first, second]), false);
}

/** Which of these numbers is worth most to know, of those told apart from chance on fresh trials. */
export function worthMost(
  information: readonly (readonly [name: string, information: Information])[],
): (Information & { readonly name: string }) | undefined {
  return worthTesting({ information: new Map(information) })[0];
}
