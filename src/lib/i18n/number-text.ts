import { toLatinDigits } from './digits.ts';

/** Full-width signs and typographic twins, unit for unit. */
const TWINS: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '％': '%',
  '٪': '%',
  '−': '-',
  '－': '-',
  '＋': '+',
  '’': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2007': ' ',
  '\u3000': ' ',
};

/** Direction marks that writers of Arabic and Persian put beside a sign. */
const MARKS =
  /^[\u200e\u200f\u061c]+|[\u200e\u200f\u061c]+$|(?<=^[\u200e\u200f\u061c]*[-+])[\u200e\u200f\u061c]+/g;

/**
 * The same text in Latin digits and signs, without the direction marks round it.
 *
 * @example
 * toPlain('\u061c−٥٪') // => '-5%'
 */
export function toPlain(text: string): string {
  return toLatinDigits(text.replace(MARKS, '')).replace(/./gu, (sign) => TWINS[sign] ?? sign);
}

/**
 * The plain digits of a number with separators, or why they cannot be told.
 *
 * `.` and `٫` begin the decimals; `,` `٬` `'` and blanks stand between groups of three.
 */
export function digitsOf(
  body: string,
  isLatin: boolean,
): string | { readonly key: 'decimal_comma' | 'grouping' } {
  if (/^\d+$/.test(body)) return body;
  const plain = /^(\d*)[.٫](\d+)$/.exec(body);
  if (plain !== null) {
    const [whole, decimals] = [plain[1]!, plain[2]!];
    // To a reader of Arabic digits a full stop is as likely to stand between thousands.
    const isGroup = !isLatin && body.includes('.') && decimals.length === 3;
    return isGroup ? { key: 'decimal_comma' } : `${whole === '' ? '0' : whole}.${decimals}`;
  }
  const grouped = /^([1-9]\d{0,2})(?:([,٬' ])\d{3})(?:\2\d{3})*(?:[.٫](\d+))?$/.exec(body);
  if (grouped === null) return { key: whyNotGrouped(body) };
  const [, , separator] = grouped;
  // ١,٢٣٤ may be a number with decimals; with its own separators Arabic leaves no doubt.
  if (!isLatin && separator === ',' && !/[.٫]/.test(body)) return { key: 'decimal_comma' };
  return body.replace(/[,٬' ]/g, '').replace('٫', '.');
}

function whyNotGrouped(body: string): 'decimal_comma' | 'grouping' {
  return /^[\d. ']*,\d+$/.test(body) ? 'decimal_comma' : 'grouping';
}

/** The likeliest number in a text that was refused, as a program literal. */
export function offerFor(plain: string): string | undefined {
  const body = /[\d.,٫٬'_ ]*\d/.exec(plain)?.[0].trim();
  if (body === undefined) return undefined;
  const sign = /^[-(]|-$/.test(plain.trim()) ? '-' : '';
  const [, before = body, mark = '', decimals = ''] = /^(.*)([.,٫])(\d+)$/.exec(body) ?? [];
  const isDecimal =
    !before.includes(mark) &&
    (decimals.length !== 3 || /[.,٫]/.test(before) || /^(?:0|$)/.test(before));
  const whole = (isDecimal ? before : body).replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const suffix = /[%kMB](?=\W*$)/.exec(plain)?.[0] ?? '';
  const digits = `${whole === '' ? '0' : whole}${isDecimal ? `.${decimals}` : ''}`;
  return digits.length > 40 ? undefined : sign + digits + suffix;
}
