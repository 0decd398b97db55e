import { byShare, type Driver, driverOf, outcomeOf } from './drivers.ts';
import { type Information, informationOf, perfectInformation } from './information.ts';
import { roomFor } from './order.ts';
import { rankingOf } from './ranking.ts';

/** What decides: which numbers move the result, and which are worth knowing before one goes ahead. */
export interface Decision {
  /** Those that vary, by their share of the ups and downs. */
  readonly drivers: readonly Driver[];
  /** By name, for the decision whether to go ahead (which brings the result) or not (which brings 0); or which of two to choose. */
  readonly information: ReadonlyMap<string, Information>;
  /** What it would be worth to know everything. */
  readonly perfect: number;
}

/**
 * Reads from the kept trials of a run what decides: one ranking a number serves for both answers.
 *
 * @param kept values by trial of the result and of all names asked for; what was not kept is left out
 * @param rival what another choice brings in the same trials; left out where the choice is to go ahead or not
 */
export function decisionOf(
  kept: ReadonlyMap<string, Float64Array>,
  result: string,
  names: readonly string[],
  rival?: Float64Array,
): Decision {
  const results = kept.get(result);
  const outcome = results && outcomeOf(results);
  if (results === undefined || outcome === undefined)
    return { drivers: [], information: new Map(), perfect: 0 };
  const options = rival === undefined ? [results] : [results, comparable(rival, results)];
  const room = roomFor(results.length);
  const drivers: Driver[] = [];
  const information = new Map<string, Information>();
  for (const name of names) {
    const values = name === result ? undefined : kept.get(name);
    const ranking = values && rankingOf(values, results, room);
    const driver = ranking && driverOf(name, ranking, outcome);
    if (ranking === undefined || driver === undefined) continue;
    drivers.push(driver);
    information.set(name, informationOf(ranking, options, rival === undefined));
  }
  return {
    drivers: byShare(drivers),
    information,
    perfect: perfectInformation(options, rival === undefined),
  };
}

/** The numbers that it is worth something to know, told apart from chance by two standard errors on fresh trials; the most first. */
export function worthTesting({
  information,
}: Pick<Decision, 'information'>): readonly (Information & { readonly name: string })[] {
  return [...information]
    .map(([name, each]) => ({ name, ...each }))
    .filter(({ fresh, standardError }) => fresh > 0 && fresh > 2 * standardError)
    .sort((a, b) => b.value - a.value);
}

/** Where the rival is no number, it is as good as the result: neither is the better one there. */
function comparable(rival: Float64Array, results: Float64Array): Float64Array {
  return results.map((result, trial) => {
    const other = rival[trial] ?? NaN;
    return Number.isFinite(other) ? other : result;
  });
}
