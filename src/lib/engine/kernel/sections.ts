import type { DrawMethod } from '#lib/engine/draws/method.ts';
import type { NodeId, PlanDefinition } from '#lib/engine/plan/plan.ts';
import type { Columns } from '#lib/engine/statistics/columns.ts';
import { op, splat } from '#lib/engine/wasm/code.ts';
import { type DrawPlaces, writeDraw } from './draws.ts';
import { Histories, stagesOf } from './histories.ts';
import type { Notices } from './notices.ts';
import { operationCode, truth } from './operations.ts';
import { givesBack, INITIAL, isOfConditions, leanSummaryStep, summaryStep } from './summaries.ts';
import { columnStride } from './tally.ts';
import { add, choose, divide, finite, isInfiniteOrNaN, isNaN, multiply } from './vector.ts';
import { type Cell, PAIR_BYTES, PAIRS, type Shared, type Step } from './writing.ts';

/** Steps that run one after the other, once a trial or in every month. */
export interface Section {
  readonly steps: readonly Step[];
  readonly isLoop: boolean;
}

/** What the steps of a kernel need to know besides what all its functions share. */
export interface Needs {
  readonly methods: ReadonlyMap<NodeId, DrawMethod>;
  readonly places: DrawPlaces;
  readonly notices: Notices;
  readonly columns: Columns;
  /** Address of the first column, and trials of a block. */
  readonly columnsAt: number;
  readonly block: number;
  /** Makes a variable that lives on from step to step. */
  readonly cell: () => Cell;
  /** No number in trials in which a lean kernel met what is not finite. */
  readonly trouble: Cell;
  /** In a careful kernel 0, or 1 + the place of the definition that first was no number. */
  readonly causes: Cell | undefined;
}

/** All steps in the order in which they run: what is computed once a trial, then month by month, and so on. */
export function sectionsOf(shared: Shared, needs: Needs): Section[] {
  return new Sections(shared, needs).all();
}

class Sections {
  readonly #shared: Shared;
  readonly #needs: Needs;
  readonly #histories: Histories;
  readonly #summaries = new Map<NodeId, Cell>();
  /** What the months of a present value are divided by, so far. */
  readonly #factors = new Map<NodeId, Cell>();

  constructor(shared: Shared, needs: Needs) {
    this.#shared = shared;
    this.#needs = needs;
    this.#histories = new Histories(shared, stagesOf(shared.plan), needs.cell);
  }

