import { digitSets } from './digits.ts';
import { type FieldIssue, refuse } from './field-issue.ts';
import { m } from './generated/messages.js';
import type { Locale } from './locale.ts';
import { digitsOf, offerFor, toPlain } from './number-text.ts';
import { formatNumber } from './written-numbers.ts';

// Reading needs much that writing does not: the shelf takes the latter alone.
export * from './written-numbers.ts';

/** What a number field was read as. */
export type NumberRead =
  | {
      readonly ok: true;
      readonly value: number;
      /** The number as a literal of the model language: `1234.5`, `5%`, `1.5k`. */
      readonly program: string;
      /** True for one separator and then exactly three digits: show the value beside the field. */
      readonly ambiguous: boolean;
    }
  | { readonly ok: false; readonly issue: FieldIssue };

const SHAPE = /^([-+]?)([\d.,٫٬' ]*?)(?:[eE]([-+]?\d+))? ?([%kMB]?)$/;

/** What is left of direction marks and the like once those beside the number are gone. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/u;

/** The power of ten of each ending that is read. */
export const POWERS: Readonly<Record<string, number>> = { '': 0, '%': -2, k: 3, M: 6, B: 9 };

/** Words and signs for thousands and more that are offered in our notation. */
const ENDINGS: readonly (readonly [ending: RegExp, suffix: string])[] = [
  [/^(?:K|k|thousand|ألف|الف|آلاف|千)$/, 'k'],
  [/^(?:m|mn|mio|million|مليون|ملايين|百万)$/, 'M'],
  [/^(?:b|bn|billion|مليار|十亿)$/, 'B'],
];
/** 万 and 亿 are no powers of a thousand. */
const MYRIADS: readonly (readonly [ending: string, zeros: string])[] = [
  ['万', '0000'],
  ['亿', '00000000'],
];

/**
 * Reads a number as people type it into a field, in the digits and separators of any of our
 * languages, and refuses whatever could be meant in two ways, with a reading to choose.
 *
 * @param options `whole` where only whole numbers make sense
 * @example
 * readNumber('١٬٢٣٤٫٥', 'ar').program // => '1234.5'
 */
export function readNumber(
  text: string,
  locale: Locale,
  options: { readonly whole?: boolean } = {},
): NumberRead {
  const typed = text.trim();
  if (typed === '') return no('empty', typed, undefined, locale);
  const plain = toPlain(typed);
  if (HIDDEN.test(plain)) return no('hidden', typed, offerFor(plain.replace(HIDDEN, '')), locale);
  const sets = digitSets(typed);
  if (sets.has('other')) return no('other_digits', typed, offerFor(plain), locale);
  if (sets.size > 1) return no('mixed_digits', typed, offerFor(plain), locale);
  const shape = SHAPE.exec(plain);
  if (shape === null) return explain(plain, typed, locale);
  const [sign, body, exponent, suffix] = [shape[1]!, shape[2]!, shape[3] ?? '', shape[4]!];
  if (!/\d/.test(body)) return explain(plain, typed, locale);
  const digits = digitsOf(body, sets.has('latin') || sets.has('wide'));
  if (typeof digits === 'object') return no(digits.key, typed, offerFor(plain), locale);
  if (exponent !== '' && suffix !== '') {
    const both = readNumber(`${sign}${digits}e${Number(exponent) + POWERS[suffix]!}`, locale);
    return no('suffix', typed, both.ok ? both.program : undefined, locale);
  }
  return checked({ sign, digits, exponent, suffix, body }, typed, locale, options.whole === true);
}

interface Parts {
  readonly sign: string;
  readonly digits: string;
  readonly exponent: string;
  readonly suffix: string;
  readonly body: string;
}

function checked(parts: Parts, typed: string, locale: Locale, whole: boolean): NumberRead {
  const { sign, digits, exponent, suffix, body } = parts;
  const power = Number(exponent) + POWERS[suffix]!;
  const size = Number(`${digits}e${power}`);
  if (!Number.isFinite(size)) return no('too_large', typed, '1e300', locale);
  if (size === 0 && /[1-9]/.test(digits)) return no('too_small', typed, '0', locale);
  const negative = sign === '-' && size !== 0;
  const value = negative ? -size : size;
  if (whole && !Number.isSafeInteger(value)) {
    const nearest = Math.min(Math.round(size), Number.MAX_SAFE_INTEGER);
    return no('not_whole', typed, `${negative ? '-' : ''}${nearest}`, locale);
  }
  const written = digits.replace(/^0+(?=\d)/, '') + (exponent === '' ? '' : `e${exponent}`);
  const program = `${negative ? '-' : ''}${size === 0 ? '0' : written}${suffix}`;
  return { ok: true, value, program, ambiguous: /^\d{1,3}[.,]\d{3}$/.test(body) };
}

/** Says why a text is not even of the shape of a number. */
function explain(plain: string, typed: string, locale: Locale): NumberRead {
  const ending = /^([-+]?[\d.,٫٬' ]*\d)\s*(\p{L}+)$/u.exec(plain);
  if (ending !== null) {
    const [number, word] = [ending[1]!, ending[2]!];
    const read = readNumber(number, locale);
    const suffix = ENDINGS.find(([known]) => known.test(word))?.[1];
    const zeros = MYRIADS.find(([known]) => known === word)?.[1];
    if (read.ok && suffix !== undefined) return no('suffix', typed, read.program + suffix, locale);
    if (read.ok && zeros !== undefined) {
      return no('suffix', typed, String(Number(`${read.program}e${zeros.length}`)), locale);
    }
    return no('not_a_number', typed, offerFor(number), locale);
  }
  return no('not_a_number', typed, offerFor(plain), locale);
}

function no(
  key: Parameters<typeof refuse>[0],
  typed: string,
  offer: string | undefined,
  locale: Locale,
): NumberRead {
  return { ok: false, issue: refuse(key, typed.slice(0, 40), offer, locale) };
}

/**
 * A month of the plan in words.
 *
 * @example
 * formatMonth(9, 'zh-CN') // => '第 9 个月'
 */
export function formatMonth(month: number, locale: Locale): string {
  return m.month_number({ month: formatNumber(month, locale) }, { locale });
}
