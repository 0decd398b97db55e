import type { Operation, Plan, PlanNode } from '#lib/engine/plan/plan.ts';

/**
 * What an infinity in a node stands for. Overflow is no number, but it would cost two instructions
 * an operation to say so at once; kernels let it run on as far as it cannot do harm.
 */
export type InfinityMeaning =
  /** There is none. */
  | 'none'
  /** It is no number, and is made one where something finite could come of it. */
  | 'overflow'
  /** It is *never*. */
  | 'never';

/** Operations whose result may be infinite when their operands are not, or carry an infinity on. */
const OVERFLOWING: ReadonlySet<Operation> = new Set<Operation>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'negate',
  'abs',
  'sqrt',
  'exp',
  'log',
  'log10',
  'floor',
  'ceil',
  'round',
  'mod',
]);
/** Operations that may give one of their operands back. */
const PASSING: ReadonlySet<Operation> = new Set<Operation>(['choice', 'min', 'max', 'clamp']);

function ofOperation(
  { operation, operands }: PlanNode & { kind: 'operation' },
  known: readonly InfinityMeaning[],
): InfinityMeaning {
  if (OVERFLOWING.has(operation)) return 'overflow';
  if (!PASSING.has(operation)) return 'none';
  const passed = operation === 'choice' ? operands.slice(1) : operands;
  return passed.some((id) => known[id] === 'never') ? 'never' : 'none';
}

/** What an infinity stands for in each node of a plan. */
export function infinitiesOf(plan: Plan): readonly InfinityMeaning[] {
  const known: InfinityMeaning[] = plan.nodes.map(() => 'none');
  const ofHistory = (history: number): InfinityMeaning => {
    const { node = 0, opening = node } = plan.histories[history] ?? {};
    if (known[node] === 'never' || known[opening] === 'never') return 'never';
    return known[node] ?? 'none';
  };
  const ofNode = (node: PlanNode): InfinityMeaning => {
    switch (node.kind) {
      case 'operation':
        return ofOperation(node, known);
      case 'draw':
        return 'none';
      case 'lag':
        return ofHistory(node.history);
      case 'window':
      case 'summary': {
        if (node.summary === 'first' || node.summary === 'since') return 'never';
        if (node.summary === 'sum' || node.summary === 'mean' || node.summary === 'npv') {
          return 'overflow';
        }
        const of = node.kind === 'window' ? ofHistory(node.history) : known[node.of];
        const isPassed =
          node.summary === 'min' || node.summary === 'max' || node.summary === 'last';
        return isPassed && of === 'never' ? 'never' : 'none';
      }
      default:
        return 'none';
    }
  };
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const [id, node] of plan.nodes.entries()) {
      const next = ofNode(node);
      if (next !== known[id]) isChanged = true;
      known[id] = next;
    }
  }
  return known;
}

/** For each node whether *never* is one of its values. */
export function neverOf(plan: Plan): boolean[] {
  return infinitiesOf(plan).map((infinity) => infinity === 'never');
}
