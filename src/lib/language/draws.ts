import type { Complaint, Family } from '#lib/distributions/family.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import { constantOf } from './constant.ts';
import { type Finding, notice, type Span, wrong } from './finding.ts';
import { type Reading, type Scope, textOf, UNREAD } from './reading.ts';
import { type Syntax, unwrap } from './syntax.ts';
import type { Draw, Expression } from './tree.ts';

type Call = Extract<Syntax, { kind: 'call' }>;
type Range = Extract<Syntax, { kind: 'range' }>;

/** `normal(mean, sd)`, `choose([…], […])`, … */
export function readDistribution(reading: Reading, node: Call, scope: Scope): Expression {
  const nodes = parameterNodes(reading, node);
  return nodes === undefined ? UNREAD : readDraw(reading, node.name, node, nodes, scope);
}

/** `low to high`. */
export function readRange(reading: Reading, node: Range, scope: Scope): Expression {
  const { low, high } = node;
  if (low.kind === 'range') return readChain(reading, node);
  for (const limit of [low, high]) {
    if (limit.kind === 'operation' && limit.operator !== 'negate') {
      const suggestion = `(${textOf(reading, low)}) to (${textOf(reading, high)})`;
      reading.findings.push(
        notice(node, 'read_as', 'bracket_if_meant', { reading: suggestion, suggestion }),
      );
      break;
    }
  }
  const shares = [share(low), share(high)];
  const areShares = shares.every((value) => value !== undefined && value > 0 && value < 1);
  if (!areShares && shares.every((value) => value !== undefined && value <= 1)) {
    reading.findings.push(notice(node, 'share_touches_end', 'share_open_ends', {}));
  }
  return readDraw(reading, areShares ? 'share_range' : 'range', node, [low, high], scope);
}

/** The value of a limit written with a percent sign. */
function share(limit: Syntax): number | undefined {
  const inner = unwrap(limit);
  return inner.kind === 'number' && inner.percent ? inner.value : undefined;
}

/** `a to b to c` is how people write three points. */
function readChain(reading: Reading, node: Range): Expression {
  const parts: Syntax[] = [node.high];
  let left = node.low;
  while (left.kind === 'range') {
    parts.unshift(left.high);
    left = left.low;
  }
  const texts = [left, ...parts].map((part) => textOf(reading, part));
  const suggestion = `pert(${texts.slice(0, 3).join(', ')})`;
  reading.findings.push(wrong(node, 'range_of_three', 'use_pert', { suggestion }));
  return UNREAD;
}

/** `truncate(distribution, low, high)`. */
export function readTruncation(reading: Reading, node: Call, scope: Scope): Expression {
  // As many as it takes: whoever calls this has counted them.
  const [drawNode, lowNode, highNode] = node.operands as [Syntax, Syntax, Syntax];
  const before = reading.findings.length;
  const draw = reading.express(drawNode, scope);
  const low = reading.express(lowNode, scope);
  const high = reading.express(highNode, scope);
  if (reading.findings.slice(before).some((finding) => finding.severity === 'error')) return UNREAD;
  if (draw.kind !== 'draw' || draw.within !== undefined) {
    reading.findings.push(wrong(drawNode, 'truncate_needs_draw', 'truncate_form', {}));
    return UNREAD;
  }
  const finding = limitsFinding(reading, draw, node, [low, high]);
  if (finding !== undefined) reading.findings.push(finding);
  return { ...draw, within: { low, high } };
}

function limitsFinding(
  reading: Reading,
  draw: Draw,
  node: Call,
  [lowLimit, highLimit]: readonly [Expression, Expression],
): Finding | undefined {
  const [low, high] = [constantOf(lowLimit), constantOf(highLimit)];
  if (low === undefined || high === undefined) return undefined;
  const [drawText, lowText, highText] = node.operands.map((operand) =>
    textOf(reading, operand),
  ) as [string, string, string];
  const words = { low: lowText, high: highText };
  if (low > high) {
    const suggestion = `truncate(${drawText}, ${highText}, ${lowText})`;
    return wrong(node, 'limits_reversed', 'swap', { ...words, suggestion });
  }
  const parameters = constantsOf(draw.parameters);
  if (parameters === undefined) return undefined;
  const [least, greatest] = familyOf(draw.family).support(parameters);
  return high < least || low > greatest
    ? wrong(node, 'truncate_outside', 'overlap_limits', words)
    : undefined;
}

