import type { Issue } from './issue.ts';
import { readProgram } from './program.ts';
import { definitionText, setDefinition } from './rewrite.ts';

/**
 * The first error that a new expression for one definition would bring into a model, with its column
 * counted from the start of the expression; `undefined` when it brings none.
 *
 * Errors the text has elsewhere already are not the expression's.
 *
 * @example
 * definitionIssue('price = 300', 'price', 'abc').key // => 'unknown_name'
 */
export function definitionIssue(text: string, name: string, expression: string): Issue | undefined {
  const errorsOf = (model: string): Issue[] =>
    readProgram(model).issues.filter(({ severity }) => severity === 'error');
  const changed = setDefinition(text, name, expression);
  const definition = definitionText(changed, name);
  const told = new Set(errorsOf(text).map((issue) => JSON.stringify(issue)));
  const own = errorsOf(changed).find(
    (issue) => issue.line === definition?.line || !told.has(JSON.stringify(issue)),
  );
  if (own === undefined || definition === undefined || own.line !== definition.line) return own;
  return { ...own, line: 1, column: Math.max(1, own.column - definition.column + 1) };
}
