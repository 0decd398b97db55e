import type { NodeId, Plan, PlanNode } from './plan.ts';

const names = (ids: readonly NodeId[]): string => ids.map((id) => `n${id}`).join(' ');

function described(node: PlanNode): string {
  switch (node.kind) {
    case 'constant':
      return String(node.value);
    case 'month':
      return 't';
    case 'operation':
      return `${node.operation} ${names(node.operands)}`;
    case 'draw': {
      const { family, parameters, within, stream, copula } = node;
      const limits = within === undefined ? '' : ` within ${names(within)}`;
      const together = copula === undefined ? '' : ` together ${copula.group}.${copula.position}`;
      return `${family} ${names(parameters)}${limits} from ${stream.definition}/${stream.occurrence}${together}`;
    }
    case 'lag':
      return `history ${node.history} of ${node.lag} months ago`;
    case 'window':
      return `${node.summary} of history ${node.history} from ${node.from} to ${node.to} months ago`;
    case 'summary':
      return `${node.summary} of ${names([node.of])}${node.discount === undefined ? '' : ` at n${node.discount}`}`;
    default:
      return node satisfies never;
  }
}

/** The plan as text, one node a line, for people and tests. */
export function printPlan(plan: Plan): string {
  const line = (id: NodeId): string => {
    const node = plan.nodes[id];
    const named = plan.definitions.filter((definition) => definition.node === id);
    const label = named.length === 0 ? '' : `  # ${named.map(({ name }) => name).join(', ')}`;
    return node === undefined ? '' : `  n${id} = ${described(node)}${label}`;
  };
  const block = (title: string, ids: readonly NodeId[]): string[] =>
    ids.length === 0 ? [] : [title, ...ids.map(line)];
  const at = (rate: PlanNode['rate']): NodeId[] =>
    plan.nodes.flatMap((node, id) => (node.rate === rate ? [id] : []));
  return [
    ...block('constants', at('constant')),
    ...block('months', at('month')),
    ...plan.stages.flatMap((stage, index) => [
      ...block(`trial ${index}`, stage.trial),
      ...block(`loop ${index}`, stage.loop),
      ...block(`summaries ${index}`, stage.summaries),
    ]),
    ...plan.histories.map(
      ({ node, opening, depth }, index) =>
        `history ${index}: n${node}, ${depth} months${opening === undefined ? '' : `, opening n${opening}`}`,
    ),
  ].join('\n');
}
