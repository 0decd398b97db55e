import type { Locale } from './locale.ts';

/** What stands for a number that there is not. */
const NO_NUMBER = '–';

/** `full` is rounded to what a reader takes in, `exact` shows every digit, `compact` writes 12K. */
export type Form = 'full' | 'exact' | 'compact';

/** As many as a person types, and fewer than those in which doubles show their binary digits. */
export const EXACT_DIGITS = 12;

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
    maximumSignificantDigits: form === 'exact' ? EXACT_DIGITS : 3,
    ...(form === 'compact' ? { notation: 'compact' as const } : {}),
  });
}

/**
 * A share as a percentage; near 0 % and 100 % with a decimal, where it matters.
 *
 * @example
 * formatPercent(0.3608, 'en') // => '36%'
 */
export function formatPercent(
  share: number,
  locale: Locale,
  form: 'full' | 'exact' = 'full',
): string {
  if (form === 'exact') {
    return format(share, locale, { style: 'percent', maximumSignificantDigits: EXACT_DIGITS });
  }
  const isNear = share < 0.1 || share > 0.9;
  return format(share, locale, { style: 'percent', maximumFractionDigits: isNear ? 1 : 0 });
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
