import { type Finding, wrong } from './finding.ts';
import { grammarFinding } from './grammar.ts';
import { LIMITS } from './limits.ts';
import { hiddenCharacter, normalise } from './normalise.ts';
import { parse } from './parse.ts';
import type { Syntax } from './syntax.ts';
import { type Token, tokenise } from './tokens.ts';

/** One definition as written: what it defines, its tree, and what is wrong with its form. */
export interface Statement {
  readonly text: string;
  readonly head: Head | undefined;
  readonly tree: Syntax | undefined;
  readonly finding: Finding | undefined;
}

export interface Head {
  readonly kind: 'quantity' | 'series' | 'opening' | 'correlate';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const remembered = new Map<string, Statement>();

/**
 * Reads one definition. Texts read before are remembered, so that after an edit only the edited
 * definition is parsed again.
 */
export function readStatement(text: string): Statement {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= 4 * LIMITS.definitions) remembered.clear();
  const statement = read(text);
  remembered.set(text, statement);
  return statement;
}

/** Reads a bare expression, as it stands behind the `=` of a definition. */
export function readExpression(text: string): Statement {
  const hidden = hiddenFinding(text);
  const { tokens, finding } = tokenise(normalise(text));
  if (hidden !== undefined) return { text, head: undefined, tree: undefined, finding: hidden };
  return { text, head: undefined, ...readBody(tokens, { start: 0, end: text.length }, finding) };
}

function read(text: string): Statement {
  const { tokens, finding: lexical } = tokenise(normalise(text));
  const hidden = hiddenFinding(text);
  const equals = tokens.findIndex((token) => token.text === '=');
  if (equals < 0) {
    return withoutEquals(text, tokens, hidden ?? lexical);
  }
  const sign = tokens[equals]!;
  const head = readHead(tokens.slice(0, equals), sign);
  if ('key' in head) {
    return { text, head: undefined, tree: undefined, finding: hidden ?? head };
  }
  const { tree, finding } = readBody(tokens.slice(equals + 1), sign, lexical);
  return { text, head, tree, finding: hidden ?? finding };
}

function readBody(
  tokens: readonly Token[],
  place: { start: number; end: number },
  lexical: Finding | undefined,
): Pick<Statement, 'tree' | 'finding'> {
  const finding = earliest(grammarFinding(tokens, place), lexical);
  if (finding !== undefined) return { tree: undefined, finding };
  const tree = parse(tokens);
  // A net: no text is known that has the form of the grammar and yet cannot be parsed.
  /* v8 ignore next -- @preserve */
  const net = tree ? undefined : wrong(place, 'not_understood', 'split_definition', {});
  return { tree, finding: net };
}

/** Tokens end at a lexical finding, so what the grammar says of that end is its echo. */
function earliest(grammar: Finding | undefined, lexical: Finding | undefined): Finding | undefined {
  if (lexical === undefined) return grammar;
  const echoes: readonly string[] = [
    'empty_formula',
    'unfinished',
    'bracket_not_closed',
    'choice_without_colon',
  ];
  return grammar === undefined || echoes.includes(grammar.key) || grammar.start >= lexical.start
    ? lexical
    : grammar;
}

function hiddenFinding(text: string): Finding | undefined {
  let start = 0;
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const hidden = hiddenCharacter(line.replace(/[\r\n]+$/, ''));
    if (hidden !== undefined) {
      const at = start + hidden.at;
      return wrong(
        { start: at, end: at + hidden.length },
        'invisible_character',
        'delete_character',
        { code: hidden.code },
      );
    }
    start += line.length;
  }
  return undefined;
}

function readHead(tokens: readonly Token[], equals: Token): Head | Finding {
  const [name, open, index, close, ...more] = tokens;
  if (name === undefined) {
    return wrong(equals, 'missing_name', 'definition_form', {});
  }
  const span = { start: name.start, end: tokens.at(-1)!.end };
  if (name.kind !== 'name') return wrong(span, 'bad_name', 'name_rule', { found: name.text });
  if (open === undefined) return { kind: 'quantity', name: name.text, ...span };
  if (open.text === '(') {
    return wrong(span, 'function_definition', 'definition_form', { name: name.text });
  }
  if (open.text !== '[')
    return wrong(span, 'bad_name', 'name_rule', { found: `${name.text} ${open.text}` });
  if (more.length === 0 && close?.text === ']') {
    if (index?.text === 't') return { kind: 'series', name: name.text, ...span };
    if (index?.text === '0') return { kind: 'opening', name: name.text, ...span };
  }
  return wrong(span, 'head_index', 'series_or_opening', { name: name.text });
}

function withoutEquals(
  text: string,
  tokens: readonly Token[],
  lexical: Finding | undefined,
): Statement {
  const [first] = tokens;
  const nothing = { text, head: undefined, tree: undefined };
  if (first === undefined) return { ...nothing, finding: lexical };
  const whole = { start: first.start, end: tokens.at(-1)!.end };
  if (first.text === 'correlate') {
    const { tree, finding } = readBody(tokens, whole, lexical);
    const head: Head = { kind: 'correlate', name: first.text, ...whole };
    return { text, head, tree, finding };
  }
  return {
    ...nothing,
    finding: lexical ?? wrong(whole, 'no_definition', 'definition_form', {}),
  };
}
