import { marksForLonger, nextPass } from './column-data.ts';
import { Engine } from './engine.ts';
import type { Kept, Part } from './part.ts';
import { REPLICATES, replicateOf } from './random/groups.ts';
import { KEPT_PATHS, KEPT_TRIALS, type Results, type RunSettings } from './results.ts';
import { type Bins, columnBins, PILOT, SAMPLE } from './statistics/bins.ts';
import {
  ALL_COLLECTED,
  MOST_VALUES,
  type Collected,
  Collector,
  type Marks,
  uniformMarks,
} from './statistics/collected.ts';
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

/** Which trials a stretch runs, and the bins and marks that an earlier stretch of the same run has fixed. */
export interface StretchStart {
  /** A multiple of `BLOCK`. */
  readonly from: number;
  readonly to: number;
  /** Left out for a stretch that begins a run: its first trials decide them. */
  readonly bins?: Bins | undefined;
  /** Bins whose values are collected; all of them when left out. */
  readonly marks?: Marks | undefined;
  /** See `Collected`; 0 when left out. */
  readonly pass?: number | undefined;
  /** Values kept at most; as many as the memory of a worker allows when left out. */
  readonly most?: number | undefined;
}

/**
 * Runs neighbouring trials a block at a time.
 *
 * A stretch that begins a run reads its trials again until all values are there that its percentiles are read
 * from; only then it is done.
 */
export class Stretch {
  readonly #engine: Engine;
  readonly #start: StretchStart;
  #to: number;
  #done = 0;
  #bins: Bins | undefined;
  /** The first values of every column, which decide the bins. */
  readonly #sample: Float64Array | undefined;
  #collector: Collector | undefined;
  /** What was collected with wider marks. */
  #collected: readonly Collected[] = [];
  /** Trials before the marks of the collector. */
  #marksFrom = 0;
  #sums: readonly Sums[] = [];
  readonly #noNumber: Float64Array;
  readonly #below = new Float64Array(REPLICATES);
  readonly #valued = new Float64Array(REPLICATES);
  #kept: readonly Kept[] = [];
  /** What all its trials came to, once they are done. */
  #result: Part | undefined;
  #results: Results | undefined;
  /** Reads the trials again. */
  #again: Stretch | undefined;

  /** Prepares to run trials. Whatever the engine ran before is then gone. */
  constructor(engine: Engine, start: StretchStart) {
    const { from, to, bins } = start;
    if (from % BLOCK !== 0)
      throw new RangeError(`Stretch requires from to be a multiple of ${BLOCK}`);
    this.#engine = engine;
    this.#start = start;
    this.#to = to;
    engine.clear();
    const { columns } = engine.kernel.outline;
    this.#sample =
      bins === undefined
        ? new Float64Array(columns.count * Math.min(to - from, SAMPLE))
        : undefined;
    if (bins !== undefined) this.#setBins(bins);
    this.#noNumber = new Float64Array(engine.plan.definitions.length);
    this.#keep();
  }

  /** Trials so far. */
  get done(): number {
    return this.#done;
  }

  get isDone(): boolean {
    return this.#from + this.#done >= this.#to && this.#again === undefined;
  }

  /** The bins; when none were given they are known once the first trials are. */
  get bins(): Bins {
    if (this.#bins === undefined) throw new RangeError('bins requires the first trials of a run');
    return this.#bins;
  }

  get #from(): number {
    return this.#start.from;
  }

  /** Goes on to a later end. */
  goOn(to: number): void {
    this.#to = to;
    this.#result = undefined;
    this.#results = undefined;
    this.#keep();
  }

