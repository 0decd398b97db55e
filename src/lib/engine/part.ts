import { createEvaluator } from './reference/evaluate.ts';
import type { Plan } from './plan/plan.ts';
import {
  type HeldParameter,
  KEPT_PATHS,
  KEPT_TRIALS,
  type NoNumber,
  type RunSettings,
} from './results.ts';
import { columnsOf } from './statistics/columns.ts';
import {
  addHistogram,
  binStarts,
  countInto,
  type Edges,
  emptyHistogram,
  type Guide,
  guideOf,
  type Histogram,
  PILOT,
} from './statistics/histogram.ts';
import { BLOCK, BlockSums, joinNeighbours, type Moments } from './statistics/moments.ts';

/** Some trials of a run, summed up so that parts add to the same bits in any order. Plain data. */
export interface Part {
  readonly trials: number;
  readonly moments: readonly Moments[];
  /** One entry a column. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  readonly never: Float64Array;
  readonly invalid: Float64Array;
  /** All values of the pilot trials, a column after the other; only in parts that hold the pilot. */
  readonly pilot: Float64Array | undefined;
  readonly histogram: Histogram | undefined;
  /** Raw values that results keep: asked index, first trial, values trial by trial. */
  readonly kept: readonly Kept[];
  readonly held: readonly HeldParameter[];
  readonly noNumber: readonly NoNumber[];
}

/** Raw values of neighbouring trials of one asked definition; a series has a row of months a trial. */
export interface Kept {
  readonly asked: number;
  readonly firstTrial: number;
  readonly values: Float64Array;
}

/** How many trials the pilot of a run has. */
export function pilotTrials(settings: RunSettings): number {
  return Math.min(settings.trials, PILOT);
}

/** Runs a part a few trials at a time. */
export interface PartRunner {
  /** Runs the next trials: as many as the evaluator takes at once. */
  step(): void;
  isDone(): boolean;
  /** Trials so far. */
  done(): number;
  /** The part; asked for once, when it is done. */
  part(): Part;
}

/**
 * Prepares to run the trials from `from` up to, not including, `to`.
 *
 * Stretches begin at multiples of `BLOCK`. The pilot (the first `pilotTrials` of a run) is one part of
 * its own, run without edges; all others need the edges that `edgesOf` takes from it.
 *
 * @param blockSize trials computed at a time, at most `BLOCK`; makes no difference to the result
 */
export function createPartRunner(
  plan: Plan,
  settings: RunSettings,
  from: number,
  to: number,
  edges?: Edges,
  blockSize?: number,
): PartRunner {
  if (from % BLOCK !== 0)
    throw new RangeError(`createPartRunner requires from to be a multiple of ${BLOCK}`);
  const evaluator = createEvaluator(plan, settings.seed, blockSize);
  const columns = columnsOf(plan);
  const trials = to - from;
  const sums = new BlockSums(columns.count);
  const moments: Moments[] = [];
  const least = new Float64Array(columns.count).fill(Infinity);
  const greatest = new Float64Array(columns.count).fill(-Infinity);
  const never = new Float64Array(columns.count);
  const invalid = new Float64Array(columns.count);
  const pilot = edges === undefined ? new Float64Array(columns.count * trials) : undefined;
  const histogram = edges === undefined ? undefined : emptyHistogram(edges);
  const guides = guidesOf(edges);
  const kept = plan.asked.map(({ kind }, asked): Kept => {
    const limit = kind === 'quantity' ? KEPT_TRIALS : KEPT_PATHS;
    const rows = Math.max(0, Math.min(to, limit) - from);
    return {
      asked,
      firstTrial: from,
      values: new Float64Array(kind === 'quantity' ? rows : rows * plan.months),
    };
  });

  let done = 0;
  const take = (asked: number, month: number, values: Float64Array, count: number): void => {
    const column = (columns.firsts[asked] ?? 0) + Math.max(0, month - 1);
    // The column exists, and every i below `count` is inside.
    let low = least[column]!;
    let high = greatest[column]!;
    for (let i = 0; i < count; i += 1) {
      const value = values[i]!;
      if (value - value !== 0) {
        if (value === Infinity) never[column] = never[column]! + 1;
        else invalid[column] = invalid[column]! + 1;
        continue;
      }
      if (value < low) low = value;
      if (value > high) high = value;
    }
    least[column] = low;
    greatest[column] = high;
    sums.add(column, values, count);
    if (pilot !== undefined) pilot.set(values.subarray(0, count), column * trials + done);
    const guide = guides[column];
    if (edges !== undefined && histogram !== undefined && guide !== undefined) {
      countInto(histogram, edges, guide, column, values, count);
    }
    const rows = kept[asked]?.values;
    if (rows === undefined || rows.length === 0) return;
    const [stride, offset] = month === 0 ? [1, 0] : [plan.months, month - 1];
    for (let i = 0; i < count && (done + i) * stride < rows.length; i += 1) {
      rows[(done + i) * stride + offset] = values[i]!;
    }
  };
  const step = (): void => {
    const trial = from + done;
    const inBlock = BLOCK - (trial % BLOCK);
    const count = Math.min(evaluator.blockSize, inBlock, trials - done);
    evaluator.run(trial, count, take);
    done += count;
    if (done === trials || count === inBlock) {
      moments.push(sums.finish(Math.floor(trial / BLOCK)));
    }
  };
  const part = (): Part => {
    const causes = evaluator.causes();
    return {
      trials,
      moments: joinNeighbours(moments),
      least,
      greatest,
      never,
      invalid,
      pilot,
      histogram,
      kept: kept.filter(({ values }) => values.length > 0),
      held: evaluator.held(),
      noNumber: plan.definitions.map(({ name }, i) => ({
        definition: name,
        trials: causes[i] ?? 0,
      })),
    };
  };
  return { step, isDone: () => done >= trials, done: () => done, part };
}

