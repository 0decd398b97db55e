import type { Results } from '#lib/engine/results.ts';
import type { Run } from '#lib/workers/farm.ts';

/** A run with the key that names it: the same key, the same program and settings. */
export interface KeyedRun extends Run {
  readonly key: string;
  /** The quantities whose values by trial are kept. */
  readonly kept: readonly string[];
}

export type Found = ReadonlyMap<string, Results>;

export const NOTHING_FOUND: Found = new Map();

/** Each of the runs once, in their order. */
export function distinct(runs: readonly KeyedRun[]): readonly KeyedRun[] {
  return [...new Map(runs.map((run) => [run.key, run])).values()];
}

/** What was found of what is wanted, with the results of some more. */
export function withResults(
  found: Found,
  wanted: readonly KeyedRun[],
  lot: readonly KeyedRun[],
  results: readonly Results[],
): Found {
  const keys = new Set(wanted.map(({ key }) => key));
  const before = [...found].filter(([key]) => keys.has(key));
  const now = lot.flatMap((run, place): [string, Results][] => {
    const each = results[place];
    return each === undefined ? [] : [[run.key, thinned(each, run.kept)]];
  });
  return new Map([...before, ...now]);
}

/** The results without the values by trial that nobody reads: of many runs they would be many. */
function thinned(results: Results, names: readonly string[]): Results {
  return { ...results, kept: new Map([...results.kept].filter(([name]) => names.includes(name))) };
}
