import type { Program } from '#lib/language/tree.ts';
import { copulasOf } from './copulas.ts';
import { type Draft, draftOf } from './draft.ts';
import type {
  History,
  NodeId,
  Plan,
  PlanDefinition,
  PlanNode,
  PlanOutcome,
  Stage,
} from './plan.ts';

/** The nodes that a node is made from within the same month. */
function operandsOf(node: PlanNode): readonly NodeId[] {
  switch (node.kind) {
    case 'operation':
      return node.operands;
    case 'draw':
      return node.within === undefined ? node.parameters : [...node.parameters, ...node.within];
    case 'summary':
      return node.discount === undefined ? [node.of] : [node.of, node.discount];
    default:
      return [];
  }
}

/**
 * For each node the loop over the months that it stands in or before: a summary is known one loop after
 * what it sums. `undefined` when summaries need each other in a circle.
 */
function stagesOf({ nodes, pasts, values, openings }: Draft): number[] | undefined {
  const stages = nodes.map(() => 0);
  const summaries = nodes.filter((node) => node.kind === 'summary').length;
  const stageOf = (id: NodeId | undefined): number => (id === undefined ? 0 : (stages[id] ?? 0));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const [id, node] of nodes.entries()) {
      let stage = Math.max(0, ...operandsOf(node).map(stageOf));
      if (node.kind === 'summary') stage += 1;
      if (node.kind === 'lag' || node.kind === 'window') {
        const series = pasts[node.history] ?? '';
        stage = Math.max(stageOf(values.get(series)), stageOf(openings.get(series)));
      }
      if (stage > summaries) return undefined;
      if (stage !== stages[id]) isChanged = true;
      stages[id] = stage;
    }
  }
  return stages;
}

/** Marks all that the wanted nodes are made from. */
function neededBy(
  wanted: readonly NodeId[],
  nodes: readonly PlanNode[],
  histories: History[],
): Set<NodeId> {
  const needed = new Set<NodeId>();
  const stack = [...wanted];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = nodes[id];
    if (needed.has(id) || node === undefined) continue;
    needed.add(id);
    stack.push(...operandsOf(node));
    if (node.kind === 'lag' || node.kind === 'window') {
      const history = histories[node.history];
      if (history === undefined) continue;
      stack.push(history.node, ...(history.opening === undefined ? [] : [history.opening]));
    }
  }
  return needed;
}

/** The node with every node and history it names renumbered. */
function renumbered(
  node: PlanNode,
  id: (old: NodeId) => NodeId,
  history: (old: number) => number,
): PlanNode {
  switch (node.kind) {
    case 'operation':
      return { ...node, operands: node.operands.map(id) };
    case 'draw':
      return {
        ...node,
        parameters: node.parameters.map(id),
        within: node.within === undefined ? undefined : [id(node.within[0]), id(node.within[1])],
      };
    case 'summary':
      return {
        ...node,
        of: id(node.of),
        discount: node.discount === undefined ? undefined : id(node.discount),
      };
    case 'lag':
    case 'window':
      return { ...node, history: history(node.history) };
    default:
      return node;
  }
}

/**
 * Makes a program ready to run over a number of months.
 *
 * Only what the asked definitions need is kept; since every draw has a stream of its own, leaving
 * something out changes no other draw. A mistake of the user comes back as a problem.
 *
 * @param asked names whose figures are wanted; all when left out
 */
