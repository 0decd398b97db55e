import type { Locale } from './locale.ts';

/** The four sets of digits a number may be typed in; one number uses one of them. */
const SETS: readonly (readonly [zero: number, set: 'latin' | 'arabic' | 'persian' | 'wide'])[] = [
  [0x30, 'latin'],
  [0x660, 'arabic'],
  [0x6f0, 'persian'],
  [0xff10, 'wide'],
];

/**
 * Latin digits for digits of any script, each for itself; other characters stay.
 *
 * @example
 * toLatinDigits('٣ और ४') // => '3 और 4'
 */
export function toLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

function valueOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  // Unicode has decimal digits in tens that begin with their zero; some tens follow each other.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

/** Which sets of digits a text uses; `other` for scripts that are not read. */
export function digitSets(text: string): Set<'latin' | 'arabic' | 'persian' | 'wide' | 'other'> {
  const found = new Set<'latin' | 'arabic' | 'persian' | 'wide' | 'other'>();
  for (const digit of text.match(/\p{Nd}/gu) ?? []) {
    const code = digit.codePointAt(0)!;
    found.add(SETS.find(([zero]) => code >= zero && code < zero + 10)?.[1] ?? 'other');
  }
  return found;
}

const ARABIC: Readonly<Record<string, string>> = { '.': '٫', ',': '٬', '%': '٪' };

/**
 * A program literal as it is written in a language: thousands in groups, the language's own digits.
 *
 * @example
 * toDigitsOf('-1234.5%', 'ar') // => '\u061c-١٬٢٣٤٫٥٪'
 */
export function toDigitsOf(literal: string, locale: Locale): string {
  const sign = /^-?/.exec(literal)![0];
  const whole = /^\d*/.exec(literal.slice(sign.length))![0];
  const rest = literal.slice(sign.length + whole.length);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  if (locale !== 'ar') return sign + grouped + rest;
  const written = (grouped + rest)
    .replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    .replace(/[.,%]/g, (mark) => ARABIC[mark]!);
  // An Arabic letter mark keeps the sign on the side where Arabic readers look for it.
  return sign === '' ? written : `\u061c${sign}${written}`;
}
