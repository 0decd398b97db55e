import type { Engine } from './engine.ts';
import type { Kept, Part } from './part.ts';
import { KEPT_PATHS, KEPT_TRIALS, type Results, type RunSettings } from './results.ts';
import { type Bins, columnBins, PILOT, SAMPLE } from './statistics/bins.ts';
import { finishBlock, joinNeighbours, type Sums } from './statistics/sums.ts';
import { BLOCK } from './statistics/tally.ts';
import { summarise } from './summarise.ts';

/** How many trials the pilot of a run has. */
export function pilotTrials(settings: RunSettings): number {
  return Math.min(settings.trials, PILOT);
}

/** Columns whose first raw values are kept, and how many. */
function keptColumns({ kernel, plan, settings }: Engine): [column: number, trials: number][] {
  const { firsts } = kernel.outline.columns;
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

/** Runs neighbouring trials a block at a time. */
export class Stretch {
  readonly #engine: Engine;
  readonly #from: number;
  #to: number;
  #done = 0;
  #bins: Bins | undefined;
  /** The first values of every column, of which the bins are made. */
  readonly #sample: Float64Array | undefined;
  /** All values, when they are few. */
  readonly #raw: Float64Array | undefined;
  #sums: readonly Sums[] = [];
  readonly #noNumber: Float64Array;
  #kept: readonly Kept[] = [];

  /**
   * Prepares to run the trials from `from`, a multiple of `BLOCK`, up to, not including, `to`. Whatever the
   * engine ran before is then gone.
   *
   * @param bins left out for a stretch that begins a run: they are made of its first trials
   */
  constructor(engine: Engine, from: number, to: number, bins?: Bins) {
    if (from % BLOCK !== 0)
      throw new RangeError(`Stretch requires from to be a multiple of ${BLOCK}`);
    this.#engine = engine;
    this.#from = from;
    this.#to = to;
    engine.clear();
    const { columns } = engine.kernel.outline;
    this.#bins = bins;
    if (bins === undefined) {
      this.#sample = new Float64Array(columns.count * Math.min(to - from, SAMPLE));
    } else engine.kernel.setBins(bins);
    const isSmall = engine.settings.trials <= PILOT;
    this.#raw = isSmall ? new Float64Array(columns.count * (to - from)) : undefined;
    this.#noNumber = new Float64Array(engine.plan.definitions.length);
    this.#keep();
  }

  /** Trials so far. */
  get done(): number {
    return this.#done;
  }

  get isDone(): boolean {
    return this.#from + this.#done >= this.#to;
  }

  /** The bins; when none were given they are known once the first trials are. */
  get bins(): Bins {
    if (this.#bins === undefined) throw new RangeError('bins requires the first trials of a run');
    return this.#bins;
  }

  /** Goes on to a later end. */
  goOn(to: number): void {
    this.#to = to;
    this.#keep();
  }

  /** Runs the next block. */
  step(): void {
    const { kernel } = this.#engine;
    const first = this.#from + this.#done;
    const sampled = this.#sampled;
    // The sample ends inside a block; what follows it begins where blocks do.
    const end = this.#done < sampled ? this.#from + sampled : this.#to;
    const size = Math.min(kernel.block - (first % kernel.block), end - first);
    const isFinite = this.#engine.run(first, size, this.#noNumber);
    this.#keepValues(size);
    if (this.#raw !== undefined) this.#copy(this.#raw, size);
    if (this.#sample === undefined || this.#done >= sampled) this.#count(first, size, isFinite);
    else this.#copy(this.#sample, size);
    this.#done += size;
    if (this.#bins === undefined && this.#done >= sampled) this.#countSample();
  }

  /** What all its trials came to, for others to add to. */
  part(): Part {
    const { counts, extremes, never, invalid, ...part } = this.#tallied();
    return {
      ...part,
      counts: counts.slice(),
      extremes: extremes.slice(),
      never: never.slice(),
      invalid: invalid.slice(),
    };
  }

  /** The figures of a stretch that begins a run. */
  results(): Results {
    const { plan, settings } = this.#engine;
    return summarise(plan, settings, this.#tallied(), this.bins);
  }

  /** What was counted, where the kernel counts on. */
  #tallied(): Part {
    const { kernel, plan } = this.#engine;
    const { counts, extremes, never, invalid } = kernel.tallies;
    return {
      trials: this.#done,
      sums: this.#sums,
      counts,
      extremes,
      never,
      invalid,
      raw: this.#raw,
      kept: this.#kept,
      held: this.#engine.held(),
      noNumber: plan.definitions.map(({ name }, i) => ({
        definition: name,
        trials: this.#noNumber[i] ?? 0,
      })),
    };
  }

  get #sampled(): number {
    const { count } = this.#engine.kernel.outline.columns;
    return this.#sample === undefined || count === 0 ? 0 : this.#sample.length / count;
  }

  /** Makes room for the raw values that results keep. */
  #keep(): void {
    const before = new Map(this.#kept.map((kept) => [kept.column, kept.values]));
    this.#kept = keptColumns(this.#engine).flatMap(([column, limit]): Kept[] => {
      const rows = Math.min(this.#to, limit) - this.#from;
      if (rows <= 0) return [];
      const values = new Float64Array(rows);
      values.set(before.get(column) ?? []);
      return [{ column, firstTrial: this.#from, values }];
    });
  }

  #keepValues(size: number): void {
    const { kernel } = this.#engine;
    const { canBeNever } = kernel.outline.columns;
    for (const { column, values } of this.#kept) {
      if (this.#done >= values.length) continue;
      const rest = Math.min(size, values.length - this.#done);
      values.set(kernel.column(column).subarray(0, rest), this.#done);
      if (canBeNever[column] !== true) emptyInfinities(values, this.#done, this.#done + rest);
    }
  }

  #copy(to: Float64Array, size: number): void {
    const { kernel } = this.#engine;
    const { count } = kernel.outline.columns;
    const rows = to.length / count;
    for (let column = 0; column < count; column += 1) {
      to.set(kernel.column(column).subarray(0, size), column * rows + this.#done);
    }
  }

  #count(first: number, size: number, isFinite: boolean): void {
    const { kernel } = this.#engine;
    kernel.tally(first, size, isFinite);
    const end = first + size;
    if (end === this.#to || end % BLOCK === 0) {
      const { count } = kernel.outline.columns;
      const sums = finishBlock(kernel.tallies.running, count, Math.floor(first / BLOCK));
      this.#sums = joinNeighbours([...this.#sums, sums]);
    }
  }

  /** Fixes the bins by the sample, and counts it. */
  #countSample(): void {
    const { kernel } = this.#engine;
    const { columns, fineness } = kernel.outline;
    const sampled = this.#sampled;
    const own = (column: number): Float64Array =>
      this.#sample?.subarray(column * sampled, (column + 1) * sampled) ?? new Float64Array(0);
    const bins: Bins = {
      fineness,
      columns: Array.from({ length: columns.count }, (_, column) =>
        columnBins(finiteOf(own(column)).sort(), fineness),
      ),
    };
    this.#bins = bins;
    kernel.setBins(bins);
    for (let at = 0; at < sampled; at += kernel.block) {
      const size = Math.min(kernel.block, sampled - at);
      for (let column = 0; column < columns.count; column += 1) {
        kernel.column(column).set(own(column).subarray(at, at + size));
      }
      this.#count(this.#from + at, size, false);
    }
  }
}

/** The finite numbers among the values. */
function finiteOf(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (value - value === 0) finite[count++] = value;
  return finite.subarray(0, count);
}

/** Infinities among the values become no number. */
function emptyInfinities(values: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    // The places lie inside the list.
    const value = values[i]!;
    if (value - value !== 0) values[i] = NaN;
  }
}
