import { OPERATIONS } from '#lib/engine/plan/operate.ts';
import type { NodeId, Plan } from '#lib/engine/plan/plan.ts';

/** Values of the nodes that change with the month alone, month by month. */
export function monthlyValues(plan: Plan): ReadonlyMap<NodeId, Float64Array> {
  const tables = new Map<NodeId, Float64Array>();
  for (const [id, node] of plan.nodes.entries()) {
    if (node.rate !== 'month') continue;
    const at = (operand: NodeId, index: number): number => {
      const known = plan.nodes[operand];
      return known?.kind === 'constant' ? known.value : (tables.get(operand)?.[index] ?? NaN);
    };
    tables.set(
      id,
      Float64Array.from({ length: plan.months }, (_, index) => {
        if (node.kind !== 'operation') return index + 1;
        const [a = 0, b = 0, c = 0] = node.operands.map((operand) => at(operand, index));
        return OPERATIONS[node.operation](a, b, c);
      }),
    );
  }
  return tables;
}