/** The nodes of the parameters in the order of `Draw.parameters`. */
function parameterNodes(reading: Reading, node: Call): readonly Syntax[] | undefined {
  if (node.name !== 'choose' && node.name !== 'sample') return node.operands;
  const lists: (readonly Syntax[])[] = [];
  for (const operand of node.operands) {
    if (operand.kind !== 'list') {
      reading.findings.push(wrong(operand, 'list_expected', 'list_in_choose', { name: node.name }));
      return undefined;
    }
    lists.push(operand.items);
  }
  const [values, weights] = lists as [readonly Syntax[], readonly Syntax[] | undefined];
  if (weights !== undefined && weights.length !== values.length) {
    const words = { values: String(values.length), weights: String(weights.length) };
    reading.findings.push(wrong(node, 'lists_differ', 'same_length', words));
    return undefined;
  }
  return lists.flat();
}

function readDraw(
  reading: Reading,
  family: string,
  node: Span,
  nodes: readonly Syntax[],
  scope: Scope,
): Expression {
  if (scope === 'summary') {
    reading.findings.push(wrong(node, 'draw_in_summary', 'give_own_series', {}));
    return UNREAD;
  }
  const occurrence = reading.draws;
  reading.draws += 1;
  const before = reading.findings.length;
  const parameters = nodes.map((parameter) => reading.express(parameter, scope));
  const clean = reading.findings.slice(before).every((finding) => finding.severity === 'notice');
  const finding = clean ? parameterFinding(reading, family, node, nodes, parameters) : undefined;
  if (finding !== undefined) reading.findings.push(finding);
  return { kind: 'draw', family, parameters, occurrence, within: undefined };
}

/** The reader of calls knows no name of a distribution that is not one of the families. */
function familyOf(name: string): Family {
  return FAMILIES.get(name)!;
}

function constantsOf(expressions: readonly Expression[]): number[] | undefined {
  const values: number[] = [];
  for (const expression of expressions) {
    const value = constantOf(expression);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** What the family says against the parameters that are written out. */
function parameterFinding(
  reading: Reading,
  name: string,
  node: Span,
  nodes: readonly Syntax[],
  parameters: readonly Expression[],
): Finding | undefined {
  const family = familyOf(name);
  const complaint = complaintAbout(parameters.map(constantOf), (values) =>
    family.complaint(values),
  );
  if (complaint === undefined) return undefined;
  // A complaint is about one of the parameters that were given.
  const at = nodes[complaint.parameter]!;
  const texts = nodes.map((parameter) => textOf(reading, parameter));
  const isList = name === 'choose' || name === 'sample';
  const isWeight = name === 'choose' && complaint.parameter >= nodes.length / 2;
  const parameter = family.parameters[isList ? Number(isWeight) : complaint.parameter]!;
  const words = { parameter, family: name, found: textOf(reading, at) };
  switch (complaint.rule) {
    case 'must_be_positive':
      return wrong(at, 'must_be_positive', 'above_zero', words);
    case 'must_not_be_negative':
      return wrong(at, 'must_not_be_negative', 'zero_or_more', words);
    case 'must_be_probability':
      return wrong(at, 'must_be_probability', 'share_between', words);
    case 'must_be_finite':
      return wrong(at, 'must_be_finite', 'ordinary_number', words);
    case 'must_be_at_least_one_weight':
      return wrong(node, 'must_be_at_least_one_weight', 'some_weight', {});
    case 'must_be_in_order': {
      const [low, high] = texts as [string, string];
      if (name === 'range' || name === 'share_range') {
        return wrong(node, 'limits_reversed', 'swap', {
          low,
          high,
          suggestion: `${high} to ${low}`,
        });
      }
      const order = family.parameters.join(' ≤ ');
      return wrong(at, 'must_be_in_order', 'put_in_order', { ...words, order });
    }
  }
}

/** Values put in for parameters that are not written out, to hear what is wrong with those that are. */
const STAND_INS = [0.5, 1, 0, 100, -1];

/**
 * A complaint that holds whatever the parameters that are not known turn out to be: one about a
 * written-out parameter alone, or about an order that no value in between can mend.
 */
function complaintAbout(
  values: readonly (number | undefined)[],
  complain: (parameters: readonly number[]) => Complaint | undefined,
): Complaint | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  if (known.length === values.length) return complain(known);
  const complaints = [...STAND_INS, ...known].map((standIn) =>
    complain(values.map((value) => value ?? standIn)),
  );
  const alone = complaints.find(
    (complaint) =>
      complaint !== undefined &&
      complaint.rule !== 'must_be_in_order' &&
      complaint.rule !== 'must_be_at_least_one_weight' &&
      values[complaint.parameter] !== undefined,
  );
  const always = complaints.every((complaint) => complaint?.rule === 'must_be_in_order');
  return alone ?? (always ? complaints[0] : undefined);
}
