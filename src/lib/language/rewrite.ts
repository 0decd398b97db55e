import { type Chunk, chunks } from './lines.ts';
import { normalise } from './normalise.ts';
import { type Head, readStatement, type Statement } from './statement.ts';

/** One definition as it stands in the text, for a list beside the editor. */
export interface DefinitionText {
  readonly name: string;
  readonly kind: 'quantity' | 'series' | 'opening';
  /** What stands behind `=`, as typed. */
  readonly expression: string;
  /** The comment at its end, without `#`; empty when there is none. */
  readonly comment: string;
  /** Line of the name, from 1. */
  readonly line: number;
  /** Column of the expression, from 1, in the line it begins on. */
  readonly column: number;
}

interface Found {
  readonly chunk: Chunk;
  readonly statement: Statement;
  readonly head: Head & { readonly kind: DefinitionText['kind'] };
}

/**
 * Every definition of a model text in the order of the text, whether or not it can be read further.
 *
 * @example
 * listDefinitions('price = 5 to 20  # per item').at(0).comment // => 'per item'
 */
export function listDefinitions(text: string): DefinitionText[] {
  return findAll(text).map(describe);
}

/**
 * Right-hand sides by name, as they stand in a text; opening values are left out.
 *
 * @example
 * rightHandSides('price = 5 to 20').get('price') // => '5 to 20'
 */
export function rightHandSides(text: string): ReadonlyMap<string, string> {
  return new Map(
    listDefinitions(text)
      .filter(({ kind }) => kind !== 'opening')
      .map(({ name, expression }) => [name, expression]),
  );
}

/**
 * The definition of one name. A bare name means the quantity or the series; `cash[0]` means the
 * opening value.
 *
 * @returns `undefined` when nothing defines it
 * @example
 * definitionText('cash[0] = 5k', 'cash[0]').expression // => '5k'
 */
export function definitionText(text: string, name: string): DefinitionText | undefined {
  const found = find(text, name);
  return found && describe(found);
}

/**
 * The same text with one definition changed and every other character as it was: comments,
 * alignment and the order of lines. A name that is not defined yet is added at the end.
 *
 * Line breaks and comments in the new expression are taken out, so that it can define nothing else.
 *
 * @example
 * setDefinition('price  = 300   # each', 'price', '5 to 20') // => 'price  = 5 to 20   # each'
 */
export function setDefinition(text: string, name: string, expression: string): string {
  const found = find(text, name);
  const written = onOneLine(expression);
  if (found === undefined) {
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : '\n';
    return `${text}${gap}${name} = ${written}\n`;
  }
  const { chunk, statement } = found;
  const [start, end] = bodyOf(statement, found.head);
  const from = chunk.start + start;
  const [before, after] = [text.slice(0, from), text.slice(chunk.start + end)];
  const blank = before.endsWith('=') ? ' ' : '';
  return (
    before + (start === end ? blank : '') + written + (/^[#＃]/.test(after) ? ' ' : '') + after
  );
}

/**
 * The same text with the replacements of a scenario put in.
 *
 * @example
 * applyScenario('a = 1\nb = 2', { b: '3' }) // => 'a = 1\nb = 3'
 */
export function applyScenario(
  text: string,
  replacements: Readonly<Record<string, string>>,
): string {
  return Object.entries(replacements).reduce(
    (changed, [name, expression]) => setDefinition(changed, name, expression),
    text,
  );
}

function find(text: string, name: string): Found | undefined {
  const wanted = normalise(name).normalize('NFC').replaceAll(' ', '');
  const bare = wanted.replace(/\[(?:t|0)\]$/, '');
  const isOpening = wanted.endsWith('[0]');
  return findAll(text).find(
    ({ head }) => head.name === bare && (head.kind === 'opening') === isOpening,
  );
}

function findAll(text: string): Found[] {
  return chunks(text).flatMap((chunk): Found[] => {
    const statement = readStatement(chunk.text);
    const { head } = statement;
    if (head === undefined || head.kind === 'correlate') return [];
    return [{ chunk, statement, head: { ...head, kind: head.kind } }];
  });
}

function describe({ chunk, statement, head }: Found): DefinitionText {
  const [start, end] = bodyOf(statement, head);
  const { text } = statement;
  const before = text.slice(0, start).split(/\r\n|\n|\r/);
  const comment = /^[^\S\r\n]*[#＃]([^\r\n]*)/.exec(text.slice(end))?.[1] ?? '';
  return {
    name: head.name,
    kind: head.kind,
    expression: text.slice(start, end),
    comment: comment.trim(),
    line: chunk.line,
    column: (before.at(-1) ?? '').length + 1,
  };
}

/** Where the expression of a definition stands in it, found without understanding it. */
function bodyOf({ text }: Statement, head: Head): [start: number, end: number] {
  const equals = normalise(text).indexOf('=', head.end) + 1;
  // Comments give way to blanks, so that what is left of the trimmed text is the expression.
  const code = text
    .slice(equals)
    .replace(/[#＃][^\r\n]*/g, (comment) => ' '.repeat(comment.length));
  const start = equals + code.length - code.trimStart().length;
  const end = equals + code.trimEnd().length;
  if (start < end) return [start, end];
  const place = equals + (/^[^\S\r\n]?/.exec(text.slice(equals))?.[0].length ?? 0);
  return [place, place];
}

function onOneLine(expression: string): string {
  return expression
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[#＃].*$/, '').trim())
    .filter((line) => line !== '')
    .join(' ');
}
