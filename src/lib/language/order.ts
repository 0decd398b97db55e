import type { Reference } from './reading.ts';

// Nodes are numbered from 0: every number below is the place of one in each of these lists.

/** What one name of the model uses, opening value included. */
export interface Node {
  readonly name: string;
  readonly kind: 'quantity' | 'series';
  readonly references: readonly Reference[];
}

/** Names that each need the other first, in the order in which they do; the first is not repeated. */
export type Cycle = readonly string[];

interface Edge {
  readonly to: number;
  readonly instant: boolean;
}

/**
 * Puts definitions into an order in which each can be computed, keeping to the order of the text
 * where it can. Within one month series can be computed in this order too: only a lag may point
 * forward, and only among series that are computed month by month together.
 *
 * @returns the order, or one cycle for every knot of names that need each other at once
 */
export function orderOf(nodes: readonly Node[]): { order: number[]; cycles: Cycle[] } {
  const indexes = new Map(nodes.map((node, index) => [node.name, index]));
  const edges = nodes.map((node) =>
    // A reference is to a name that is defined; any other is an issue.
    node.references.map(({ name, instant }): Edge => ({ to: indexes.get(name)!, instant })),
  );
  const knots = knotsOf(edges);
  // A quantity is computed once, so in a knot with one no lag is a way out.
  const cycles = new Map<number | undefined, Cycle>();
  const inKnot = edges.map((list, index) =>
    list.filter(({ to }) => knots[to] === knots[index]).map(({ to }) => to),
  );
  const nameOf = (index: number): string => nodes[index]!.name;
  for (const [index, { kind }] of nodes.entries()) {
    const isAlone = inKnot[index]!.length === 0;
    if (kind !== 'quantity' || isAlone || cycles.has(knots[index])) continue;
    cycles.set(knots[index], shortestCycle(inKnot, index).map(nameOf));
  }
  const first = edges.map((list, index) =>
    list.filter(({ to, instant }) => instant || knots[to] !== knots[index]).map(({ to }) => to),
  );
  const { order, loops } = depthFirst(first, knots);
  for (const [knot, loop] of loops) if (!cycles.has(knot)) cycles.set(knot, loop.map(nameOf));
  return { order, cycles: [...cycles.values()] };
}

/** The shortest way from a node back to itself, of a node that has one. */
function shortestCycle(edges: readonly (readonly number[])[], start: number): number[] {
  const from = new Map<number, number>();
  const queue = [start];
  for (const node of queue)
    for (const to of edges[node]!) {
      if (from.has(to)) continue;
      from.set(to, node);
      queue.push(to);
    }
  const path: number[] = [];
  let at = start;
  do {
    at = from.get(at)!;
    path.unshift(at);
  } while (at !== start);
  return path;
}

/** The strongly connected component of every node (Tarjan 1972), with a stack of our own. */
function knotsOf(edges: readonly (readonly Edge[])[]): number[] {
  const count = edges.length;
  const [index, low, knots] = [0, 1, 2].map(() => new Array<number>(count).fill(-1)) as [
    number[],
    number[],
    number[],
  ];
  const open: number[] = [];
  let next = 0;
  for (let root = 0; root < count; root += 1) {
    const path = index[root] === -1 ? [{ node: root, edge: 0 }] : [];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, edge } = top;
      if (edge === 0) {
        index[node] = low[node] = next;
        next += 1;
        open.push(node);
      }
      const to = edges[node]![edge]?.to;
      top.edge += 1;
      if (to !== undefined) {
        if (index[to] === -1) path.push({ node: to, edge: 0 });
        else if (knots[to] === -1) low[node] = Math.min(low[node]!, index[to]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        knots[member] = node;
        if (member === node) break;
      }
    }
  }
  return knots;
}

/** What each needs before each, in the order of the text, and the first loop met in every knot. */
function depthFirst(
  edges: readonly (readonly number[])[],
  knots: readonly number[],
): { order: number[]; loops: Map<number | undefined, number[]> } {
  const state = new Array<'new' | 'open' | 'done'>(edges.length).fill('new');
  const order: number[] = [];
  const loops = new Map<number | undefined, number[]>();
  for (let root = 0; root < edges.length; root += 1) {
    const path = state[root] === 'new' ? [{ node: root, edge: 0 }] : [];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      state[top.node] = 'open';
      const to = edges[top.node]![top.edge];
      top.edge += 1;
      if (to === undefined) {
        state[top.node] = 'done';
        order.push(top.node);
        path.pop();
      } else if (state[to] === 'new') {
        path.push({ node: to, edge: 0 });
      } else if (state[to] === 'open' && !loops.has(knots[to])) {
        const from = path.findIndex(({ node }) => node === to);
        loops.set(
          knots[to],
          path.slice(from).map(({ node }) => node),
        );
      }
    }
  }
  return { order, loops };
}
