import { type Finding, type Span, wrong } from './finding.ts';
import { LIMITS } from './limits.ts';
import { readLiteral } from './literal.ts';

/** The smallest pieces of a definition, each with its place. */
export type Token = Span &
  (
    | {
        readonly kind: 'number';
        readonly text: string;
        readonly value: number;
        readonly percent: boolean;
      }
    | { readonly kind: 'name'; readonly text: string }
    | { readonly kind: 'sign'; readonly text: string }
  );

const SIGN = /<=|>=|==|!=|[-+*/^<>?:()[\],=]/y;
const NAME = /[\p{L}_][\p{L}\p{M}0-9_]*/uy;
const BLANK = /(?:\s|#[^\n\r]*)+/y;
const NAMED_SIGNS: ReadonlySet<string> = new Set(['to', 'and', 'or', 'not']);

/** Signs of other languages, with what to write here; those of several characters come first. */
const OTHER_SIGNS: ReadonlyMap<string, string | undefined> = new Map([
  ['===', '=='],
  ['!==', '!='],
  ['>>>', undefined],
  ['**', '^'],
  ['//', '/'],
  ['&&', 'and'],
  ['||', 'or'],
  ['<<', undefined],
  ['>>', undefined],
  ['<>', '!='],
  ['=<', '<='],
  ['=>', '>='],
  ['->', undefined],
  ['??', undefined],
  ['?.', undefined],
  ['.*', '*'],
  ['./', '/'],
  ['.^', '^'],
  ['!', 'not'],
  ['&', 'and'],
  ['|', 'or'],
  ['~', 'not'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['·', '*'],
  ['•', '*'],
  ['∗', '*'],
  ['⁄', '/'],
  ['∕', '/'],
  ['–', '-'],
  ['—', '-'],
  ['²', '^2'],
  ['³', '^3'],
  ['½', '1/2'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['؟', '?'],
  ['؛', undefined],
  ['{', undefined],
  ['}', undefined],
  ['.', undefined],
]);

/** Must be looked for before a shorter sign of ours is read from them. */
const FOREIGN = new RegExp(
  [...OTHER_SIGNS.keys()].map((sign) => sign.replace(/[.*+?^${}|]/g, '\\$&')).join('|'),
  'y',
);

/**
 * Cuts the normalised text of one definition into tokens.
 *
 * @returns the tokens up to the first thing that is not in the language, and what that is
 */
export function tokenise(text: string): { tokens: Token[]; finding: Finding | undefined } {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    BLANK.lastIndex = at;
    at += BLANK.exec(text)?.[0].length ?? 0;
    if (at >= text.length) return { tokens, finding: undefined };
    const next = tokenAt(text, at, tokens.at(-1));
    if ('key' in next) return { tokens, finding: next };
    tokens.push(next);
    at = next.end;
    if (tokens.length > LIMITS.nodes) {
      const limit = String(LIMITS.nodes);
      return { tokens, finding: wrong(next, 'too_many_nodes', 'split_model', { limit }) };
    }
  }
}

function tokenAt(text: string, at: number, previous: Token | undefined): Token | Finding {
  const character = text.charAt(at);
  if (/[0-9]/.test(character) || (character === '.' && /[0-9]/.test(text.charAt(at + 1)))) {
    if (previous?.kind === 'number' && character === '.') return otherSign('.', at);
    const read = readLiteral(text, at);
    if ('key' in read) return read;
    const { value, percent, end } = read;
    return { kind: 'number', text: text.slice(at, end), value, percent, start: at, end };
  }
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name !== undefined) {
    const span = { start: at, end: at + name.length };
    const composed = name.normalize('NFC');
    if (composed.length > LIMITS.nameLength) {
      return wrong(span, 'name_too_long', 'name_rule', { limit: String(LIMITS.nameLength) });
    }
    return { kind: NAMED_SIGNS.has(composed) ? 'sign' : 'name', text: composed, ...span };
  }
  FOREIGN.lastIndex = at;
  const foreign = FOREIGN.exec(text)?.[0];
  if (foreign !== undefined && !isOurs(text, at, foreign)) return otherSign(foreign, at);
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text)?.[0];
  if (sign !== undefined) return { kind: 'sign', text: sign, start: at, end: at + sign.length };
  return unknownCharacter(text, at, previous);
}

/** `x<-5`, `a==-1` and `c?.5:1` use signs of ours that only look like another's. */
function isOurs(text: string, at: number, sign: string): boolean {
  if (sign === '!') return text.startsWith('!=', at);
  return sign === '?.' && /[0-9]/.test(text.charAt(at + 2));
}

function otherSign(sign: string, at: number): Finding {
  const instead = OTHER_SIGNS.get(sign);
  const span = { start: at, end: at + sign.length };
  if (instead === undefined)
    return wrong(span, 'not_in_language', 'not_available', { found: sign });
  return wrong(span, 'not_in_language', 'write', { found: sign, suggestion: instead });
}

/** A percent sign that is not written directly behind a number. */
function loosePercent(text: string, span: Span, previous: Token | undefined): Finding {
  const behind = /^%\s*([\p{L}_(0-9.][^\s,)#]*)/u.exec(text.slice(span.start))?.[1];
  if (previous === undefined || previous.kind === 'sign') {
    if (previous?.text !== ')' || behind === undefined) {
      return wrong(span, 'loose_percent', 'attach_percent', {});
    }
    return wrong(span, 'loose_percent', 'write', { suggestion: `mod(…, ${behind})` });
  }
  if (behind !== undefined) {
    return wrong(span, 'loose_percent', 'write', {
      suggestion: `mod(${previous.text}, ${behind})`,
    });
  }
  if (previous.kind === 'name') {
    return wrong(span, 'loose_percent', 'write', { suggestion: `${previous.text} / 100` });
  }
  return wrong(span, 'loose_percent', 'write', { suggestion: `${previous.text}%` });
}

function unknownCharacter(text: string, at: number, previous: Token | undefined): Finding {
  const found = String.fromCodePoint(text.codePointAt(at)!);
  const span = { start: at, end: at + found.length };
  if (found === '%') return loosePercent(text, span, previous);
  if (found === ';') return wrong(span, 'not_in_language', 'one_per_line', { found });
  const groups = /^(?:[٬'’]\d{3})+/.exec(text.slice(at))?.[0];
  if (groups !== undefined && previous?.kind === 'number' && previous.end === at) {
    const whole = { start: previous.start, end: at + groups.length };
    return wrong(whole, 'thousands_separator', 'without_separators', {
      found: previous.text + groups,
      suggestion: previous.text + groups.replace(/[٬'’]/g, ''),
    });
  }
  if (/["'`“”‘’«»]/.test(found)) return wrong(span, 'text_in_quotes', 'plain_names', {});
  return /\p{Sc}/u.test(found)
    ? wrong(span, 'unknown_character', 'number_only', { found })
    : wrong(span, 'unknown_character', 'delete_character', { found });
}
