import { binomial } from '#lib/distributions/binomial.ts';
import { poisson } from '#lib/distributions/poisson.ts';
import type { Plan } from '#lib/engine/plan/plan.ts';
import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import type { HeldParameter, RunSettings } from '#lib/engine/results.ts';
import { binCount, type Bins } from '#lib/engine/statistics/bins.ts';
import { ATOM_PLACES, RUNNING, tallyColumn, type Tallies } from '#lib/engine/statistics/tally.ts';
import { emitKernel } from './emit.ts';
import type { MachineCode } from './emitted.ts';
import { fillLuck, fillNumbers } from './fill.ts';
import { HostDraws } from './host-draws.ts';
import type { KernelOptions, Outline } from './outline.ts';
import { setStretch } from './sobol-state.ts';
import { COLUMN_BYTES, columnStride, TREATMENTS } from './tally.ts';

const modules = new WeakMap<MachineCode, WebAssembly.Module>();

/** The compiled module of some code; compiled once. */
function moduleOf(code: MachineCode): WebAssembly.Module {
  const module = modules.get(code) ?? new WebAssembly.Module(code.bytes);
  modules.set(code, module);
  return module;
}

/** The two functions of the code. */
type Run = (firstGroup: number, groups: number, trials: number, place: number) => number;
type Tally = (trials: number, isFinite: number) => void;

/** Trials in which every replicate has its turn once. */
const TURN = GROUP * REPLICATES;

/**
 * Makes a kernel of a plan.
 *
 * @param module its compiled code, when another thread has it already
 * @param spent a kernel that nobody uses any more: it is loaded anew, if its code is the same, for a fresh
 * memory costs more than a short run
 */
export function createKernel(
  plan: Plan,
  settings: RunSettings,
  options?: KernelOptions,
  module?: WebAssembly.Module,
  spent?: Kernel,
): Kernel {
  const { outline, code } = emitKernel(plan, settings, options);
  if (spent?.code === code) {
    spent.load(outline, settings);
    return spent;
  }
  return new Kernel(code, outline, settings, module ?? moduleOf(code));
}

/** Machine code with a memory of its own, ready to run blocks of trials of one plan. */
export class Kernel {
  readonly code: MachineCode;
  readonly module: WebAssembly.Module;
  readonly tallies: Tallies;
  #outline: Outline;
  #seed: string | undefined;
  readonly #doubles: Float64Array;
  readonly #words: Uint32Array;
  readonly #columns: readonly Float64Array[];
  readonly #host: HostDraws;
  /** Where counts of held parameters lie. */
  readonly #heldAt: readonly number[];
  readonly #run: Run;
  readonly #tally: Tally;
  #bins: Bins | undefined;
  #isPassedOver: (column: number) => boolean = () => false;
  #first = 0;
  #count = 0;
  #drawn = 0;

