import { monthlyValues } from './kernel/emit.ts';
import { createKernel, type Kernel } from './kernel/kernel.ts';
import { hasNothing } from './kernel/notices.ts';
import type { Kept, Part } from './part.ts';
import type { Plan } from './plan/plan.ts';
import { type HeldParameter, KEPT_PATHS, KEPT_TRIALS, type RunSettings } from './results.ts';
import { type Bins, columnBins, PILOT, SAMPLE } from './statistics/bins.ts';
import { finishBlock, type Sums } from './statistics/sums.ts';
import { BLOCK } from './statistics/tally.ts';

/** How many trials the pilot of a run has. */
export function pilotTrials(settings: RunSettings): number {
  return Math.min(settings.trials, PILOT);
}

/** Blocks in trouble after which the lean kernel is given up. */
const PATIENCE = 3;

/** The kernels of a plan: the lean one, and one for blocks in which some number is not finite. */
export class Engine {
  readonly plan: Plan;
  readonly settings: RunSettings;
  /** Holds the columns and counts them, whichever kernel computed them. */
  readonly kernel: Kernel;
  #careful: Kernel | undefined;
  #troubled: number;

  /** @param module the compiled lean kernel of the same plan, when another thread has it already */
  constructor(plan: Plan, settings: RunSettings, module?: WebAssembly.Module) {
    this.plan = plan;
    this.settings = settings;
    this.kernel = createKernel(plan, settings, {}, module);
    this.#troubled = hasNothing(plan, monthlyValues(plan)) ? PATIENCE : 0;
  }

