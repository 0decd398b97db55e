import { type Span, wrong } from './finding.ts';
import { CALLABLES } from './functions.ts';
import { LIMITS } from './limits.ts';
import { type Reading, type Scope, UNREAD } from './reading.ts';
import { type Syntax, unwrap } from './syntax.ts';
import type { Expression } from './tree.ts';

type Index = Extract<Syntax, { kind: 'index' }>;

/** A bare name: a quantity, the month, the horizon, or inside a summary a series in month t. */
export function readName(reading: Reading, name: string, span: Span, scope: Scope): Expression {
  if (name === 'months') return { kind: 'months' };
  if (name === 't') {
    if (scope === 'series' || scope === 'summary') return { kind: 'month' };
    reading.findings.push(wrong(span, 'month_in_quantity', 'make_series', {}));
    return UNREAD;
  }
  const kind = reading.kinds.get(name);
  if (kind === undefined) return unknown(reading, name, span);
  if (kind === 'quantity') {
    reading.references.push({ name, instant: true, readsOpening: false, ...span });
    return { kind: 'quantity', name };
  }
  return readSeries(reading, name, 0, span, scope, true);
}

/** `name[t]` or `name[t-k]`. */
export function readIndex(reading: Reading, node: Index, scope: Scope): Expression {
  const kind = kindOfIndexed(reading, node);
  if (kind === undefined) return UNREAD;
  if (node.until !== undefined) {
    reading.findings.push(wrong(node, 'window_alone', 'window_form', { name: node.name }));
    return UNREAD;
  }
  const lag = readLag(reading, node.at, node.name);
  return lag === undefined ? UNREAD : readSeries(reading, node.name, lag, node, scope, false);
}

/** `name[t-11:t]` inside a function that takes a window. */
export function readWindow(
  reading: Reading,
  node: Index,
  scope: Scope,
): { from: number; to: number } | undefined {
  if (kindOfIndexed(reading, node) === undefined || node.until === undefined) return undefined;
  const from = readLag(reading, node.at, node.name);
  const to = readLag(reading, node.until, node.name);
  if (from === undefined || to === undefined) return undefined;
  if (from < to) {
    reading.findings.push(wrong(node, 'window_backwards', 'window_form', {}));
    return undefined;
  }
  if (readSeries(reading, node.name, to, node, scope, false) === UNREAD) return undefined;
  return { from, to };
}

/** Notes the use of a series, where a series may be used. */
function readSeries(
  reading: Reading,
  name: string,
  lag: number,
  span: Span,
  scope: Scope,
  bare: boolean,
): Expression {
  if (scope === 'quantity') {
    reading.findings.push(wrong(span, 'series_in_quantity', 'summarise', { name }));
    return UNREAD;
  }
  if (scope === 'opening') {
    reading.findings.push(wrong(span, 'series_in_opening', 'opening_quantities', { name }));
    return UNREAD;
  }
  if (scope === 'series' && bare) {
    const suggestion = `${name}[t]`;
    reading.findings.push(wrong(span, 'series_without_month', 'write', { name, suggestion }));
    return UNREAD;
  }
  const { start, end } = span;
  reading.references.push({ name, instant: lag === 0, readsOpening: lag > 0, start, end });
  return { kind: 'series', name, lag };
}

function kindOfIndexed(reading: Reading, node: Index): 'series' | undefined {
  const { name } = node;
  const kind = reading.kinds.get(name);
  if (kind === 'series') return kind;
  if (kind === 'quantity') {
    reading.findings.push(wrong(node, 'quantity_with_month', 'write', { name, suggestion: name }));
  } else {
    unknown(reading, name, { start: node.start, end: node.start + name.length });
  }
  return undefined;
}

/** How many months back `t`, `t-1`, … is. */
function readLag(reading: Reading, node: Syntax, name: string): number | undefined {
  const month = unwrap(node);
  if (month.kind === 'name' && month.name === 't') return 0;
  if (month.kind === 'operation') {
    const [left, right] = month.operands.map(unwrap);
    const fromMonth = left?.kind === 'name' && left.name === 't' && right?.kind === 'number';
    if (fromMonth && month.operator === 'add') {
      reading.findings.push(wrong(node, 'future_month', 'lag_form', { name }));
      return undefined;
    }
    if (fromMonth && month.operator === 'subtract' && Number.isInteger(right.value)) {
      if (right.value >= 1 && right.value <= LIMITS.lag) return right.value;
      const limit = String(LIMITS.lag);
      reading.findings.push(wrong(node, 'lag_out_of_range', 'lag_form', { limit, name }));
      return undefined;
    }
  }
  reading.findings.push(wrong(node, 'bad_month', 'lag_form', { name }));
  return undefined;
}

function unknown(reading: Reading, name: string, span: Span): Expression {
  const entry = CALLABLES.get(name);
  if (entry !== undefined) {
    const words = { name, suggestion: entry.example };
    reading.findings.push(wrong(span, 'function_without_brackets', 'write', words));
    return UNREAD;
  }
  const suggestion = reading.suggest(name);
  reading.findings.push(
    suggestion === undefined
      ? wrong(span, 'unknown_name', 'define_or_correct', { name })
      : wrong(span, 'unknown_name', 'did_you_mean', { name, suggestion }),
  );
  return UNREAD;
}
