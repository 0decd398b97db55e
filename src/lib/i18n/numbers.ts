import { digitSets } from './digits.ts';
import { type FieldIssue, refuse } from './field-issue.ts';
import { m } from './generated/messages.js';
import type { Locale } from './locale.ts';
import { digitsOf, offerFor, toPlain } from './number-text.ts';

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

const POWERS: Readonly<Record<string, number>> = { '': 0, '%': -2, k: 3, M: 6, B: 9 };

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
  const [, sign = '', body = '', exponent = '', suffix = ''] = shape ?? [];
  if (shape === null || !/\d/.test(body)) return explain(plain, typed, locale);
  if (exponent !== '' && suffix !== '') return no('suffix', typed, offerFor(plain), locale);
  const digits = digitsOf(body, sets.has('latin') || sets.has('wide'));
  if (typeof digits === 'object') return no(digits.key, typed, offerFor(plain), locale);
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
  const power = Number(exponent === '' ? 0 : exponent) + (POWERS[suffix] ?? 0);
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
    const [, number = '', word = ''] = ending;
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

/** What stands for a number that there is not. */
const NO_NUMBER = '–';

/** `full` is rounded to what a reader takes in, `exact` shows every digit, `compact` writes 12K. */
export type Form = 'full' | 'exact' | 'compact';

const formatters = new Map<string, Intl.NumberFormat>();

function format(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const tag = tagOf(locale);
  const key = tag + JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(tag, options);
  formatters.set(key, formatter);
  const text = written(formatter, value);
  // A number that rounds to 0 has no sign.
  return /\p{Nd}/u.test(text) && !/[1-9١-٩]/.test(text) ? written(formatter, 0) : text;
}

/** As the formatter writes it, but with the dollar's own sign: Arabic data would have it `US$`. */
function written(formatter: Intl.NumberFormat, value: number): string {
  return formatter
    .formatToParts(value)
    .map(({ value: part }) => (part === 'US$' ? '$' : part))
    .join('');
}

/** Arabic figures are written in Arabic digits. */
function tagOf(locale: Locale): string {
  return locale === 'ar' ? 'ar-u-nu-arab' : locale;
}

/**
 * A number in the digits of a language.
 *
 * @example
 * formatNumber(1234.5, 'en') // => '1,234.5'
 */
export function formatNumber(value: number, locale: Locale, form: Form = 'full'): string {
  if (form === 'compact') {
    return format(value, locale, { notation: 'compact', maximumSignificantDigits: 3 });
  }
  const size = Math.abs(value);
  if (form === 'exact' || size < 1) {
    return format(value, locale, { maximumSignificantDigits: form === 'exact' ? 17 : 3 });
  }
  return format(value, locale, { maximumFractionDigits: size < 100 ? 2 : 1 });
}

/**
 * An amount of money, to three significant digits: no simulated amount is known to the cent.
 *
 * @example
 * formatMoney(12345.678, 'USD', 'en') // => '$12,300'
 */
export function formatMoney(
  value: number,
  currency: string,
  locale: Locale,
  form: Form = 'full',
): string {
  return format(value, locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    ...(form === 'exact' ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 3 }),
    ...(form === 'compact' ? { notation: 'compact' as const } : {}),
  });
}

/**
 * A share as a percentage; near 0 % and 100 % with a decimal, where it matters.
 *
 * @example
 * formatPercent(0.3608, 'en') // => '36%'
 */
export function formatPercent(share: number, locale: Locale): string {
  const isNear = share < 0.1 || share > 0.9;
  return format(share, locale, { style: 'percent', maximumFractionDigits: isNear ? 1 : 0 });
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

/**
 * A moment, given as ISO 8601, as day and time where the reader is; empty when it is none.
 *
 * In the calendar of trade: Arabic would else be dated by the Hijra in some countries.
 */
export function formatMoment(moment: string, locale: Locale): string {
  return formatTime(moment, locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * A day, given as ISO 8601, the same wherever the reader is; empty when it is none.
 *
 * @example
 * formatDay('2024-11-20', 'zh-CN') // => '2024年11月20日'
 */
export function formatDay(day: string, locale: Locale): string {
  return formatTime(day, locale, { dateStyle: 'medium', timeZone: 'UTC' });
}

function formatTime(moment: string, locale: Locale, form: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return '';
  const tag = locale === 'ar' ? 'ar-u-ca-gregory-nu-arab' : locale;
  return new Intl.DateTimeFormat(tag, form).format(time);
}