  /**
   * Runs a block and leaves its values in the columns of `kernel`.
   *
   * @param causes gets, for each definition, the trials added in which it was the first to be no number
   */
  run(first: number, count: number, causes: Float64Array): void {
    if (this.#troubled < PATIENCE) {
      if (!this.kernel.run(first, count)) {
        this.#troubled = 0;
        return;
      }
      this.#troubled += 1;
    }
    this.#careful ??= createKernel(this.plan, this.settings, { isCareful: true });
    this.#careful.run(first, count);
    for (let column = 0; column < this.kernel.emitted.columns.count; column += 1) {
      this.kernel.column(column).set(this.#careful.column(column));
    }
    const found = this.#careful.causes();
    for (let i = 0; i < count; i += 1) {
      // A cause is 0 or 1 + the place of a definition, for which there is a count.
      const cause = found[i]!;
      if (cause > 0) causes[cause - 1] = causes[cause - 1]! + 1;
    }
  }

  /** Draws whose parameters were held since `clear`, an entry a draw. */
  held(): HeldParameter[] {
    const careful = this.#careful?.held();
    return this.kernel.held().map((lean, i) => {
      const other = careful?.[i];
      if (other === undefined) return lean;
      return { ...lean, held: lean.held + other.held, draws: lean.draws + other.draws };
    });
  }

  /** Sets all that was counted back to nothing. */
  clear(): void {
    this.kernel.clear();
    this.#careful?.clear();
  }
}

/** Runs neighbouring trials a block at a time. */
export interface Stretch {
  /** Runs the next block. */
  step(): void;
  isDone(): boolean;
  /** Trials so far. */
  done(): number;
  /** What they came to; asked for once, when all are done. */
  part(): Part;
  /** The bins; of a pilot they are known when its first trials are. */
  bins(): Bins;
}

/** Columns whose first raw values are kept, and how many. */
function keptColumns({ kernel, plan, settings }: Engine): [column: number, trials: number][] {
  const { firsts } = kernel.emitted.columns;
  return plan.asked.flatMap(({ kind }, asked): [number, number][] => {
    // Every asked definition has a first column.
    const first = firsts[asked]!;
    if (kind === 'quantity') return [[first, KEPT_TRIALS]];
    const months = settings.keptMonths ?? [];
    return Array.from({ length: plan.months }, (_, i): [number, number] => [
      first + i,
      months.includes(i + 1) ? KEPT_TRIALS : KEPT_PATHS,
    ]);
  });
}

/**
 * Prepares to run the trials from `from`, a multiple of `BLOCK`, up to, not including, `to`.
 *
 * The pilot, the first `pilotTrials` of a run, is a stretch of its own, run without bins: they are taken
 * from it. All others need them.
 */
export function createStretch(engine: Engine, from: number, to: number, given?: Bins): Stretch {
  if (from % BLOCK !== 0)
    throw new RangeError(`createStretch requires from to be a multiple of ${BLOCK}`);
  const { kernel, plan } = engine;
  const { columns, fineness } = kernel.emitted;
  const trials = to - from;
  engine.clear();
  let bins = given;
  if (bins !== undefined) kernel.setBins(bins);
  const sampled = Math.min(trials, SAMPLE);
  const sample = bins === undefined ? new Float64Array(columns.count * sampled) : undefined;
  const isSmall = engine.settings.trials <= PILOT;
  const raw = isSmall ? new Float64Array(columns.count * trials) : undefined;
  const sums: Sums[] = [];
  const noNumber = new Float64Array(plan.definitions.length);
  const kept = keptColumns(engine).flatMap(([column, limit]): Kept[] => {
    const rows = Math.max(0, Math.min(to, limit) - from);
    return rows === 0 ? [] : [{ column, firstTrial: from, values: new Float64Array(rows) }];
  });
  let done = 0;

  const count = (first: number, size: number): void => {
    kernel.tally(first, size);
    const end = first + size;
    if (end === to || end % BLOCK === 0) {
      sums.push(finishBlock(kernel.tallies.running, columns.count, Math.floor(first / BLOCK)));
    }
  };
  /** Fixes the bins by the sample, and counts it. */
  const countSample = (values: Float64Array): Bins => {
    const own = (column: number): Float64Array =>
      values.subarray(column * sampled, (column + 1) * sampled);
    const found: Bins = {
      fineness,
      columns: Array.from({ length: columns.count }, (_, column) =>
        columnBins(finiteOf(own(column)).sort(), fineness),
      ),
    };
    kernel.setBins(found);
    for (let at = 0; at < sampled; at += kernel.block) {
      const size = Math.min(kernel.block, sampled - at);
      for (let column = 0; column < columns.count; column += 1) {
        kernel.column(column).set(own(column).subarray(at, at + size));
      }
      count(from + at, size);
    }
    return found;
  };
  const copy = (values: Float64Array, rows: number, size: number): void => {
    for (let column = 0; column < columns.count; column += 1) {
      values.set(kernel.column(column).subarray(0, size), column * rows + done);
    }
  };
  const step = (): void => {
    const first = from + done;
    // The sample ends inside a block; what follows it begins where blocks do.
    const end = sample !== undefined && done < sampled ? sampled : trials;
    const size = Math.min(kernel.block - (first % kernel.block), end - done);
    engine.run(first, size, noNumber);
    for (const { column, values } of kept) {
      if (done >= values.length) continue;
      const found = kernel.column(column).subarray(0, Math.min(size, values.length - done));
      values.set(columns.canBeNever[column] === true ? found : found.map(orNothing), done);
    }
    if (raw !== undefined) copy(raw, trials, size);
    if (sample === undefined || done >= sampled) count(first, size);
    else copy(sample, sampled, size);
    done += size;
    if (bins === undefined && sample !== undefined && done >= sampled) bins = countSample(sample);
  };
  return {
    step,
    isDone: () => done >= trials,
    done: () => done,
    bins: () => {
      if (bins === undefined) throw new RangeError('bins requires the first trials of the pilot');
      return bins;
    },
    part: () => {
      const { tallies } = kernel;
      return {
        trials,
        sums,
        counts: tallies.counts.slice(),
        extremes: tallies.extremes.slice(),
        never: tallies.never.slice(),
        invalid: tallies.invalid.slice(),
        raw,
        kept,
        held: engine.held(),
        noNumber: plan.definitions.map(({ name }, i) => ({
          definition: name,
          trials: noNumber[i] ?? 0,
        })),
      };
    },
  };
}

/** The finite numbers among the values. */
function finiteOf(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (value - value === 0) finite[count++] = value;
  return finite.subarray(0, count);
}

/** An infinity that is no *never* is no number. */
function orNothing(value: number): number {
  return value - (value - value);
}
