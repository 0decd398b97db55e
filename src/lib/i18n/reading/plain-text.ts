import { toLatinDigits } from '#lib/i18n/digits.ts';

/** Full-width signs and typographic twins, unit for unit. */
const TWINS: Readonly<Record<string, string>> = {
  '٪': '%',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '’': "'",
  '。': '.',
  '￥': '¥',
  '￡': '£',
  '\t': ' ',
  '\u00a0': ' ',
  '\u3000': ' ',
  // Blanks that typographers set between groups of three, and nobody types.
  '\u2009': '\u202f',
  '\u2007': '\u202f',
};

/** Direction marks and isolates; between two digits one of them could hide a number in a number. */
const MARKS =
  /(?<!\p{Nd})[\u200e\u200f\u061c\u2066-\u2069]+|[\u200e\u200f\u061c\u2066-\u2069]+(?!\p{Nd})/gu;

/**
 * A typed text without the direction marks that writers of Arabic put beside signs, trimmed.
 *
 * @example
 * withoutMarks(' \u061c-٥ ') // => '-٥'
 */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '').trim();
}

/**
 * The same text in Latin digits and signs, unit for unit, so that a place in one is a place in the other.
 *
 * @example
 * toPlain('−５％') // => '-5%'
 */
export function toPlain(text: string): string {
  return toLatinDigits(text).replace(/./gsu, (sign) => TWINS[sign] ?? halfWidth(sign));
}

function halfWidth(sign: string): string {
  const code = sign.charCodeAt(0);
  return sign.length === 1 && code >= 0xff01 && code <= 0xff5e
    ? String.fromCharCode(code - 0xfee0)
    : sign;
}
