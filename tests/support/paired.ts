import { run } from './engine-program.ts';

/** The mean of a list of differences and its standard error. */
export interface Difference {
  readonly mean: number;
  readonly error: number;
  /** In how many of all trials the first is larger. */
  readonly larger: number;
}

/** What two texts leave in the same futures: names that are equal have equal luck. */
export function pairedDifference(
  [one, other]: readonly [string, string],
  trials: number,
  name = 'take_home',
): Difference {
  const settings = { trials, months: 36, seed: 'paired', asked: [name] };
  const [first, second] = [one, other].map((text) => run(text, settings).kept.get(name)!);
  const differences = [...first!].map((value, trial) => value - second![trial]!);
  // Of many trials the raw values of a fixed number are kept.
  const count = differences.length;
  const mean = differences.reduce((sum, each) => sum + each, 0) / count;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1);
  return {
    mean,
    error: Math.sqrt(variance / count),
    larger: differences.filter((each) => each > 0).length / count,
  };
}