  all(): Section[] {
    const { causes } = this.#needs;
    const begin: Step = (writing) => {
      for (const pair of PAIRS) if (causes !== undefined) writing.write(causes.set(pair, splat(0)));
    };
    const stages = this.#shared.plan.stages.flatMap((_, stage): Section[] => [
      { steps: this.#once(stage), isLoop: false },
      { steps: this.#monthly(stage), isLoop: true },
      { steps: this.#afterwards(stage), isLoop: false },
    ]);
    return [{ steps: [begin], isLoop: false }, ...stages].filter(({ steps }) => steps.length > 0);
  }

  /** What a stage computes before its months. */
  #once(stage: number): Step[] {
    const { trial = [], summaries = [] } = this.#shared.plan.stages[stage] ?? {};
    return [
      ...trial.flatMap((id) => [this.#step(id), ...this.#noticed(id)]),
      ...this.#causesOf(stage, 'quantity'),
      ...this.#stored(stage, 'quantity'),
      ...summaries.map((id) => this.#begin(id)),
      ...this.#histories.opened(stage),
    ];
  }

  /** What a stage computes in every month. */
  #monthly(stage: number): Step[] {
    const { loop = [], summaries = [] } = this.#shared.plan.stages[stage] ?? {};
    return [
      ...this.#histories.steady(stage),
      ...loop.flatMap((id) => [
        this.#step(id),
        ...this.#noticed(id),
        ...this.#histories.remembered(id),
      ]),
      ...summaries.map((id) => this.#accumulate(id)),
      ...this.#causesOf(stage, 'series'),
      ...this.#stored(stage, 'series'),
      ...this.#histories.carriedOn(stage),
    ];
  }

  /** What a stage computes after its months. */
  #afterwards(stage: number): Step[] {
    const { loop = [], summaries = [] } = this.#shared.plan.stages[stage] ?? {};
    const isLast = (id: NodeId): boolean =>
      this.#shared.isLean && this.#needs.notices.atEnd.has(id);
    return [
      ...summaries.map((id) => this.#end(id)),
      ...summaries.flatMap((id) => this.#noticed(id)),
      ...loop.filter(isLast).map((id) => this.#notice(id)),
    ];
  }

  /** Computes one node. */
  #step(id: NodeId): Step {
    const node = this.#shared.plan.nodes[id];
    switch (node?.kind) {
      case 'operation':
        return (writing) => {
          writing.define(id, (pair) => operationCode(writing, node, pair));
        };
      case 'draw': {
        const method = this.#needs.methods.get(id);
        return (writing) => {
          if (method !== undefined) writeDraw(writing, this.#needs.places, id, node, method);
        };
      }
      case 'lag':
        return (writing) => {
          writing.define(id, (pair) => this.#histories.lag(writing, node.history, node.lag, pair));
        };
      case 'window':
        return (writing) => {
          this.#histories.window(writing, id, node);
        };
      default:
        return () => undefined;
    }
  }

  /** Looks at a node where a lean kernel must. */
  #noticed(id: NodeId): Step[] {
    const { isLean } = this.#shared;
    return isLean && this.#needs.notices.always.has(id) ? [this.#notice(id)] : [];
  }

  /** Notices whether a value is not finite: 0 times it is then no number. */
  #notice(node: NodeId): Step {
    const { trouble } = this.#needs;
    return (writing) => {
      for (const pair of PAIRS) {
        const spoilt = multiply(writing.value(node, pair), splat(0));
        writing.write(trouble.set(pair, add(trouble.get(pair), spoilt)));
      }
    };
  }

  /** Notes in which trials a definition was the first that was no number. */
  #causesOf(stage: number, kind: PlanDefinition['kind']): Step[] {
    const { causes } = this.#needs;
    if (causes === undefined) return [];
    return this.#shared.plan.definitions.flatMap((definition, place): Step[] => {
      if (definition.stage !== stage || definition.kind !== kind) return [];
      const { node } = definition;
      return [
        (writing) => {
          for (const pair of PAIRS) {
            const value = writing.value(node, pair);
            const isNever = writing.infinity(node) === 'never';
            const isNothing = isNever ? isNaN(value) : isInfiniteOrNaN(value);
            const isFirst = op('f64x2.eq', causes.get(pair), splat(0));
            const both = op('v128.and', isNothing, isFirst);
            writing.write(causes.set(pair, choose(splat(place + 1), causes.get(pair), both)));
          }
        },
      ];
    });
  }

  /** Puts what is asked for into its columns. */
  #stored(stage: number, kind: PlanDefinition['kind']): Step[] {
    const { columns, columnsAt, block } = this.#needs;
    return this.#shared.plan.asked.flatMap((definition, asked): Step[] => {
      if (definition.stage !== stage || definition.kind !== kind) return [];
      const address = columnsAt + (columns.firsts[asked] ?? 0) * columnStride(block);
      return [
        (writing) => {
          const base = kind === 'series' ? writing.at.monthColumns : writing.at.columns;
          for (const pair of PAIRS) {
            const value = writing.value(definition.node, pair);
            writing.write(op('v128.store', base.get, value, address + pair * PAIR_BYTES));
          }
        },
      ];
    });
  }

  /** Sets a summary to what it is before the first month. */
  #begin(id: NodeId): Step {
    const node = this.#shared.plan.nodes[id];
    const own = this.#needs.cell();
    this.#summaries.set(id, own);
    const factors =
      node?.kind === 'summary' && node.summary === 'npv' ? this.#needs.cell() : undefined;
    if (factors !== undefined) this.#factors.set(id, factors);
    return (writing) => {
      if (node?.kind !== 'summary') return;
      for (const pair of PAIRS) {
        writing.write(own.set(pair, splat(INITIAL[node.summary])));
        if (factors !== undefined) writing.write(factors.set(pair, splat(1)));
      }
    };
  }

  /** Brings a summary on by a month. */
  #accumulate(id: NodeId): Step {
    const node = this.#shared.plan.nodes[id];
    const own = this.#summaries.get(id);
    const factors = this.#factors.get(id);
    const { isLean } = this.#shared;
    return (writing) => {
      if (node?.kind !== 'summary' || own === undefined) return;
      const { summary, of, discount } = node;
      const step = isLean ? leanSummaryStep : summaryStep;
      for (const pair of PAIRS) {
        const value = writing.value(of, pair);
        if (summary === 'npv' && factors !== undefined && discount !== undefined) {
          const rate = writing.value(discount, pair);
          const isKnown = isLean || writing.infinity(discount) === 'none';
          const growth = isKnown ? rate : finite(rate);
          writing.write(
            factors.set(pair, multiply(factors.get(pair), add(splat(1), growth))),
            own.set(pair, add(own.get(pair), divide(value, factors.get(pair)))),
          );
        } else if (summary !== 'npv') {
          const isOverflow = !isLean && writing.infinity(of) === 'overflow';
          const month = isOfConditions(summary)
            ? truth(writing, of, value)
            : givesBack(summary) && isOverflow
              ? finite(value)
              : value;
          const held = writing.draft.local('v128');
          writing.write(
            held.set(month),
            own.set(pair, step(summary, own.get(pair), held.get, writing.monthNumber())),
          );
        }
      }
    };
  }

  /** Makes a summary the value of its node. */
  #end(id: NodeId): Step {
    const { nodes, months } = this.#shared.plan;
    const node = nodes[id];
    const own = this.#summaries.get(id);
    return (writing) => {
      writing.define(id, (pair) => {
        const sum = own?.get(pair) ?? splat(NaN);
        return node?.kind === 'summary' && node.summary === 'mean'
          ? divide(sum, splat(months))
          : sum;
      });
    };
  }
}
