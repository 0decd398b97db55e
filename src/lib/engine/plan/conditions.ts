import type { Operation, PlanNode } from './plan.ts';

/** Operations that give 1, 0 or no number. */
const CONDITIONS: ReadonlySet<Operation> = new Set<Operation>([
  'less',
  'less_or_equal',
  'greater',
  'greater_or_equal',
  'equal',
  'not_equal',
  'and',
  'or',
  'not',
]);

/** Whether a node gives 1, 0 or no number, and nothing else. */
export function isCondition(node: PlanNode | undefined): boolean {
  return (
    (node?.kind === 'operation' && CONDITIONS.has(node.operation)) ||
    (node?.kind === 'summary' && (node.summary === 'any' || node.summary === 'all')) ||
    (node?.kind === 'draw' && node.family === 'bernoulli')
  );
}