  constructor(
    code: MachineCode,
    outline: Outline,
    settings: RunSettings,
    module: WebAssembly.Module,
  ) {
    const { layout } = code;
    this.code = code;
    this.module = module;
    this.#outline = outline;
    const memory = new WebAssembly.Memory({ initial: layout.pages, maximum: layout.pages });
    this.#doubles = new Float64Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
    this.#host = new HostDraws(code.sites, this.#doubles.subarray(layout.scratch / 8));
    this.#heldAt = [...layout.tallies.values()].flatMap((at) => [at / 8, at / 8 + 1]);
    const { count } = outline.columns;
    const { tally } = layout;
    this.tallies = {
      counts: this.#wordView(tally.counts, count * REPLICATES * binCount(outline.fineness)),
      running: this.#view(tally.running, count * RUNNING),
      extremes: this.#view(tally.extremes, 2 * count),
      never: new Float64Array(count),
      invalid: new Float64Array(count),
      collecting: {
        marks: new Uint8Array(memory.buffer, tally.marks, count * binCount(outline.fineness)),
        atoms: this.#view(tally.atoms, count * ATOM_PLACES),
        filled: this.#wordView(tally.filled, count * REPLICATES),
        buffers: this.#view(tally.buffers, count * REPLICATES * tally.capacity),
        bufferBins: new Uint16Array(
          memory.buffer,
          tally.bufferBins,
          count * REPLICATES * tally.capacity,
        ),
        capacity: tally.capacity,
      },
    };
    this.#columns = Array.from({ length: count }, (_, index) =>
      this.#view(layout.columns + index * columnStride(outline.block), outline.block),
    );
    const { exports } = new WebAssembly.Instance(module, {
      host: {
        memory,
        draw: (site: number, trial: number) =>
          this.#host.draw(this.#outline.plan, site, this.#count - trial),
        tally: (index: number) => this.#tallySlowly(index, 0, this.#count - (this.#count % TURN)),
        poisson: (u: number, mean: number) => poisson.quantile(u, [mean]),
        binomial: (u: number, n: number, p: number) => binomial.quantile(u, [n, p]),
      },
    });
    this.#run = exports['run'] as Run;
    this.#tally = exports['tally'] as Tally;
    this.load(outline, settings);
  }

  get outline(): Outline {
    return this.#outline;
  }

  /** Trials of a call at most; a multiple of the trials in which all replicates have their turn. */
  get block(): number {
    return this.#outline.block;
  }

  /** Takes another plan with the same code, as if the kernel were new. */
  load(outline: Outline, { seed }: RunSettings): void {
    this.#outline = outline;
    fillNumbers(this.#doubles, this.code, outline);
    if (seed !== this.#seed) fillLuck(this.#words, this.code, outline, seed);
    this.#seed = seed;
    this.clear();
  }

  /**
   * Runs the block of `count` trials from `first`, a multiple of 64, and leaves its values in the columns.
   *
   * @returns whether any number was not finite: what a lean kernel gives is then not to be used
   */
  run(first: number, count: number): boolean {
    this.#first = first;
    this.#count = count;
    return this.#runGroups(0, Math.ceil(count / GROUP));
  }

  /** Runs one group of a block, and leaves its values where the whole block would. */
  runGroup(first: number, count: number, group: number): void {
    this.#first = first;
    this.#count = count;
    this.#runGroups(group, 1);
  }

  /** The groups of the last block in which something was not finite. */
  troubled(): number[] {
    const at = this.code.layout.trouble / 4;
    const groups = Math.ceil(this.#count / GROUP);
    // Two words a group.
    return Array.from({ length: groups }, (_, group) => group).filter(
      (group) => this.#words[at + 2 * group]! + this.#words[at + 2 * group + 1]! > 0,
    );
  }

  /** Takes a group of the last block out of all counts of held parameters, as if it had not run. */
  forget(group: number): void {
    const before = this.#heldCounts();
    const drawn = this.#drawn;
    this.#runGroups(group, 1);
    const once = this.#heldCounts();
    this.#setHeldCounts(before.map((count, i) => 2 * count - (once[i] ?? 0)));
    this.#drawn = 2 * drawn - this.#drawn;
  }

  /** The values of one column after a run: doubles by trial. */
  column(index: number): Float64Array {
    const found = this.#columns[index];
    if (found === undefined) throw new RangeError('column requires an index of the plan');
    return found;
  }

  /** For each trial of the last run 0, or 1 + the place of the definition that first was no number. */
  causes(): Float64Array {
    return this.#view(this.code.layout.causes, this.#outline.block);
  }

  /**
   * Sets where bins lie; afterwards `tally` can be called.
   *
   * @param isPassedOver whether a column is not counted and not collected
   */
  setBins(bins: Bins, isPassedOver: (column: number) => boolean = () => false): void {
    this.#bins = bins;
    this.#isPassedOver = isPassedOver;
    const { canBeNever } = this.#outline.columns;
    for (const [index, { origin, scale, centre, isLinear }] of bins.columns.entries()) {
      const at = this.code.layout.tally.descriptions + index * COLUMN_BYTES;
      this.#doubles.set([origin, scale, centre], at / 8);
      const counted = isLinear ? TREATMENTS.linear : TREATMENTS.growing;
      const treatment = isPassedOver(index) ? TREATMENTS.passedOver : counted;
      this.#words.set([treatment, Number(canBeNever[index])], at / 4 + 6);
    }
  }

  /**
   * Counts what lies in the columns, values of `count` trials from `first`.
   *
   * @param isFinite whether all are known to be numbers, or *never* in columns that hold it
   */
  tally(first: number, count: number, isFinite = false): void {
    this.#first = first;
    this.#count = count;
    const whole = count - (count % TURN);
    if (whole > 0) this.#tally(whole, Number(isFinite));
    if (whole === count) return;
    for (let index = 0; index < this.#columns.length; index += 1) {
      if (!this.#isPassedOver(index)) this.#tallySlowly(index, whole, count);
    }
  }

  /** Draws whose parameters were held so far, an entry a draw. */
  held(): HeldParameter[] {
    const { plan, methods } = this.#outline;
    return [...methods].flatMap(([id, method]) => {
      const node = plan.nodes[id];
      if (node?.kind !== 'draw') return [];
      const draws = this.#drawn * (node.rate === 'trial-month' ? plan.months : 1);
      const at = (this.code.layout.tallies.get(id) ?? 0) / 8;
      const byKernel = method.kind === 'formula' ? this.#doubles[at]! + this.#doubles[at + 1]! : 0;
      const always = 'isHeld' in method && method.isHeld ? draws : 0;
      const held = always + byKernel + this.#host.heldOf(id);
      return [{ ...node.stream, family: node.family, held, draws }];
    });
  }

  /** Sets all that was counted back to nothing. */
  clear(): void {
    this.#drawn = 0;
    this.#setHeldCounts(this.#heldCounts().fill(0));
    const { counts, running, never, invalid, extremes, collecting } = this.tallies;
    const { marks, filled } = collecting;
    for (const zero of [counts, running, never, invalid, marks, filled]) zero.fill(0);
    for (let index = 0; index < extremes.length; index += 2) {
      extremes[index] = Infinity;
      extremes[index + 1] = -Infinity;
    }
  }

  #runGroups(group: number, groups: number): boolean {
    const first = this.#first + group * GROUP;
    const { sobol } = this.code.layout;
    if (sobol !== undefined) setStretch(this.#words, sobol, Math.floor(first / TURN));
    this.#drawn += Math.min(groups * GROUP, this.#count - group * GROUP);
    return this.#run(first / GROUP, groups, this.#count, group * GROUP * 8) !== 0;
  }

  /** Counts of held parameters: of draws that the kernel makes, then of those that the host makes. */
  #heldCounts(): Float64Array {
    // Each address lies in the memory.
    const own = this.#heldAt.map((at) => this.#doubles[at]!);
    return Float64Array.of(...own, ...this.#host.held);
  }

  #setHeldCounts(counts: Float64Array): void {
    // As many as `#heldCounts` gave.
    for (const [i, at] of this.#heldAt.entries()) this.#doubles[at] = counts[i]!;
    this.#host.held.set(counts.subarray(this.#heldAt.length));
  }

  #view(address: number, length: number): Float64Array {
    return this.#doubles.subarray(address / 8, address / 8 + length);
  }

  #wordView(address: number, length: number): Uint32Array {
    return this.#words.subarray(address / 4, address / 4 + length);
  }

  /** Counts values that may be no numbers, or no whole turn. */
  #tallySlowly(index: number, from: number, to: number): void {
    if (this.#bins === undefined) throw new RangeError('tally requires bins');
    const canBeNever = this.#outline.columns.canBeNever[index] ?? false;
    const values = this.column(index).subarray(from, to);
    tallyColumn(this.tallies, this.#bins, index, canBeNever, values, this.#first + from, to - from);
  }
}
