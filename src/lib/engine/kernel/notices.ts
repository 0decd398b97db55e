import type { DrawMethod } from '#lib/engine/draws/method.ts';
import type { NodeId, Operation, Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import type { InfinityMeaning } from './infinities.ts';

/** Operations that can make an infinity, or no number, of finite operands. */
const ARISING: ReadonlySet<Operation> = new Set<Operation>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'sqrt',
  'exp',
  'log',
  'log10',
  'round',
  'mod',
  'clamp',
]);
/** Operations of which nothing finite can come when an operand is not finite. */
const PASSING_ON: ReadonlySet<Operation> = new Set<Operation>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'abs',
  'sqrt',
  'log',
  'log10',
  'floor',
  'ceil',
]);
/** Operations that may take *never*, in all operands or, a choice, behind its condition. */
const OF_ORDER: ReadonlySet<Operation> = new Set<Operation>([
  'less',
  'less_or_equal',
  'greater',
  'greater_or_equal',
  'equal',
  'not_equal',
  'min',
  'max',
  'clamp',
  'choice',
]);

/** Where a lean kernel must look whether a value is finite; together they miss none that is not. */
export interface Notices {
  /** Nodes to look at when they are computed: once a trial, or in every month. */
  readonly always: ReadonlySet<NodeId>;
  /** Nodes to look at after the last month: what is not finite in one month is not in those behind it. */
  readonly atEnd: ReadonlySet<NodeId>;
}

function passesOn(node: PlanNode, operand: NodeId): boolean {
  if (node.kind === 'operation') {
    if (!PASSING_ON.has(node.operation)) return false;
    return node.operation !== 'divide' || node.operands[1] !== operand;
  }
  return node.kind === 'summary' && ['sum', 'mean', 'npv'].includes(node.summary);
}

function arises(node: PlanNode, method: DrawMethod | undefined): boolean {
  switch (node.kind) {
    case 'operation':
      return ARISING.has(node.operation);
    case 'draw':
      return method?.kind !== 'table' && method?.kind !== 'steps';
    case 'window':
      return true;
    case 'summary':
      return ['sum', 'mean', 'npv'].includes(node.summary);
    default:
      return false;
  }
}

/** Operands that must not be *never* where they stand. */
function numbersOf(node: PlanNode): readonly NodeId[] {
  switch (node.kind) {
    case 'operation':
      if (node.operation === 'choice') return node.operands.slice(0, 1);
      return OF_ORDER.has(node.operation) ? [] : node.operands;
    case 'draw':
      return node.parameters;
    case 'summary':
      if (['min', 'max', 'last'].includes(node.summary)) return [];
      return node.discount === undefined ? [node.of] : [node.of, node.discount];
    default:
      return [];
  }
}

/** What each node passes on to, within a month. */
function consumersOf(plan: Plan): readonly (readonly NodeId[])[] {
  const consumers = plan.nodes.map((): NodeId[] => []);
  for (const [id, node] of plan.nodes.entries()) {
    const operands =
      node.kind === 'operation' ? node.operands : node.kind === 'summary' ? [node.of] : [];
    for (const operand of operands) if (passesOn(node, operand)) consumers[operand]?.push(id);
  }
  return consumers;
}

/** Whether one of the wanted nodes is reached by passing on, from the nodes behind the start. */
function reaches(
  consumers: readonly (readonly NodeId[])[],
  start: NodeId,
  isWanted: (id: NodeId) => boolean,
): boolean {
  const stack = [...(consumers[start] ?? [])];
  const met = new Set<NodeId>(stack);
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (isWanted(id)) return true;
    for (const next of consumers[id] ?? []) {
      if (met.has(next)) continue;
      met.add(next);
      stack.push(next);
    }
  }
  return false;
}

/** Finds out where to look. */
export function noticesOf(
  plan: Plan,
  infinities: readonly InfinityMeaning[],
  methods: ReadonlyMap<NodeId, DrawMethod>,
): Notices {
  const consumers = consumersOf(plan);
  const atEnd = new Set<NodeId>();
  for (const [id, node] of plan.nodes.entries()) {
    if (node.kind !== 'lag' || node.lag !== 1) continue;
    const source = plan.histories[node.history]?.node ?? 0;
    const isHere = plan.stages.some(({ loop }) => loop.includes(id) && loop.includes(source));
    if (isHere && reaches(consumers, id, (reached) => reached === source)) atEnd.add(source);
  }
  const always = new Set<NodeId>();
  for (let id = plan.nodes.length - 1; id >= 0; id -= 1) {
    const node = plan.nodes[id];
    if (node === undefined || node.rate === 'constant' || node.rate === 'month') continue;
    for (const operand of numbersOf(node)) if (infinities[operand] === 'never') always.add(operand);
    if (!arises(node, methods.get(id)) || atEnd.has(id)) continue;
    if (!reaches(consumers, id, (reached) => atEnd.has(reached) || always.has(reached))) {
      always.add(id);
    }
  }
  return { always, atEnd };
}

/** Whether something in a plan is no number in every trial: then there is nothing to be lean about. */
export function hasNothing(plan: Plan, monthly: ReadonlyMap<NodeId, Float64Array>): boolean {
  return (
    plan.nodes.some((node) => node.kind === 'constant' && !Number.isFinite(node.value)) ||
    [...monthly.values()].some((values) => !values.every(Number.isFinite))
  );
}
