import type { NodeId, Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import { type Code, i32, op, repeatWhile, select, splat, when } from '#lib/engine/wasm/code.ts';
import type { InfinityMeaning } from './infinities.ts';
import { givesBack, INITIAL, summaryStep } from './summaries.ts';
import { divide, finite, or } from './vector.ts';
import {
  type Cell,
  type Pair,
  PAIR_BYTES,
  PAIRS,
  type Shared,
  type Step,
  type Writing,
} from './writing.ts';

/** Bytes of a month of a history: both pairs of trials. */
const MONTH_BYTES = 2 * PAIR_BYTES;

/** The stage in which each node of a loop, and each definition, is computed. */
export function stagesOf(plan: Plan): ReadonlyMap<NodeId, number> {
  const stages = new Map<NodeId, number>();
  for (const { node, stage } of plan.definitions) stages.set(node, stage);
  for (const [stage, { loop }] of plan.stages.entries()) {
    for (const id of loop) stages.set(id, stage);
  }
  return stages;
}

/** The past of nodes, as far as it is asked for: month by month in memory, or carried along from month to month. */
export class Histories {
  readonly #shared: Shared;
  readonly #stages: ReadonlyMap<NodeId, number>;
  /** The address of the first opening month. */
  readonly #addresses = new Map<number, number>();
  /** Histories of which only last month is asked. */
  readonly #carries = new Map<number, Cell>();

  constructor(shared: Shared, stages: ReadonlyMap<NodeId, number>, cell: () => Cell) {
    this.#shared = shared;
    this.#stages = stages;
    const { plan, layout } = shared;
    for (const [index, { depth }] of plan.histories.entries()) {
      if (depth === 1 && this.#onlyLastMonth(index)) this.#carries.set(index, cell());
      else this.#addresses.set(index, layout.take((depth + plan.months) * MONTH_BYTES));
    }
  }

  /** The steps that give the opening months their values, of the histories that can be opened in a stage. */
  opened(stage: number): Step[] {
    return [...this.#shared.plan.histories.entries()].flatMap(([history, { node, opening }]) => {
      if (opening === undefined) return [];
      const from = Math.max(this.#stageOf(node), this.#knownFrom(opening));
      return from === stage ? [this.#open(history, opening)] : [];
    });
  }

  /** The steps that keep a node's value of the month, once it is computed. */
  remembered(node: NodeId): Step[] {
    return [...this.#shared.plan.histories.entries()].flatMap(([history, own]) =>
      own.node === node ? [this.#remember(history, node)] : [],
    );
  }

  /** The same for what does not change from month to month, and so has no step of its own in the loop. */
  steady(stage: number): Step[] {
    const { histories, nodes } = this.#shared.plan;
    return [...histories.entries()].flatMap(([history, { node }]) =>
      nodes[node]?.rate !== 'trial-month' && this.#stageOf(node) === stage
        ? [this.#remember(history, node)]
        : [],
    );
  }

  /** The steps that end a month: what is carried along is what this month came to. */
  carriedOn(stage: number): Step[] {
    return [...this.#shared.plan.histories.entries()].flatMap(([history, { node }]): Step[] => {
      const carry = this.#carries.get(history);
      if (carry === undefined || this.#stageOf(node) !== stage) return [];
      return [
        (writing) => {
          for (const pair of PAIRS)
            writing.write(carry.set(pair, this.#kept(writing, history, node, pair)));
        },
      ];
    });
  }

  /** The value of some months ago. */
  lag(writing: Writing, history: number, lag: number, pair: Pair): Code {
    const carry = this.#carries.get(history);
    if (carry !== undefined) return carry.get(pair);
    const { opening, depth = 0 } = this.#shared.plan.histories[history] ?? {};
    if (lag > depth && opening !== undefined) return this.#kept(writing, history, opening, pair);
    const address = this.#addresses.get(history) ?? 0;
    return op(
      'v128.load',
      writing.at.history.get,
      address + (depth - lag) * MONTH_BYTES + pair * PAIR_BYTES,
    );
  }

  /** A summary of the months from `from` to `to` months ago: a loop of its own over the history. */
  window(writing: Writing, id: NodeId, node: PlanNode & { kind: 'window' }): void {
    const { history, from, to, summary } = node;
    const { depth = 0 } = this.#shared.plan.histories[history] ?? {};
    const address = (this.#addresses.get(history) ?? 0) + depth * MONTH_BYTES;
    const { draft, at } = writing;
    const [place, last, length] = [draft.local('i32'), draft.local('i32'), draft.local('i32')];
    const sums = [draft.local('v128'), draft.local('v128')] as const;
    const isOverflow = !this.#shared.isLean && this.#infinityOf(history) === 'overflow';
    // Months before the first are left out: the loop begins at the first month at the earliest.
    const begin = op('i32.sub', at.history.get, i32(Math.min(from, depth) * MONTH_BYTES));
    const isBefore = op('i32.gt_s', i32(0), begin);
    writing.write(
      place.set(select(i32(0), begin, isBefore, 'i32')),
      last.set(op('i32.sub', at.history.get, i32(to * MONTH_BYTES))),
    );
    for (const pair of PAIRS) writing.write(sums[pair].set(splat(INITIAL[summary])));
    writing.write(
      length.set(op('i32.sub', op('i32.add', last.get, i32(MONTH_BYTES)), place.get)),
      when(
        op('i32.gt_s', length.get, i32(0)),
        repeatWhile(
          op('i32.le_s', place.get, last.get),
          ...PAIRS.map((pair) => {
            const value = op('v128.load', place.get, address + pair * PAIR_BYTES);
            const month = isOverflow && givesBack(summary) ? finite(value) : value;
            return sums[pair].set(summaryStep(summary, sums[pair].get, month, splat(0)));
          }),
          place.set(op('i32.add', place.get, i32(MONTH_BYTES))),
        ),
      ),
    );
    // Of no months the sum is 0 and everything else no number.
    const months = op(
      'f64x2.splat',
      op('f64.convert_i32_u', op('i32.shr_u', length.get, i32(Math.log2(MONTH_BYTES)))),
    );
    writing.define(id, (pair) => {
      const sum = sums[pair].get;
      if (summary === 'sum') return sum;
      const isEmpty = op('i32x4.splat', op('i32.sub', i32(0), op('i32.le_s', length.get, i32(0))));
      return or(summary === 'mean' ? divide(sum, months) : sum, isEmpty);
    });
  }

  /** The stage whose loop gives a history its values. */
  #stageOf(node: NodeId): number {
    return this.#stages.get(node) ?? 0;
  }

  /** The first stage that can read a value which changes by the trial at most. */
  #knownFrom(node: NodeId): number {
    const { stages } = this.#shared.plan;
    const trial = stages.findIndex((stage) => stage.trial.includes(node));
    if (trial >= 0) return trial;
    return stages.findIndex((stage) => stage.summaries.includes(node)) + 1;
  }

  /** Whether nothing asks a history for anything but last month, in the loop that fills it. */
  #onlyLastMonth(history: number): boolean {
    const { plan } = this.#shared;
    const stage = this.#stageOf(plan.histories[history]?.node ?? 0);
    return plan.nodes.every((node, id) => {
      if ((node.kind !== 'lag' && node.kind !== 'window') || node.history !== history) return true;
      return node.kind === 'lag' && node.lag === 1 && this.#stageOf(id) === stage;
    });
  }

  #infinityOf(history: number): InfinityMeaning {
    const { plan, infinities } = this.#shared;
    const { node = 0, opening = node } = plan.histories[history] ?? {};
    return [node, opening].some((id) => infinities[id] === 'never')
      ? 'never'
      : (infinities[node] ?? 'none');
  }

  /** A value as a history holds it: overflow is made no number where *never* may stand too. */
  #kept(writing: Writing, history: number, node: NodeId, pair: Pair): Code {
    const value = writing.value(node, pair);
    const isMixed =
      !this.#shared.isLean &&
      writing.infinity(node) === 'overflow' &&
      this.#infinityOf(history) !== 'overflow';
    return isMixed ? finite(value) : value;
  }

  #open(history: number, opening: NodeId): Step {
    const { depth = 0 } = this.#shared.plan.histories[history] ?? {};
    const carry = this.#carries.get(history);
    const address = this.#addresses.get(history) ?? 0;
    return (writing) => {
      for (const pair of PAIRS) {
        const value = this.#kept(writing, history, opening, pair);
        if (carry !== undefined) {
          writing.write(carry.set(pair, value));
          continue;
        }
        for (let month = 0; month < depth; month += 1) {
          const offset = address + month * MONTH_BYTES + pair * PAIR_BYTES;
          writing.write(op('v128.store', i32(0), value, offset));
        }
      }
    };
  }

  #remember(history: number, node: NodeId): Step {
    const address = this.#addresses.get(history);
    const depth = this.#shared.plan.histories[history]?.depth ?? 0;
    return (writing) => {
      if (address === undefined) return;
      for (const pair of PAIRS) {
        writing.write(
          op(
            'v128.store',
            writing.at.history.get,
            this.#kept(writing, history, node, pair),
            address + depth * MONTH_BYTES + pair * PAIR_BYTES,
          ),
        );
      }
    };
  }
}
