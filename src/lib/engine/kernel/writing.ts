import type { NodeId, Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import { type Code, i32, type Local, op } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft } from '#lib/engine/wasm/module.ts';
import type { Functions } from './functions.ts';
import type { InfinityMeaning } from './infinities.ts';
import type { Layout } from './layout.ts';

/** Bytes of one value of a pair of trials. */
export const PAIR_BYTES = 16;
/** Pairs of trials that go through the months together: their chains of operations overlap. */
export const PAIRS = [0, 1] as const;
export type Pair = (typeof PAIRS)[number];

/** A variable of a pair of trials that lives on from step to step. */
export interface Cell {
  get(pair: Pair): Code;
  set(pair: Pair, value: Code): Code;
}

/** What all functions of a kernel share. */
export interface Shared {
  readonly plan: Plan;
  readonly infinities: readonly InfinityMeaning[];
  readonly layout: Layout;
  readonly functions: Functions;
  /**
   * A lean kernel takes every number for finite and only notices where that is wrong: its block is then
   * run again by a careful one, which says at every step what becomes of it.
   */
  readonly isLean: boolean;
  /** Numbers a draw that the host makes by the family's own quantile function. */
  readonly siteOf: (id: NodeId) => number;
  /** Where the host finds operands, and leaves results: pairs one behind the other. */
  readonly scratch: number;
  readonly constants: ReadonlyMap<NodeId, number>;
  /** Nodes that change with the month alone → their values month by month. */
  readonly monthly: ReadonlyMap<NodeId, number>;
  /** The months' numbers as doubles. */
  readonly monthNumbers: number;
  readonly hostDraw: (site: Code, trial: Code) => Code;
}

/** Where the code of a function finds what belongs to its trials and month. */
export interface Pointers {
  /** Into the uniform numbers: of the half group, and of the month in it. */
  readonly uniforms: Local;
  readonly monthUniforms: Local;
  /** Into the columns: of the half group, and of the month in it. */
  readonly columns: Local;
  readonly monthColumns: Local;
  /** 8 bytes a month. */
  readonly month: Local;
  /** Two pairs a month. */
  readonly history: Local;
  /** How many trials of the block are wanted. */
  readonly count: Local;
}

/**
 * One function being written that computes nodes: in the whole of a kernel everything stays in locals; in
 * a piece of one, values come from and go to memory.
 */
export class Writing {
  readonly shared: Shared;
  readonly draft: FunctionDraft;
  readonly at: Pointers;
  /** Runs once, where the function begins. */
  readonly prologue: Code[] = [];
  /** Runs where a half group begins. */
  readonly opening: Code[] = [];
  readonly #homes: ReadonlyMap<NodeId, number> | undefined;
  readonly #values = new Map<NodeId, readonly [Local, Local]>();
  readonly #constants = new Map<NodeId, Local>();
  #valid: readonly [Local, Local] | undefined;

  /** @param homes addresses of values that other pieces need; left out when there is but one piece */
  constructor(
    shared: Shared,
    draft: FunctionDraft,
    at: Pointers,
    homes?: ReadonlyMap<NodeId, number>,
  ) {
    this.shared = shared;
    this.draft = draft;
    this.at = at;
    this.#homes = homes;
  }

  get functions(): Functions {
    return this.shared.functions;
  }

  get isLean(): boolean {
    return this.shared.isLean;
  }

  node(id: NodeId): PlanNode | undefined {
    return this.shared.plan.nodes[id];
  }

  infinity(id: NodeId): InfinityMeaning {
    return this.shared.infinities[id] ?? 'none';
  }

  isConstant(id: NodeId): boolean {
    return this.node(id)?.kind === 'constant';
  }

  /** Whether one of the nodes is a constant that is no number. */
  hasNothing(ids: readonly NodeId[]): boolean {
    return ids.some((id) => {
      const node = this.node(id);
      return node?.kind === 'constant' && Number.isNaN(node.value);
    });
  }

  write(...codes: readonly Code[]): void {
    this.draft.write(...codes);
  }

  /** The value of a node for a pair of trials. */
  value(id: NodeId, pair: Pair): Code {
    const node = this.node(id);
    if (node?.kind === 'constant') return this.#constant(id).get;
    const monthly = this.shared.monthly.get(id);
    if (monthly !== undefined) return op('v128.load64_splat', this.at.month.get, monthly);
    return this.#locals(id)[pair].get;
  }

  /** Sets the value of a node, for both pairs. */
  define(id: NodeId, code: (pair: Pair) => Code): void {
    const locals = [this.draft.local('v128'), this.draft.local('v128')] as const;
    const home = this.#homes?.get(id);
    for (const pair of PAIRS) {
      this.write(locals[pair].set(code(pair)));
      if (home !== undefined) {
        this.write(op('v128.store', i32(0), locals[pair].get, home + pair * PAIR_BYTES));
      }
    }
    this.#values.set(id, locals);
  }

  /** All ones for trials that are wanted; the last group of a run may hold others. */
  valid(pair: Pair): Code {
    if (this.#valid === undefined) {
      const locals = [this.draft.local('v128'), this.draft.local('v128')] as const;
      for (const each of PAIRS) {
        const trial = (lane: number): Code =>
          op(
            'f64.convert_i32_u',
            op('i32.add', op('i32.shr_u', this.at.columns.get, i32(3)), i32(2 * each + lane)),
          );
        this.opening.push(
          locals[each].set(
            op(
              'f64x2.lt',
              op('f64x2.replace_lane', op('f64x2.splat', trial(0)), trial(1), 1),
              op('f64x2.splat', op('f64.convert_i32_u', this.at.count.get)),
            ),
          ),
        );
      }
      this.#valid = locals;
    }
    return this.#valid[pair].get;
  }

  /** The number of the month, in both lanes. */
  monthNumber(): Code {
    return op('v128.load64_splat', this.at.month.get, this.shared.monthNumbers);
  }

  #constant(id: NodeId): Local {
    const known = this.#constants.get(id);
    if (known !== undefined) return known;
    const local = this.draft.local('v128');
    const address = this.shared.constants.get(id) ?? 0;
    this.prologue.push(local.set(op('v128.load64_splat', i32(0), address)));
    this.#constants.set(id, local);
    return local;
  }

  #locals(id: NodeId): readonly [Local, Local] {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const home = this.#homes?.get(id);
    if (home === undefined)
      throw new RangeError(`value requires that node ${id} is computed before`);
    const locals = [this.draft.local('v128'), this.draft.local('v128')] as const;
    for (const pair of PAIRS) {
      this.prologue.push(locals[pair].set(op('v128.load', i32(0), home + pair * PAIR_BYTES)));
    }
    this.#values.set(id, locals);
    return locals;
  }
}

/** A step of the computation, written into whatever function is at hand. */
export type Step = (writing: Writing) => void;

/** A cell that lies in memory. */
export function memoryCell(address: number): Cell {
  return {
    get: (pair) => op('v128.load', i32(0), address + pair * PAIR_BYTES),
    set: (pair, value) => op('v128.store', i32(0), value, address + pair * PAIR_BYTES),
  };
}

/** A cell in two locals of a function. */
export function localCell(draft: FunctionDraft): Cell {
  const locals = [draft.local('v128'), draft.local('v128')] as const;
  return {
    get: (pair) => locals[pair].get,
    set: (pair, value) => locals[pair].set(value),
  };
}