/** Runs a part from beginning to end. See `createPartRunner`. */
export function runPart(
  plan: Plan,
  settings: RunSettings,
  from: number,
  to: number,
  edges?: Edges,
  blockSize?: number,
): Part {
  const runner = createPartRunner(plan, settings, from, to, edges, blockSize);
  while (!runner.isDone()) runner.step();
  return runner.part();
}

function guidesOf(edges: Edges | undefined): Guide[] {
  return edges === undefined ? [] : Array.from(edges.bins, (_, column) => guideOf(edges, column));
}

/** The numbers of one column of the pilot, in order. */
export function sortedPilot(pilot: Float64Array, column: number, trials: number): Float64Array {
  const sorted = new Float64Array(trials);
  let count = 0;
  for (let i = column * trials; i < (column + 1) * trials; i += 1) {
    // i is inside the column.
    const value = pilot[i]!;
    if (value - value === 0) sorted[count++] = value;
  }
  return sorted.subarray(0, count).sort();
}

/** Where the bins of a run lie: fixed by its pilot, so by the same trials whoever computes the rest. */
export function edgesOf(plan: Plan, pilot: Part): Edges {
  const { bins, count } = columnsOf(plan);
  const offsets = new Uint32Array(count + 1);
  for (const [column, size] of bins.entries()) offsets[column + 1] = (offsets[column] ?? 0) + size;
  const starts = new Float64Array(offsets[count] ?? 0);
  const values = pilot.pilot ?? new Float64Array(0);
  for (const [column, size] of bins.entries()) {
    starts.set(binStarts(sortedPilot(values, column, pilot.trials), size), offsets[column]);
  }
  return { bins, offsets, starts };
}

/** Turns the pilot's values into counts, so that it can be added to other parts. */
function counted(part: Part, edges: Edges): Part {
  if (part.pilot === undefined) return part;
  const histogram = emptyHistogram(edges);
  for (const [column, guide] of guidesOf(edges).entries()) {
    const values = part.pilot.subarray(column * part.trials, (column + 1) * part.trials);
    countInto(histogram, edges, guide, column, values, values.length);
  }
  return { ...part, pilot: undefined, histogram };
}

function sumOf<T>(parts: readonly (readonly T[])[], add: (a: T, b: T) => T): T[] {
  const [first = [], ...rest] = parts;
  return rest.reduce<T[]>(
    (sum, part) => sum.map((item, i) => (part[i] === undefined ? item : add(item, part[i]))),
    [...first],
  );
}

/** Adds parts of one run: any parts, in any order, any number of times over. */
export function mergeParts(parts: readonly Part[], edges: Edges): Part {
  const [first, ...rest] = parts.map((part) => counted(part, edges));
  if (first === undefined) throw new RangeError('mergeParts requires at least one part');
  const histogram = emptyHistogram(edges);
  const least = first.least.slice();
  const greatest = first.greatest.slice();
  const never = first.never.slice();
  const invalid = first.invalid.slice();
  for (const part of [first, ...rest]) {
    if (part.histogram !== undefined) addHistogram(histogram, part.histogram);
  }
  for (const part of rest) {
    for (let i = 0; i < least.length; i += 1) {
      // All parts of a run have the same columns.
      least[i] = Math.min(least[i]!, part.least[i]!);
      greatest[i] = Math.max(greatest[i]!, part.greatest[i]!);
      never[i] = never[i]! + part.never[i]!;
      invalid[i] = invalid[i]! + part.invalid[i]!;
    }
  }
  const all = [first, ...rest];
  return {
    trials: all.reduce((sum, { trials }) => sum + trials, 0),
    moments: joinNeighbours(all.flatMap(({ moments }) => moments)),
    least,
    greatest,
    never,
    invalid,
    pilot: undefined,
    histogram,
    kept: all.flatMap(({ kept }) => kept),
    held: sumOf(
      all.map(({ held }) => held),
      (a, b) => ({ ...a, held: a.held + b.held, draws: a.draws + b.draws }),
    ),
    noNumber: sumOf(
      all.map(({ noNumber }) => noNumber),
      (a, b) => ({ ...a, trials: a.trials + b.trials }),
    ),
  };
}
