import type { Draw, Expression, FunctionName, Program, Summary } from '#lib/language/tree.ts';
import type { CopulaPlace } from './copulas.ts';
import { OPERATIONS } from './operate.ts';
import type { NodeId, Operation, PlanNode, Rate } from './plan.ts';

/** The slower of two rates: what depends on both changes whenever either does. */
function joined(a: Rate, b: Rate): Rate {
  if (a === b || b === 'constant') return a;
  return a === 'constant' ? b : 'trial-month';
}

/** What the walk is in: an expression, its children's nodes so far, and whether it changes with the month. */
interface Frame {
  readonly expression: Expression;
  readonly isMonthly: boolean;
  readonly children: readonly { expression: Expression; isMonthly: boolean }[];
  readonly nodes: NodeId[];
}

function childrenOf(expression: Expression, isMonthly: boolean): Frame['children'] {
  switch (expression.kind) {
    case 'operation':
    case 'call':
      return expression.operands.map((operand) => ({ expression: operand, isMonthly }));
    case 'draw':
      return [
        ...expression.parameters,
        ...(expression.within === undefined ? [] : [expression.within.low, expression.within.high]),
      ].map((operand) => ({ expression: operand, isMonthly }));
    case 'summary':
      return [
        { expression: expression.of, isMonthly: true },
        ...(expression.rate === undefined
          ? []
          : [{ expression: expression.rate, isMonthly: false }]),
      ];
    default:
      return [];
  }
}

/** The nodes of a program before they are put into stages. */
export interface Draft {
  readonly nodes: PlanNode[];
  /** Definition → node. */
  readonly values: ReadonlyMap<string, NodeId>;
  /** Series whose past is read, in the order of first use: the numbering of histories. */
  readonly pasts: readonly string[];
  /** Series → node of its opening value, for those whose past is read. */
  readonly openings: ReadonlyMap<string, NodeId>;
  /** A name that was used before it could be known; `undefined` when all were known. */
  readonly unknown: string | undefined;
}

/**
 * Writes every definition out as nodes: equal parts once, constants worked out, draws never shared.
 *
 * The walk keeps its own stack, for a sum of ten thousand terms is nested as deeply.
 */
