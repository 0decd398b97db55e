import { currencyAt } from './currency-marks.ts';
import { type Keyword, keywordAt, WORD_END } from './keywords.ts';

/** The smallest pieces of what was typed, each with its place. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly body: string; readonly exponent: number }
  /** Thousand, 万, million …: the power of ten. */
  | { readonly kind: 'scale'; readonly power: number }
  | { readonly kind: 'currency'; readonly codes: readonly string[] }
  | { readonly kind: Keyword }
  | { readonly kind: 'hyphen' | 'plus' | 'comma' }
  /** A word or sign that is none of ours. */
  | { readonly kind: 'other' }
);

const BLANK = /\s+/y;
const NUMBER = /(?:\d+(?:[.,٫٬،'_\u202f]+\d+)*|[.٫]\d+)(?:[eE]([-+]?\d+))?/uy;
/** Dots between digits are those of a range when there are several. */
const DOTS = /\.{2,}|[.,٫٬،'_]*\u202f{2,}/;

/** Words and signs behind a number for thousands and more. */
const SCALES: readonly (readonly [pattern: RegExp, power: number])[] = [
  [new RegExp(`(?:k|thousand|ألف|الف|آلاف|الاف|ألفا|ألفًا)${WORD_END}`, 'iuy'), 3],
  [new RegExp(`(?:M|MM|mn|mio|Mio|mln|million|Million|مليون|ملايين)${WORD_END}`, 'uy'), 6],
  [new RegExp(`(?:B|bn|Bn|billion|Billion|مليار|مليارات)${WORD_END}`, 'uy'), 9],
  [/千万/uy, 7],
  [/百万/uy, 6],
  [/十万/uy, 5],
  [/十亿/uy, 9],
  [/[千仟]/uy, 3],
  [/[万萬]/uy, 4],
  [/[亿億]/uy, 8],
];
const WORD = /[\p{L}\p{M}_][\p{L}\p{M}\p{Nd}_]*|./suy;

/**
 * Cuts a typed text, already in Latin digits and signs, into tokens; nothing of it is left out.
 *
 * @example
 * tokensOf('$150 to 5k').map(({ kind }) => kind) // => ['currency', 'number', 'to', 'number', 'scale']
 */
export function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    BLANK.lastIndex = at;
    at += BLANK.exec(plain)?.[0].length ?? 0;
    if (at >= plain.length) break;
    const token = tokenAt(plain, at, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(plain: string, at: number, before: Token | undefined): Token {
  const number = numberAt(plain, at);
  if (number !== undefined) return number;
  if (before?.kind === 'number') {
    const scale = scaleAt(plain, at);
    if (scale !== undefined) return scale;
  }
  const span = (length: number): { start: number; end: number } => ({
    start: at,
    end: at + length,
  });
  const isInWord = /^[a-z_]{2}$/i.test(plain.slice(Math.max(0, at - 1), at + 1));
  if (!isInWord) {
    const money = currencyAt(plain, at);
    const word = keywordAt(plain, at);
    if (word !== undefined && word.length >= (money?.length ?? 0)) {
      return { kind: word.keyword, ...span(word.length) };
    }
    if (money !== undefined) return { kind: 'currency', codes: money.codes, ...span(money.length) };
  }
  switch (plain[at]) {
    case '-':
      return { kind: 'hyphen', ...span(1) };
    case '+':
      return { kind: 'plus', ...span(1) };
    case ',':
    case '،':
    case '、':
      return { kind: 'comma', ...span(1) };
  }
  WORD.lastIndex = at;
  return { kind: 'other', ...span(WORD.exec(plain)?.[0].length ?? 1) };
}

function numberAt(plain: string, at: number): Token | undefined {
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(plain);
  if (found === null) return undefined;
  const dots = DOTS.exec(found[0]);
  const length = dots === null ? found[0].length : dots.index;
  const exponent = dots === null ? Number(found[1] ?? 0) : 0;
  const body = found[0].slice(0, length).replace(/[eE][-+]?\d+$/, '');
  return { kind: 'number', body, exponent, start: at, end: at + length };
}

function scaleAt(plain: string, at: number): Token | undefined {
  for (const [pattern, power] of SCALES) {
    pattern.lastIndex = at;
    const length = pattern.exec(plain)?.[0].length ?? 0;
    if (length > 0) return { kind: 'scale', power, start: at, end: at + length };
  }
  return undefined;
}
