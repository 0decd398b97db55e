import {
  type DrawMethod,
  exponentialTable,
  methodOf,
  normalTable,
} from '#lib/engine/draws/method.ts';
import { type Slots, slotsOf } from '#lib/engine/draws/slots.ts';
import type { NodeId, Plan } from '#lib/engine/plan/plan.ts';
import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import type { RunSettings, Sampler } from '#lib/engine/results.ts';
import { finenessFor } from '#lib/engine/statistics/bins.ts';
import { type Columns, columnsOf } from '#lib/engine/statistics/columns.ts';
import { type InfinityMeaning, infinitiesOf } from './infinities.ts';

/** Nodes beyond which a kernel is cut into pieces: machines are slow with long functions, and refuse the longest. */
const WHOLE_AT_MOST = 1_500;
/** Bytes that a block of all columns may take: what the statistics read again should still be near. */
const COLUMN_BLOCK_BYTES = 1024 * 1024;

/** What kind of kernel is wanted. */
export interface KernelOptions {
  /** A careful kernel, which also finds which definition first was no number in a trial; else a lean one. */
  readonly isCareful?: boolean;
  /** Nodes beyond which it is cut into pieces. */
  readonly wholeAtMost?: number;
}

/** What is settled about a kernel before any of its code is written. */
export interface Outline {
  readonly plan: Plan;
  readonly sampler: Sampler;
  readonly isCareful: boolean;
  /** Whether all of it is one function. */
  readonly isWhole: boolean;
  readonly infinities: readonly InfinityMeaning[];
  readonly methods: ReadonlyMap<NodeId, DrawMethod>;
  /** The inverse-CDF tables that its draws read, each once. */
  readonly tables: readonly Float64Array[];
  readonly slots: Slots;
  readonly columns: Columns;
  readonly fineness: number;
  /** Trials of a call at most. */
  readonly block: number;
}

/** As many trials a call as keep the columns near the processor, at least one turn of all replicates. */
function blockFor(columns: number): number {
  let block = 512;
  while (block > GROUP * REPLICATES && columns * block * 8 > COLUMN_BLOCK_BYTES) block /= 2;
  return block;
}

/** The tables of all draws, and those that formulas and copulas need. */
function tablesOf(plan: Plan, methods: Iterable<DrawMethod>): Float64Array[] {
  const tables = new Set<Float64Array>();
  for (const method of methods) {
    if (method.kind === 'table') tables.add(method.table);
    if (method.kind !== 'formula') continue;
    tables.add(method.formula === 'exponential' ? exponentialTable() : normalTable());
  }
  if (plan.copulas.length > 0) tables.add(normalTable());
  return [...tables];
}

export function outlineOf(
  plan: Plan,
  { sampler, trials }: Pick<RunSettings, 'sampler' | 'trials'>,
  { isCareful = false, wholeAtMost = WHOLE_AT_MOST }: KernelOptions = {},
): Outline {
  const infinities = infinitiesOf(plan);
  const methods = new Map<NodeId, DrawMethod>();
  for (const [id, node] of plan.nodes.entries()) {
    if (node.kind === 'draw') methods.set(id, methodOf(plan, node));
  }
  const columns = columnsOf(
    plan,
    infinities.map((infinity) => infinity === 'never'),
  );
  return {
    plan,
    sampler,
    isCareful,
    isWhole: plan.nodes.length <= wholeAtMost,
    infinities,
    methods,
    tables: tablesOf(plan, methods.values()),
    slots: slotsOf(plan),
    columns,
    fineness: finenessFor(columns.count, trials),
    block: blockFor(columns.count),
  };
}

/** How a draw is made, as far as the code depends on it. */
function shapeOfMethod(method: DrawMethod | undefined, tables: readonly Float64Array[]): string {
  switch (method?.kind) {
    case 'table':
      return `table ${tables.indexOf(method.table)}`;
    case 'steps':
      return `steps ${method.steps.values.length}`;
    case 'formula':
      return method.formula;
    default:
      return method?.kind ?? '';
  }
}

/**
 * All that machine code depends on, as text: plans of one shape differ in their numbers alone, and the same
 * code runs them.
 */
export function shapeOf(outline: Outline): string {
  const { plan, sampler, isCareful, isWhole, methods, tables, fineness } = outline;
  const nodes = plan.nodes.map((node, id) => {
    if (node.kind === 'constant') return Number.isNaN(node.value);
    return node.kind === 'draw' ? [node, shapeOfMethod(methods.get(id), tables)] : node;
  });
  // How long the rows of a factor are follows from the members.
  const copulas = plan.copulas.map(({ members }) => members);
  return JSON.stringify([
    sampler,
    isCareful,
    isWhole,
    fineness,
    tables.length,
    { ...plan, nodes, copulas },
  ]);
}
