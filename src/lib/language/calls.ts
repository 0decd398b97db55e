import { wrong } from './finding.ts';
import { CALLABLES, type Callable, ELSEWHERE } from './functions.ts';
import { readDistribution, readTruncation } from './draws.ts';
import { type Reading, type Scope, textOf, UNREAD } from './reading.ts';
import { readWindow } from './references.ts';
import { type Syntax, unwrap } from './syntax.ts';
import type { Expression, FunctionName, Summary, WindowSummary } from './tree.ts';

type Call = Extract<Syntax, { kind: 'call' }>;

const WINDOWS: ReadonlySet<string> = new Set<WindowSummary>(['sum', 'mean', 'min', 'max']);

/** `name(…)`: a function, a summary, a window, a distribution, a choice or a truncation. */
export function readCall(reading: Reading, node: Call, scope: Scope): Expression {
  const entry = CALLABLES.get(node.name);
  if (entry === undefined) return unknownFunction(reading, node);
  const [only] = node.operands;
  const argument = only && node.operands.length === 1 ? unwrap(only) : undefined;
  if (argument !== undefined && WINDOWS.has(node.name)) {
    if (argument.kind === 'index' && argument.until !== undefined) {
      const window = readWindow(reading, argument, scope);
      if (window === undefined) return UNREAD;
      return {
        kind: 'window',
        summary: node.name as WindowSummary,
        name: argument.name,
        ...window,
      };
    }
    if (namesMonths(reading, argument)) return readSummary(reading, node, scope);
  }
  if (!takes(entry, node.operands.length)) return wrongCount(reading, node, entry);
  switch (entry.kind) {
    case 'summary':
      return readSummary(reading, node, scope);
    case 'distribution':
      return readDistribution(reading, node, scope);
    case 'form':
      return readForm(reading, node, scope);
    case 'function':
      return {
        kind: 'call',
        function: node.name as FunctionName,
        operands: node.operands.map((operand) => reading.express(operand, scope)),
      };
  }
}

function takes(entry: Callable, count: number): boolean {
  return count >= entry.takes[0] && count <= entry.takes[1];
}

function wrongCount(reading: Reading, node: Call, entry: Callable): Expression {
  const [least, most] = entry.takes;
  const expected = least === most ? String(least) : `${least}–${most}`;
  const found = String(node.operands.length);
  const words = { name: node.name, expected, found, example: entry.example };
  reading.findings.push(wrong(node, 'argument_count', 'arguments_form', words));
  return UNREAD;
}

function readForm(reading: Reading, node: Call, scope: Scope): Expression {
  if (node.name === 'truncate') return readTruncation(reading, node, scope);
  if (node.name === 'if') {
    const operands = node.operands.map((operand) => reading.express(operand, scope));
    return { kind: 'operation', operator: 'choice', operands };
  }
  reading.findings.push(wrong(node, 'correlate_form', 'correlate_example', {}));
  return UNREAD;
}

/** A summary over all months, in a quantity; its last argument is read month by month. */
function readSummary(reading: Reading, node: Call, scope: Scope): Expression {
  const { name } = node;
  if (scope === 'series' || scope === 'opening') {
    reading.findings.push(wrong(node, 'summary_in_series', 'own_quantity', { name }));
    return UNREAD;
  }
  if (scope === 'summary') {
    reading.findings.push(wrong(node, 'summary_inside_summary', 'own_quantity', { name }));
    return UNREAD;
  }
  // They are counted: `npv` takes a rate before its series.
  const [series, rateNode] = [node.operands.at(-1)!, node.operands.at(-2)];
  const rate = rateNode && reading.express(rateNode, scope);
  const before = reading.findings.length;
  const of = reading.express(series, 'summary');
  if (reading.findings.length === before && !namesMonths(reading, series)) {
    reading.findings.push(wrong(node, 'summary_of_constant', 'make_series', { name }));
  }
  return { kind: 'summary', summary: name as Summary, of, rate };
}

/** Whether an expression as written mentions a series or the month. */
function namesMonths(reading: Reading, node: Syntax): boolean {
  switch (node.kind) {
    case 'number':
      return false;
    case 'name':
      // A name nobody defined may be meant as a series; that it is not defined is told by itself.
      return node.name !== 'months' && reading.kinds.get(node.name) !== 'quantity';
    case 'index':
      return true;
    case 'bracket':
      return namesMonths(reading, node.inside);
    case 'range':
      return namesMonths(reading, node.low) || namesMonths(reading, node.high);
    case 'operation':
    case 'comparisons':
    case 'call':
      return node.operands.some((operand) => namesMonths(reading, operand));
    case 'list':
      return node.items.some((item) => namesMonths(reading, item));
  }
}

function unknownFunction(reading: Reading, node: Call): Expression {
  const { name, nameSpan } = node;
  if (reading.kinds.has(name) || name === 't' || name === 'months') {
    const inside = node.operands.map((operand) => textOf(reading, operand)).join(', ');
    const suggestion = `${name} * (${inside})`;
    reading.findings.push(wrong(nameSpan, 'not_a_function', 'write', { name, suggestion }));
    return UNREAD;
  }
  const suggestion = ELSEWHERE.get(name.toLowerCase()) ?? reading.suggest(name);
  reading.findings.push(
    suggestion === undefined
      ? wrong(nameSpan, 'unknown_function', 'see_functions', { name })
      : wrong(nameSpan, 'unknown_function', 'did_you_mean', { name, suggestion }),
  );
  return UNREAD;
}