export function buildPlan(
  program: Program,
  months: number,
  asked?: readonly string[],
): PlanOutcome {
  const correlated = copulasOf(program);
  if ('problem' in correlated) return { ok: false, problem: correlated.problem };
  const draft = draftOf(program, months, correlated.places);
  if (draft.unknown !== undefined) {
    return { ok: false, problem: { kind: 'unknown_name', name: draft.unknown } };
  }
  const missing = asked?.find((name) => !draft.values.has(name));
  if (missing !== undefined) return { ok: false, problem: { kind: 'unknown_name', name: missing } };
  const stages = stagesOf(draft);
  if (stages === undefined) {
    const names = program.definitions.map(({ name }) => name);
    return { ok: false, problem: { kind: 'cycle', names } };
  }
  const { nodes } = draft;
  const histories: History[] = draft.pasts.map((series) => ({
    node: draft.values.get(series) ?? 0,
    opening: draft.openings.get(series) ?? 0,
    depth: 0,
  }));
  const deepen = (index: number, depth: number): void => {
    const history = histories[index];
    if (history !== undefined) {
      histories[index] = { ...history, depth: Math.min(months, Math.max(history.depth, depth)) };
    }
  };
  // A later loop reads what an earlier one computed from its history.
  const recalls = new Map<string, NodeId>();
  const isRecall = new Set<NodeId>();
  const recalled = (id: NodeId, stage: number): NodeId => {
    const own = stages[id] ?? 0;
    if (nodes[id]?.rate !== 'trial-month' || own >= stage) return id;
    const key = `${id} ${stage}`;
    const existing = recalls.get(key);
    if (existing !== undefined) return existing;
    let history = histories.findIndex(({ node }) => node === id);
    if (history < 0) history = histories.push({ node: id, opening: undefined, depth: months }) - 1;
    deepen(history, months);
    const recall = nodes.push({ kind: 'lag', rate: 'trial-month', history, lag: 0 }) - 1;
    stages[recall] = stage;
    isRecall.add(recall);
    recalls.set(key, recall);
    return recall;
  };
  const drafted = nodes.length;
  for (let id = 0; id < drafted; id += 1) {
    const node = nodes[id];
    if (node === undefined) continue;
    const stage = (stages[id] ?? 0) - (node.kind === 'summary' ? 1 : 0);
    nodes[id] = renumbered(
      node,
      (operand) => recalled(operand, stage),
      (history) => history,
    );
    if (node.kind === 'lag' || node.kind === 'window') {
      const from = stages[histories[node.history]?.node ?? 0] ?? 0;
      deepen(node.history, from < stage ? months : node.kind === 'lag' ? node.lag : node.from);
    }
  }

  const wanted = program.definitions.filter(({ name }) => asked?.includes(name) ?? true);
  const needed = neededBy(
    wanted.map(({ name }) => draft.values.get(name) ?? 0),
    nodes,
    histories,
  );
  const kept = [...needed].sort((a, b) => a - b);
  const newIds = new Map(kept.map((old, id) => [old, id]));
  const keptHistories = histories
    .map((history, index) => ({ history, index }))
    .filter(({ index }) =>
      kept.some((id) => {
        const node = nodes[id];
        return (node?.kind === 'lag' || node?.kind === 'window') && node.history === index;
      }),
    );
  const newHistories = new Map(keptHistories.map(({ index }, position) => [index, position]));
  const newId = (old: NodeId): NodeId => newIds.get(old) ?? 0;
  const rateIs = (id: NodeId, rate: PlanNode['rate']): boolean => nodes[id]?.rate === rate;
  const definitionOf = ({ name, kind }: Program['definitions'][number]): PlanDefinition => {
    const node = draft.values.get(name) ?? 0;
    return { name, kind, node: newId(node), stage: stages[node] ?? 0 };
  };
  const lastStage = Math.max(0, ...kept.map((id) => stages[id] ?? 0));
  const stageAt = (stage: number): Stage => {
    const here = kept.filter((id) => stages[id] === stage);
    const loop = here.filter((id) => rateIs(id, 'trial-month'));
    return {
      trial: here.filter((id) => rateIs(id, 'trial') && nodes[id]?.kind !== 'summary').map(newId),
      loop: [
        ...loop.filter((id) => isRecall.has(id)),
        ...loop.filter((id) => !isRecall.has(id)),
      ].map(newId),
      summaries: kept
        .filter((id) => nodes[id]?.kind === 'summary' && stages[id] === stage + 1)
        .map(newId),
    };
  };
  const plan: Plan = {
    months,
    nodes: kept.flatMap((id) => {
      const node = nodes[id];
      const history = (old: number): number => newHistories.get(old) ?? 0;
      return node === undefined ? [] : [renumbered(node, newId, history)];
    }),
    stages: Array.from({ length: lastStage + 1 }, (_, stage) => stageAt(stage)),
    histories: keptHistories.map(({ history }) => ({
      node: newId(history.node),
      opening: history.opening === undefined ? undefined : newId(history.opening),
      depth: history.depth,
    })),
    copulas: correlated.copulas,
    definitions: program.definitions
      .filter(({ name }) => needed.has(draft.values.get(name) ?? -1))
      .map(definitionOf),
    asked: wanted.map(definitionOf),
  };
  return { ok: true, plan };
}
