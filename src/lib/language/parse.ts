import { create, parseDependencies } from 'mathjs/number';
import type { Syntax } from './syntax.ts';
import type { Token } from './tokens.ts';
import type { Operator } from './tree.ts';

/** The nodes of mathjs that an expression of ours can be made of; no other is ever looked at. */
type MathjsNode =
  | { type: 'SymbolNode'; name: string }
  | { type: 'ParenthesisNode'; content: MathjsNode }
  | { type: 'OperatorNode'; fn: string; args: MathjsNode[]; implicit: boolean }
  | { type: 'ConditionalNode'; condition: MathjsNode; trueExpr: MathjsNode; falseExpr: MathjsNode }
  | { type: 'RelationalNode'; params: MathjsNode[] }
  | { type: 'FunctionNode'; fn: MathjsNode; args: MathjsNode[] }
  | { type: 'AccessorNode'; object: MathjsNode; index: { dimensions: MathjsNode[] } }
  | { type: 'RangeNode'; start: MathjsNode; end: MathjsNode; step: MathjsNode | null }
  | { type: 'ArrayNode'; items: MathjsNode[] };

const OPERATORS: Readonly<Record<string, Operator>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  pow: 'power',
  unaryMinus: 'negate',
  smaller: 'less',
  smallerEq: 'less_or_equal',
  larger: 'greater',
  largerEq: 'greater_or_equal',
  equal: 'equal',
  unequal: 'not_equal',
  and: 'and',
  or: 'or',
  not: 'not',
};

const mathjs = create({ ...parseDependencies });

/** A piece of the tree with the tokens it stretches over. */
interface Piece {
  readonly node: Syntax;
  readonly first: number;
  readonly last: number;
}

/**
 * Builds the tree of an expression whose grammar has been checked.
 *
 * mathjs decides what binds how; it never sees a name or a number of the user. Every one of them
 * goes in as `_` and the number of its token, so each leaf that comes back knows its place.
 *
 * @returns `undefined` when mathjs builds anything that is not in the language
 */
export function parse(tokens: readonly Token[]): Syntax | undefined {
  const text = tokens.map((token, index) => (token.kind === 'sign' ? token.text : `_${index}`));
  try {
    const tree = mathjs.parse(text.join(' ')) as unknown as MathjsNode;
    return new Builder(tokens).piece(tree)?.node;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Builder {
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Recursion is safe: the grammar has bounded how deep a tree can be. */
  piece(tree: MathjsNode): Piece | undefined {
    switch (tree.type) {
      case 'SymbolNode':
        return this.#leaf(tree.name);
      case 'ParenthesisNode': {
        const inside = this.piece(tree.content);
        if (inside === undefined) return undefined;
        const [first, last] = [inside.first - 1, inside.last + 1];
        return this.#over(first, last, (span) => ({
          kind: 'bracket',
          inside: inside.node,
          ...span,
        }));
      }
      case 'OperatorNode':
        return tree.implicit ? undefined : this.#operation(tree.fn, this.#pieces(tree.args));
      case 'ConditionalNode':
        return this.#join(
          this.#pieces([tree.condition, tree.trueExpr, tree.falseExpr]),
          (operands, span) => ({ kind: 'operation', operator: 'choice', operands, ...span }),
        );
      case 'RelationalNode':
        return this.#join(this.#pieces(tree.params), (operands, span) => ({
          kind: 'comparisons',
          operands,
          ...span,
        }));
      case 'FunctionNode':
        return this.#call(this.piece(tree.fn), this.#pieces(tree.args));
      case 'AccessorNode':
        return this.#index(this.piece(tree.object), tree.index.dimensions);
      case 'ArrayNode': {
        const items = this.#pieces(tree.items);
        const [first, last] = [items?.at(0)?.first, items?.at(-1)?.last];
        if (items === undefined || first === undefined || last === undefined) return undefined;
        return this.#over(first - 1, last + 1, (span) => ({
          kind: 'list',
          items: items.map((item) => item.node),
          ...span,
        }));
      }
      default:
        return undefined;
    }
  }

  #pieces(trees: readonly MathjsNode[]): Piece[] | undefined {
    const pieces: Piece[] = [];
    for (const tree of trees) {
      const piece = this.piece(tree);
      if (piece === undefined) return undefined;
      pieces.push(piece);
    }
    return pieces;
  }

  #leaf(name: string): Piece | undefined {
    const index = Number(name.slice(1));
    const token = this.#tokens[index];
    if (token === undefined || token.kind === 'sign') return undefined;
    const { start, end } = token;
    const node: Syntax =
      token.kind === 'number'
        ? { kind: 'number', value: token.value, percent: token.percent, start, end }
        : { kind: 'name', name: token.text, start, end };
    return { node, first: index, last: index };
  }

  #over(
    first: number,
    last: number,
    make: (span: { start: number; end: number }) => Syntax,
  ): Piece | undefined {
    const [open, close] = [this.#tokens[first], this.#tokens[last]];
    if (open === undefined || close === undefined) return undefined;
    return { node: make({ start: open.start, end: close.end }), first, last };
  }

  #join(
    pieces: readonly Piece[] | undefined,
    make: (nodes: Syntax[], span: { start: number; end: number }) => Syntax,
  ): Piece | undefined {
    const [first, last] = [pieces?.at(0)?.first, pieces?.at(-1)?.last];
    if (pieces === undefined || first === undefined || last === undefined) return undefined;
    return this.#over(first, last, (span) =>
      make(
        pieces.map((piece) => piece.node),
        span,
      ),
    );
  }

  #operation(fn: string, pieces: readonly Piece[] | undefined): Piece | undefined {
    const [left, right] = pieces ?? [];
    if (left === undefined) return undefined;
    if (fn === 'unaryPlus') return { ...left, first: left.first - 1 };
    if (fn === 'to' && right !== undefined) {
      return this.#join(pieces, (_, span) => ({
        kind: 'range',
        low: left.node,
        high: right.node,
        ...span,
      }));
    }
    const operator = OPERATORS[fn];
    if (operator === undefined) return undefined;
    const first = right === undefined ? left.first - 1 : left.first;
    const operands = right === undefined ? [left.node] : [left.node, right.node];
    return this.#over(first, right?.last ?? left.last, (span) => ({
      kind: 'operation',
      operator,
      operands,
      ...span,
    }));
  }

  #call(called: Piece | undefined, operands: readonly Piece[] | undefined): Piece | undefined {
    if (called?.node.kind !== 'name' || operands === undefined) return undefined;
    const { name, start, end } = called.node;
    const last = operands.at(-1)?.last ?? called.last + 1;
    return this.#over(called.first, last + 1, (span) => ({
      kind: 'call',
      name,
      nameSpan: { start, end },
      operands: operands.map((operand) => operand.node),
      ...span,
    }));
  }

  #index(object: Piece | undefined, dimensions: readonly MathjsNode[]): Piece | undefined {
    const [dimension] = dimensions;
    if (object?.node.kind !== 'name' || dimension === undefined) return undefined;
    const { name } = object.node;
    const isWindow = dimension.type === 'RangeNode';
    if (isWindow && dimension.step !== null) return undefined;
    const at = this.piece(isWindow ? dimension.start : dimension);
    const until = isWindow ? this.piece(dimension.end) : undefined;
    if (at === undefined || (isWindow && until === undefined)) return undefined;
    return this.#over(object.first, (until ?? at).last + 1, (span) => ({
      kind: 'index',
      name,
      at: at.node,
      until: until?.node,
      ...span,
    }));
  }
}
