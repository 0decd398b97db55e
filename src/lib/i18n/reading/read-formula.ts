import { issueFrom } from '#lib/language/finding.ts';
import type { Issue } from '#lib/language/issue.ts';
import { normalise } from '#lib/language/normalise.ts';
import { readProgram } from '#lib/language/program.ts';
import { readExpression } from '#lib/language/statement.ts';
import { type Syntax, unwrap } from '#lib/language/syntax.ts';
import { understand } from '#lib/language/understand.ts';
import { describeExpression } from '#lib/language/describe.ts';
import { ask, type Outcome } from './outcome.ts';
import { type Field, outside } from './read-phrase.ts';

/** Finds what is wrong with an expression in the model it is for. */
export type Check = (expression: string) => Issue | undefined;

/**
 * Reads a formula of the language for a field.
 *
 * @param text a formula in which "to" is the only word of ours
 */
export function readFormula(text: string, field: Field, check: Check): Outcome {
  const { finding, tree } = readExpression(text);
  if (finding !== undefined) {
    return withSuggestion(issueFrom(finding, text, 1), text);
  }
  const expression = normalise(text)
    .replace(/\s*#.*$/s, '')
    .trim();
  if (tree !== undefined && isTruth(tree)) {
    return ask('truth_value', [], { remedy: 'field_write_condition' });
  }
  const issue = check(expression);
  if (issue !== undefined) return refusal(issue, expression);
  const understood = understand(expression);
  const values =
    understood.kind === 'constant'
      ? [understood.value]
      : understood.kind === 'uncertain'
        ? [understood.p5, understood.p95]
        : [];
  const impossible = outside(values, field);
  if (impossible !== undefined && 'key' in impossible) {
    const inPercent = expression.replace(/(?<![\w.%])(\d+(?:\.\d+)?)(?![\w.%[])/g, '$1%');
    const offers = field.unit === 'share' && inPercent !== expression ? [inPercent] : [];
    return { ...impossible, offers };
  }
  const { shape } = describeExpression(expression);
  if (shape === 'range' || shape === 'share_range') return { ok: true, expression, kind: 'range' };
  return { ok: true, expression, kind: shape === 'pert' ? 'three_point' : 'formula' };
}

const TRUTHS: ReadonlySet<string> = new Set([
  'less',
  'less_or_equal',
  'greater',
  'greater_or_equal',
  'equal',
  'not_equal',
  'and',
  'or',
  'not',
]);

/** Whether an expression says yes or no rather than how much. */
function isTruth(tree: Syntax): boolean {
  const node = unwrap(tree);
  return node.kind === 'comparisons' || (node.kind === 'operation' && TRUTHS.has(node.operator));
}

function refusal(issue: Issue, expression: string): Outcome {
  if (issue.key === 'cycle') return ask('needs_itself');
  if (issue.key !== 'unknown_name') return withSuggestion(issue, expression);
  const name = issue.words['name'] ?? '';
  const near = issue.words['suggestion'];
  return ask('unknown_name', near === undefined ? [] : [replaced(expression, issue, near)], {
    words: { name },
  });
}

/** A suggestion of the language is a part of the text: the whole text with that part in its place. */
function withSuggestion(issue: Issue, text: string): Outcome {
  const suggestion = issue.words['suggestion'];
  return {
    ok: false,
    issue,
    offers: suggestion === undefined ? [] : [replaced(text, issue, suggestion)],
  };
}

function replaced(text: string, issue: Issue, suggestion: string): string {
  const at = issue.column - 1;
  return issue.line === 1
    ? text.slice(0, at) + suggestion + text.slice(at + issue.length)
    : suggestion;
}

const PREFIX = 'this_field = ';

/**
 * What is wrong with an expression that has no model round it: there is no name it could use.
 *
 * @example
 * issueAlone('2 * abc').key // => 'unknown_name'
 */
export function issueAlone(expression: string): Issue | undefined {
  const issue = readProgram(PREFIX + expression).issues.find(
    ({ severity }) => severity === 'error',
  );
  if (issue?.line !== 1) return issue;
  return { ...issue, column: Math.max(1, issue.column - PREFIX.length) };
}
