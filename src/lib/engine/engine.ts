import { createKernel, type Kernel } from './kernel/kernel.ts';
import { monthlyValues } from './kernel/months.ts';
import { hasNothing } from './kernel/notices.ts';
import type { Plan } from './plan/plan.ts';
import { GROUP } from './random/groups.ts';
import type { HeldParameter, RunSettings } from './results.ts';

/** Blocks mostly in trouble after which the lean kernel is given up. */
const PATIENCE = 3;

/** The kernels of a plan: the lean one, and one for groups of trials in which some number is not finite. */
export class Engine {
  readonly plan: Plan;
  readonly settings: RunSettings;
  /** Holds the columns and counts them, whichever kernel computed them. */
  readonly kernel: Kernel;
  #careful: Kernel | undefined;
  #spent: Kernel | undefined;
  #troubled: number;

  /**
   * @param module the compiled lean kernel of the same plan, when another thread has it already
   * @param spent an engine that nobody uses any more: its kernels are loaded anew where their code is the same
   */
  constructor(plan: Plan, settings: RunSettings, module?: WebAssembly.Module, spent?: Engine) {
    this.plan = plan;
    this.settings = settings;
    this.kernel = createKernel(plan, settings, {}, module, spent?.kernel);
    if (spent !== undefined) this.#spent = spent.#careful ?? spent.#spent;
    this.#troubled = hasNothing(plan, monthlyValues(plan)) ? PATIENCE : 0;
  }

  /**
   * Runs a block and leaves its values in the columns of `kernel`.
   *
   * @param causes gets, for each definition, the trials added in which it was the first to be no number
   * @returns whether all values are known to be numbers, or *never*
   */
  run(first: number, count: number, causes: Float64Array): boolean {
    if (this.#troubled === PATIENCE) {
      this.#careKernel().run(first, count);
      this.#take(0, count, causes);
      return false;
    }
    if (!this.kernel.run(first, count)) {
      this.#troubled = 0;
      return true;
    }
    const groups = this.kernel.troubled();
    this.#troubled = 2 * groups.length * GROUP > count ? this.#troubled + 1 : 0;
    for (const group of groups) {
      this.kernel.forget(group);
      this.#careKernel().runGroup(first, count, group);
      this.#take(group * GROUP, Math.min(count, (group + 1) * GROUP), causes);
    }
    return false;
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

  /** Takes trials of the last block over from the careful kernel. */
  #take(from: number, to: number, causes: Float64Array): void {
    const careful = this.#careKernel();
    for (let column = 0; column < this.kernel.outline.columns.count; column += 1) {
      this.kernel.column(column).set(careful.column(column).subarray(from, to), from);
    }
    const found = careful.causes();
    for (let i = from; i < to; i += 1) {
      // A cause is 0 or 1 + the place of a definition, for which there is a count.
      const cause = found[i]!;
      if (cause > 0) causes[cause - 1] = causes[cause - 1]! + 1;
    }
  }

  #careKernel(): Kernel {
    // It does not count: the coarsest bins will do.
    const settings = { ...this.settings, trials: 1 };
    this.#careful ??= createKernel(
      this.plan,
      settings,
      { isCareful: true },
      undefined,
      this.#spent,
    );
    return this.#careful;
  }
}
