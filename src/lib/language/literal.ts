import { type Finding, type Span, wrong } from './finding.ts';

/** A number as written: its value is that of the decimal with the suffix taken as a power of ten. */
export interface Literal {
  readonly value: number;
  readonly percent: boolean;
  /** Offset just behind it. */
  readonly end: number;
}

const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** What stands directly behind a number and may be meant as a part of it. */
const TAIL = /[\p{L}\p{M}\p{Nd}_%.]*/uy;

/** Powers of ten, joined to the digits as text: dividing 7 by 100 is not always the double nearest 0.07. */
const POWERS: Readonly<Record<string, number>> = { '%': -2, k: 3, M: 6, B: 9 };

const USUAL_SUFFIXES: Readonly<Record<string, string>> = {
  K: 'k',
  m: 'M',
  mn: 'M',
  mm: 'M',
  mln: 'M',
  mio: 'M',
  mil: 'M',
  b: 'B',
  bn: 'B',
};

/**
 * Reads the number that begins at `at` in normalised text.
 *
 * @returns the literal, or what is wrong with it
 * @example
 * readLiteral('12.3%', 0) // => { value: 0.123, percent: true, end: 5 }
 */
export function readLiteral(text: string, at: number): Literal | Finding {
  NUMBER.lastIndex = at;
  // Both always match: the one where a number begins, the other anywhere.
  const [digits] = NUMBER.exec(text)!;
  const numberEnd = at + digits.length;
  TAIL.lastIndex = numberEnd;
  const [tail] = TAIL.exec(text)!;
  const span = { start: at, end: numberEnd + tail.length };
  if (tail === '') return literal(digits, 0, false, span, text);
  const power = POWERS[tail];
  if (power === undefined) return explainTail(text, digits, tail, span);
  if (/e/i.test(digits)) {
    const found = text.slice(span.start, span.end);
    return wrong(span, 'suffix_after_exponent', 'number_only', { found });
  }
  return literal(digits, power, tail === '%', span, text);
}

function literal(
  digits: string,
  power: number,
  percent: boolean,
  span: Span,
  text: string,
): Literal | Finding {
  const value = Number(power === 0 ? digits : `${digits}e${power}`);
  const found = text.slice(span.start, span.end);
  if (!Number.isFinite(value)) return wrong(span, 'number_too_large', 'within_numbers', { found });
  if (value === 0 && /^[^eE]*[1-9]/.test(digits)) {
    return wrong(span, 'number_too_small', 'within_numbers', { found });
  }
  return { value, percent, end: span.end };
}

function malformed(text: string, span: Span): Finding {
  const found = text.slice(span.start, span.end);
  return wrong(span, 'malformed_number', 'number_only', { found });
}

function explainTail(text: string, digits: string, tail: string, span: Span): Finding {
  const found = text.slice(span.start, span.end);
  if (/^(?:_\d+)+$/.test(tail)) {
    const suggestion = found.replaceAll('_', '');
    return wrong(span, 'thousands_separator', 'without_separators', { found, suggestion });
  }
  if (tail.startsWith('.') || tail.startsWith('_') || (digits === '0' && /^[xXoObB]/.test(tail))) {
    return malformed(text, span);
  }
  const second = /^%(.+)$/.exec(tail)?.[1];
  if (/^[%kMB]{2,}$/.test(tail)) return wrong(span, 'two_suffixes', 'number_only', { found });
  if (second !== undefined) {
    const sign = { start: span.end - tail.length, end: span.end - tail.length + 1 };
    return wrong(sign, 'loose_percent', 'write', { suggestion: `mod(${digits}, ${second})` });
  }
  const usual = USUAL_SUFFIXES[tail];
  if (usual !== undefined) {
    return wrong(span, 'unknown_suffix', 'suffixes', { found, suggestion: `${digits}${usual}` });
  }
  if (tail.toLowerCase() === 'e') return malformed(text, span);
  return wrong(span, 'missing_operator', 'write', {
    left: digits,
    right: tail,
    suggestion: `${digits} * ${tail}`,
  });
}
