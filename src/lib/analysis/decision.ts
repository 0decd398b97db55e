import { byShare, type Driver, driverOf, outcomeOf } from './drivers.ts';
import { addExpected, centreHalves, varianceOf } from './expected.ts';
import { halvesOf, type Information, informationOf, perfectInformation } from './information.ts';
import { roomFor } from './order.ts';
import { rankingOf } from './ranking.ts';
import { slicesOf } from './slices.ts';

/** What decides: which numbers move the result, and which are worth knowing before one goes ahead. */
export interface Decision {
  /** Those that vary, by their share of the ups and downs. */
  readonly drivers: readonly Driver[];
  /**
   * Groups of numbers by their ids, as if each were one number: what its numbers let one expect of the result.
   * `low` is where that is least, so that the group is at its worst there.
   */
  readonly groups: readonly Driver[];
  /** By name, for the decision whether to go ahead (which brings the result) or not (which brings 0); or which of two to choose. */
  readonly information: ReadonlyMap<string, Information>;
  /** What it would be worth to know everything. */
  readonly perfect: number;
}

/** Numbers that belong together, each in one group at most. */
export interface NumberGroup {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * Reads from the kept trials of a run what decides: one ranking a number serves for all answers.
 *
 * A group is read through the sum of what each of its numbers lets one expect (`addExpected`): of the result
 * given all of them, the part that is a sum. What they do only together does not put the trials in order, but
 * the means of the bins are of the result itself, so that no bar is longer than it should be.
 *
 * @param kept values by trial of the result and of all names asked for; what was not kept is left out
 * @param rival what another choice brings in the same trials; left out where the choice is to go ahead or not
 * @param groups of the names asked for, those that are to be seen as one
 */
export function decisionOf(
  kept: ReadonlyMap<string, Float64Array>,
  result: string,
  names: readonly string[],
  rival?: Float64Array,
  groups: readonly NumberGroup[] = [],
): Decision {
  const results = kept.get(result);
  const outcome = results && outcomeOf(results);
  if (results === undefined || outcome === undefined)
    return { drivers: [], groups: [], information: new Map(), perfect: 0 };
  const options = rival === undefined ? [results] : [results, comparable(rival, results)];
  const room = roomFor(results.length);
  const drivers: Driver[] = [];
  const information = new Map<string, Information>();
  const variance = varianceOf(results);
  const expected = new Map(groups.map(({ id }) => [id, new Float64Array(results.length)]));
  for (const name of names) {
    const values = name === result ? undefined : kept.get(name);
    const ranking = values && rankingOf(values, results, room);
    const driver = ranking && driverOf(name, ranking, outcome);
    if (ranking === undefined || driver === undefined) continue;
    drivers.push(driver);
    const slices = slicesOf(ranking, options);
    const halves = halvesOf(slices);
    information.set(name, informationOf(slices, rival === undefined, halves));
    for (const { id, names: members } of groups) {
      const sum = members.includes(name) ? expected.get(id) : undefined;
      if (sum !== undefined) addExpected(sum, ranking, halves, variance);
    }
  }
  const asOne = ([id, sum]: readonly [string, Float64Array]): Driver[] => {
    const ranking = rankingOf(centreHalves(sum), results, room);
    const driver = ranking && driverOf(id, ranking, outcome);
    return driver === undefined ? [] : [driver];
  };
  return {
    drivers: byShare(drivers),
    groups: byShare([...expected].flatMap(asOne)),
    information,
    perfect: perfectInformation(options, rival === undefined),
  };
}

/**
 * The numbers that are worth finding out, the most valuable first: both the value that is shown and the one
 * on fresh trials are above 0 by more than the margin of a 95 % interval.
 */
export function worthTesting({
  information,
}: Pick<Decision, 'information'>): readonly (Information & { readonly name: string })[] {
  return [...information]
    .map(([name, each]) => ({ name, ...each }))
    .filter(({ value, fresh, margin }) => Math.min(value, fresh) > Math.max(0, margin))
    .sort((a, b) => b.value - a.value);
}

/** Where the rival is no number, it is as good as the result: neither is the better one there. */
function comparable(rival: Float64Array, results: Float64Array): Float64Array {
  return results.map((result, trial) => {
    const other = rival[trial] ?? NaN;
    return Number.isFinite(other) ? other : result;
  });
}
