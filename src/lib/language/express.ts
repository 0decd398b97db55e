import { readCall } from './calls.ts';
import { readRange } from './draws.ts';
import { notice, type Span, wrong } from './finding.ts';
import { type Reading, type Scope, textOf, UNREAD } from './reading.ts';
import { readIndex, readName } from './references.ts';
import { type Syntax, unwrap } from './syntax.ts';
import type { Expression } from './tree.ts';

type Operation = Extract<Syntax, { kind: 'operation' }>;

/**
 * Gives an expression as written its meaning: every name resolved, every call checked.
 *
 * What is wrong goes to `reading.findings`, with a stand-in in its place, so that one mistake hides
 * no other. Draws are counted on the way, a distribution before those inside it.
 */
export function express(reading: Reading, node: Syntax, scope: Scope): Expression {
  reading.nodes += 1;
  switch (node.kind) {
    case 'number':
      return { kind: 'number', value: node.value };
    case 'name':
      return readName(reading, node.name, { start: node.start, end: node.end }, scope);
    case 'bracket':
      reading.nodes -= 1;
      return express(reading, node.inside, scope);
    case 'range':
      return [node.low, node.high].some(isNot)
        ? notTooShort(reading, node, node.low, node.high)
        : readRange(reading, node, scope);
    case 'call':
      return readCall(reading, node, scope);
    case 'index':
      return readIndex(reading, node, scope);
    case 'operation':
      return readOperation(reading, node, scope);
    case 'list':
      reading.findings.push(wrong(node, 'list_here', 'list_in_choose', {}));
      return UNREAD;
    case 'comparisons':
      return chained(reading, node.operands);
  }
}

function readOperation(reading: Reading, node: Operation, scope: Scope): Expression {
  const { operator } = node;
  const [left, right] = node.operands;
  if (node.operands.some(isNot) && !TAKES_NOT.has(operator)) {
    return notTooShort(reading, node, left, right);
  }
  for (const finding of doubtful(reading, node)) reading.findings.push(finding);
  const operands = node.operands.map((operand) => reading.express(operand, scope));
  const [first] = operands;
  if (operator === 'negate' && first?.kind === 'number') {
    return { kind: 'number', value: first.value === 0 ? 0 : -first.value };
  }
  return { kind: 'operation', operator, operands };
}

function isNot(node: Syntax): boolean {
  return node.kind === 'operation' && node.operator === 'not';
}

/** Where `not a` may stand without a bracket round it. */
const TAKES_NOT: ReadonlySet<string> = new Set(['and', 'or', 'choice']);

/** `not a > b` would be read as `(not a) > b`. */
function notTooShort(
  reading: Reading,
  node: Span,
  left: Syntax | undefined,
  right: Syntax | undefined,
): Expression {
  const inner = left && isNot(left) ? textOf(reading, node) : textOf(reading, right ?? node);
  const words = { suggestion: `not (${inner.replace(/^not\s*/, '')})` };
  reading.findings.push(wrong(node, 'not_needs_brackets', 'write', words));
  return UNREAD;
}

function chained(reading: Reading, operands: readonly Syntax[]): Expression {
  const [first, second, third] = operands;
  if (first === undefined || second === undefined || third === undefined) return UNREAD;
  const { text } = reading;
  const middle = textOf(reading, second);
  const left = `${text.slice(first.start, second.start)}${middle}`;
  const suggestion = `${left} and ${middle}${text.slice(second.end, third.end)}`;
  const span = { start: first.start, end: (operands.at(-1) ?? third).end };
  reading.findings.push(wrong(span, 'chained_comparison', 'write', { suggestion }));
  return UNREAD;
}

/** Readings that a spreadsheet or a pocket calculator would not share. */
function* doubtful(reading: Reading, node: Operation): Generator<ReturnType<typeof notice>> {
  const [left, right] = node.operands;
  if (left === undefined) return;
  const power = (part: Syntax): boolean => part.kind === 'operation' && part.operator === 'power';
  if (node.operator === 'negate' && power(left)) {
    const inner = textOf(reading, left);
    const [base, exponent] = left.kind === 'operation' ? left.operands : [];
    const suggestion = `(-${textOf(reading, base ?? left)})^${textOf(reading, exponent ?? left)}`;
    yield notice(node, 'read_as', 'fine_or_write', { reading: `-(${inner})`, suggestion });
  }
  if (right === undefined) return;
  if (node.operator === 'power' && power(right)) {
    const [base, middle, top] = [left, ...(right.kind === 'operation' ? right.operands : [])].map(
      (part) => textOf(reading, part),
    );
    yield notice(node, 'read_as', 'fine_or_write', {
      reading: `${base ?? ''}^(${middle ?? ''}^${top ?? ''})`,
      suggestion: `(${base ?? ''}^${middle ?? ''})^${top ?? ''}`,
    });
  }
  if ((node.operator === 'add' || node.operator === 'subtract') && isPercent(right)) {
    const whole = unwrap(left);
    if (isPercent(left) || (whole.kind === 'number' && whole.value === 1)) return;
    const sign = node.operator === 'add' ? '+' : '-';
    const [all, percent] = [textOf(reading, left), textOf(reading, right)];
    const value = right.kind === 'number' ? String(right.value) : percent;
    yield notice(right, 'percent_added', 'fine_or_write', {
      percent,
      reading: `${all} ${sign} ${value}`,
      suggestion: `${left.kind === 'operation' ? `(${all})` : all} * (1 ${sign} ${percent})`,
    });
  }
}

function isPercent(node: Syntax): boolean {
  return node.kind === 'number' && node.percent;
}