export function draftOf(
  program: Program,
  months: number,
  places: ReadonlyMap<string, CopulaPlace>,
): Draft {
  const nodes: PlanNode[] = [];
  const known = new Map<string, NodeId>();
  const values = new Map<string, NodeId>();
  const pasts: string[] = [];
  let unknown: string | undefined;

  const add = (key: string, node: PlanNode): NodeId => {
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    known.set(key, nodes.length);
    nodes.push(node);
    return nodes.length - 1;
  };
  const rateOf = (ids: readonly NodeId[]): Rate =>
    ids.reduce<Rate>((rate, id) => joined(rate, nodes[id]?.rate ?? 'constant'), 'constant');
  const constant = (value: number): NodeId =>
    add(`constant ${Object.is(value, -0) ? '-0' : value}`, {
      kind: 'constant',
      rate: 'constant',
      value,
    });
  const constantAt = (id: NodeId | undefined): number | undefined => {
    const node = id === undefined ? undefined : nodes[id];
    return node?.kind === 'constant' ? node.value : undefined;
  };
  const operation = (name: Operation, operands: readonly NodeId[]): NodeId => {
    const [a, b, c] = operands.map(constantAt);
    if (name === 'choice' && a !== undefined) {
      const taken = a !== 0 ? operands[1] : operands[2];
      return a === a && taken !== undefined ? taken : constant(NaN);
    }
    if (operands.every((id) => constantAt(id) !== undefined)) {
      return constant(OPERATIONS[name](a ?? 0, b ?? 0, c ?? 0));
    }
    const key = `${name} ${operands.join(' ')}`;
    return add(key, { kind: 'operation', rate: rateOf(operands), operation: name, operands });
  };
  const call = (name: FunctionName, operands: readonly NodeId[]): NodeId => {
    if (name === 'round' && operands.length === 1)
      return operation(name, [...operands, constant(0)]);
    if (name !== 'min' && name !== 'max') return operation(name, operands);
    return operands
      .slice(1)
      .reduce((left, right) => operation(name, [left, right]), operands[0] ?? 0);
  };
  const past = (series: string): number => {
    const index = pasts.indexOf(series);
    return index >= 0 ? index : pasts.push(series) - 1;
  };
  const draw = (
    expression: Draw,
    children: readonly NodeId[],
    definition: string,
    isMonthly: boolean,
    isBare: boolean,
  ): NodeId => {
    const { family, occurrence } = expression;
    const count = expression.parameters.length;
    const [low, high] = children.slice(count);
    return add(`draw ${occurrence} ${definition}`, {
      kind: 'draw',
      rate: isMonthly ? 'trial-month' : joined('trial', rateOf(children)),
      family,
      parameters: children.slice(0, count),
      within: low === undefined || high === undefined ? undefined : [low, high],
      stream: { definition, occurrence },
      copula: isBare ? places.get(definition) : undefined,
    });
  };
  const value = (name: string): NodeId => {
    const id = values.get(name);
    if (id === undefined) unknown ??= name;
    return id ?? 0;
  };
  const summary = (name: Summary, children: readonly NodeId[]): NodeId => {
    const [of = 0, discount] = children;
    return add(`summary ${name} ${children.join(' ')}`, {
      kind: 'summary',
      rate: 'trial',
      summary: name,
      of,
      discount,
    });
  };
  const finish = (frame: Frame, definition: string, isBare: boolean): NodeId => {
    const { expression, nodes: children, isMonthly } = frame;
    switch (expression.kind) {
      case 'number':
        return constant(expression.value);
      case 'months':
        return constant(months);
      case 'month':
        return add('month', { kind: 'month', rate: 'month' });
      case 'quantity':
        return value(expression.name);
      case 'series': {
        const { name, lag } = expression;
        if (lag === 0) return value(name);
        const history = past(name);
        return add(`lag ${history} ${lag}`, { kind: 'lag', rate: 'trial-month', history, lag });
      }
      case 'window': {
        const { summary: over, from, to } = expression;
        const history = past(expression.name);
        return add(`window ${over} ${history} ${from} ${to}`, {
          kind: 'window',
          rate: 'trial-month',
          summary: over,
          history,
          from,
          to,
        });
      }
      case 'operation':
        return operation(expression.operator, children);
      case 'call':
        return call(expression.function, children);
      case 'summary':
        return summary(expression.summary, children);
      case 'draw':
        return draw(expression, children, definition, isMonthly, isBare);
      default:
        return expression satisfies never;
    }
  };
  const walk = (root: Expression, definition: string, isSeries: boolean): NodeId => {
    const frame = (expression: Expression, isMonthly: boolean): Frame => ({
      expression,
      isMonthly,
      children: childrenOf(expression, isMonthly),
      nodes: [],
    });
    const stack = [frame(root, isSeries)];
    for (;;) {
      const top = stack[stack.length - 1];
      if (top === undefined) return 0;
      const child = top.children[top.nodes.length];
      if (child !== undefined) {
        stack.push(frame(child.expression, child.isMonthly));
        continue;
      }
      const id = finish(top, definition, stack.length === 1);
      stack.pop();
      const parent = stack[stack.length - 1];
      if (parent === undefined) return id;
      parent.nodes.push(id);
    }
  };

  for (const { name, kind, expression } of program.definitions) {
    values.set(name, walk(expression, name, kind === 'series'));
  }
  const openings = new Map<string, NodeId>();
  for (const { name, opening } of program.definitions) {
    if (!pasts.includes(name)) continue;
    openings.set(name, opening === undefined ? constant(0) : walk(opening, name, false));
  }
  for (const name of pasts) if (!values.has(name)) unknown ??= name;
  return { nodes, values, pasts, openings, unknown };
}