  /** Runs the next block. */
  step(): void {
    if (this.#again === undefined) this.#stepOn();
    else this.#again.step();
    if (this.#again?.isDone === true) {
      const part = this.part();
      const { collected } = this.#again.part();
      this.#result = { ...part, collected: [...part.collected, ...collected] };
      this.#again = undefined;
    }
    if (this.isDone && this.#start.bins === undefined) this.#complete();
  }

  /** What all its trials came to, for others to add to. */
  part(): Part {
    this.#result ??= this.#tallied();
    return this.#result;
  }

  /** The figures of a stretch that begins a run, once it is done. */
  results(): Results {
    if (this.#results === undefined) throw new RangeError('results requires a run that is done');
    return this.#results;
  }

  #stepOn(): void {
    const { kernel } = this.#engine;
    const first = this.#from + this.#done;
    const sampled = this.#sampled;
    // The sample ends inside a block; what follows it begins where blocks do.
    const end = this.#done < sampled ? this.#from + sampled : this.#to;
    const size = Math.min(kernel.block - (first % kernel.block), end - first);
    const isFinite = this.#engine.run(first, size, this.#noNumber);
    this.#keepValues(size);
    if (this.#sample === undefined || this.#done >= sampled) this.#count(first, size, isFinite);
    else this.#copy(this.#sample, size);
    this.#done += size;
    if (this.#bins === undefined && this.#done >= sampled) this.#countSample();
    if (this.#isMilestone()) this.#narrow();
  }

  /** Makes the figures; reads the trials again when values are missing that percentiles are read from. */
  #complete(): void {
    const { plan, settings, kernel } = this.#engine;
    const part = this.part();
    const summary = summarise(plan, settings, part, this.bins);
    if (summary.ok) {
      this.#results = summary.results;
      return;
    }
    const pass = nextPass(part);
    // Every pass completes a column at least.
    if (pass > this.bins.columns.length)
      throw new RangeError('Stretch requires every pass to complete a column');
    // A run that may go on must keep what its engine has counted.
    const isOver = this.#done === settings.trials;
    const engine = isOver ? this.#engine : new Engine(plan, settings, kernel.module);
    this.#again = new Stretch(engine, {
      from: 0,
      to: this.#done,
      bins: this.bins,
      marks: summary.missing,
      pass,
      most: this.#start.most,
    });
  }

  /** Whether it is time to collect from fewer bins: after the pilot, and whenever trials have doubled. */
  #isMilestone(): boolean {
    const { trials } = this.#engine.settings;
    const isBeginning = this.#start.bins === undefined;
    const doublings = Math.log2(this.#done / PILOT);
    const isTime = doublings >= 0 && Number.isInteger(doublings);
    return isBeginning && this.#collects && trials > ALL_COLLECTED && this.#done < trials && isTime;
  }

  /**
   * Whether values are collected while trials are first counted: not where there are so many columns that most would
   * be given up.
   */
  get #collects(): boolean {
    const { settings, kernel } = this.#engine;
    const { most = MOST_VALUES } = this.#start;
    return kernel.outline.columns.count * Math.min(settings.trials, ALL_COLLECTED) <= 2 * most;
  }

  #narrow(): void {
    const { trials, precision } = this.#engine.settings;
    // A run that may end before all its trials must have what it would then be read from.
    const end = precision === undefined ? trials : 2 * this.#done;
    const marks = marksForLonger(this.#counted(), this.bins, end);
    const before = this.#collector?.turnTo(marks, this.#done - this.#marksFrom);
    if (before !== undefined) this.#collected = [...this.#collected, before];
    this.#marksFrom = this.#done;
  }

  #setBins(bins: Bins): void {
    const { kernel } = this.#engine;
    const { pass = 0 } = this.#start;
    const marks = this.#start.marks ?? uniformMarks(bins, this.#collects ? 1 : 0);
    this.#bins = bins;
    kernel.setBins(bins, (column) => pass > 0 && marks[column]?.includes(1) !== true);
    const { settings } = this.#engine;
    const trials = settings.trials > ALL_COLLECTED ? PILOT : settings.trials;
    this.#collector = new Collector(kernel.tallies.collecting, {
      bins,
      marks,
      pass,
      block: kernel.block,
      most: this.#start.most,
      expected:
        this.#start.marks === undefined && this.#collects
          ? trials * bins.columns.length
          : undefined,
    });
  }

  /** What came so far; later trials leave it as it is. */
  #tallied(): Part {
    const { counts, extremes, never, invalid, ...counted } = this.#counted();
    const latest = this.#collector?.collected(this.#done - this.#marksFrom);
    return {
      ...counted,
      counts: counts.slice(),
      extremes: extremes.slice(),
      never: never.slice(),
      invalid: invalid.slice(),
      collected: latest === undefined ? this.#collected : [...this.#collected, latest],
    };
  }

  /** What was counted so far, in the memory where counting goes on, without what is being collected. */
  #counted(): Part {
    const { kernel, plan } = this.#engine;
    const { counts, extremes, never, invalid } = kernel.tallies;
    return {
      trials: this.#done,
      sums: this.#sums,
      counts,
      extremes,
      never,
      invalid,
      collected: this.#collected,
      below: this.#below.slice(),
      valued: this.#valued.slice(),
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
    this.#collector?.drain();
    this.#countChance(first, size);
    const end = first + size;
    if (end === this.#to || end % BLOCK === 0) {
      const { count } = kernel.outline.columns;
      const sums = finishBlock(kernel.tallies.running, count, Math.floor(first / BLOCK));
      this.#sums = joinNeighbours([...this.#sums, sums]);
    }
  }

  /** Counts trials below the value that `precision` names. */
  #countChance(first: number, size: number): void {
    const { kernel, settings, plan } = this.#engine;
    const { precision } = settings;
    if (precision === undefined) return;
    const asked = plan.asked.findIndex(
      ({ name, kind }) => kind === 'quantity' && name === precision.name,
    );
    if (asked < 0) return;
    const { firsts, canBeNever } = kernel.outline.columns;
    const column = firsts[asked] ?? 0;
    const values = kernel.column(column);
    for (let i = 0; i < size; i += 1) {
      // The column holds a whole block.
      const value = values[i]!;
      const isNever = value === Infinity && canBeNever[column] === true;
      if (!isNever && value - value !== 0) continue;
      const replicate = replicateOf(first + i);
      this.#valued[replicate] = this.#valued[replicate]! + 1;
      if (value < precision.below) this.#below[replicate] = this.#below[replicate]! + 1;
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
    this.#setBins(bins);
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
