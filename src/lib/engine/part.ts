import type { HeldParameter, NoNumber } from './results.ts';
import type { Collected } from './statistics/collected.ts';
import { joinNeighbours, type Sums } from './statistics/sums.ts';

/** Some trials of a run, summed up so that parts add to the same bits in any order. Plain data. */
export interface Part {
  readonly trials: number;
  readonly sums: readonly Sums[];
  /** Counts by column, replicate and bin. */
  readonly counts: Uint32Array;
  /** Least and greatest number a column. */
  readonly extremes: Float64Array;
  readonly never: Float64Array;
  readonly invalid: Float64Array;
  /** Values of which percentiles are read. */
  readonly collected: readonly Collected[];
  /** Of the column that `precision` names, trials below its value and trials with a value, by replicate. */
  readonly below: Float64Array;
  readonly valued: Float64Array;
  /** Raw values that results keep. */
  readonly kept: readonly Kept[];
  readonly held: readonly HeldParameter[];
  readonly noNumber: readonly NoNumber[];
}

/** Raw values of neighbouring trials of one column. */
export interface Kept {
  readonly column: number;
  readonly firstTrial: number;
  readonly values: Float64Array;
}

function added<T>(a: readonly T[], b: readonly T[], add: (a: T, b: T) => T): T[] {
  return a.map((item, i) => {
    const other = b[i];
    return other === undefined ? item : add(item, other);
  });
}

function sumOf(arrays: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0), ...rest] = arrays;
  const sum = first.slice();
  // All parts of a run have the same columns.
  for (const array of rest) for (let i = 0; i < sum.length; i += 1) sum[i] = sum[i]! + array[i]!;
  return sum;
}

/** Adds parts of one run: any parts, in any order, any number of times over. */
export function mergeParts(parts: readonly Part[]): Part {
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError('mergeParts requires at least one part');
  const counts = first.counts.slice();
  const extremes = first.extremes.slice();
  for (const part of rest) {
    // All parts of a run have the same bins and columns.
    for (let i = 0; i < counts.length; i += 1) counts[i] = counts[i]! + part.counts[i]!;
    for (let i = 0; i < extremes.length; i += 2) {
      extremes[i] = Math.min(extremes[i]!, part.extremes[i]!);
      extremes[i + 1] = Math.max(extremes[i + 1]!, part.extremes[i + 1]!);
    }
  }
  return {
    trials: parts.reduce((sum, { trials }) => sum + trials, 0),
    sums: joinNeighbours(parts.flatMap(({ sums }) => sums)),
    counts,
    extremes,
    never: sumOf(parts.map(({ never }) => never)),
    invalid: sumOf(parts.map(({ invalid }) => invalid)),
    collected: parts.flatMap(({ collected }) => collected),
    below: sumOf(parts.map(({ below }) => below)),
    valued: sumOf(parts.map(({ valued }) => valued)),
    kept: parts.flatMap(({ kept }) => kept),
    held: rest.reduce<readonly HeldParameter[]>(
      (sum, { held }) =>
        added(sum, held, (a, b) => ({ ...a, held: a.held + b.held, draws: a.draws + b.draws })),
      first.held,
    ),
    noNumber: rest.reduce<readonly NoNumber[]>(
      (sum, { noNumber }) =>
        added(sum, noNumber, (a, b) => ({ ...a, trials: a.trials + b.trials })),
      first.noNumber,
    ),
  };
}
