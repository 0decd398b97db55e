import { digitSets } from '#lib/i18n/digits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { amountAt, literalOf, valueOf } from './amount.ts';
import { plainDecimal } from './decimal.ts';
import type { FieldIssue } from './field-issue.ts';
import { toPlain, withoutMarks } from './plain-text.ts';
import { readField } from './read-field.ts';
import { tokensOf } from './tokens.ts';

/** What a field for one number was read as. */
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

/**
 * Reads one number as people type it, in the digits and separators of any of our languages, and
 * refuses whatever could be meant in two ways, with what may be meant to choose from.
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
  const typed = withoutMarks(text);
  const tokens = digitSets(typed).has('other') ? [] : tokensOf(toPlain(typed));
  const read = amountAt(tokens, 0, typed);
  if (read === undefined || read.next < tokens.length || read.amount.trouble !== undefined) {
    return { ok: false, issue: refusalOf(text, locale) };
  }
  const { amount } = read;
  if (amount.currency.length > 0 || amount.measure !== undefined) {
    return {
      ok: false,
      issue: refused('not_a_number', text, [literalOf({ ...amount, currency: [] })]),
    };
  }
  const value = valueOf(amount);
  if (options.whole === true && !Number.isSafeInteger(value)) {
    const nearest = Math.min(Math.round(Math.abs(value)), Number.MAX_SAFE_INTEGER);
    const offer = plainDecimal(value < 0 ? -nearest : nearest, 16);
    return { ok: false, issue: refused('not_whole', text, [offer]) };
  }
  const ambiguous = tokens.some((token) => {
    return token.kind === 'number' && /^\d{1,3}[.,]\d{3}$/.test(token.body);
  });
  return { ok: true, value, program: literalOf(amount), ambiguous };
}

/** What a field for ranges asks about the digits of a number is asked here too. */
const OF_DIGITS = [
  'empty',
  'decimal_comma',
  'grouping',
  'spaced',
  'mixed_digits',
  'other_digits',
  'number_words',
  'hidden',
  'suffix',
  'too_large',
  'too_small',
] as const;

/** Why a text is not one number, with the single numbers that may be meant. */
function refusalOf(text: string, locale: Locale): FieldIssue {
  const read = readField(text, { locale });
  const key = OF_DIGITS.find((each) => !read.ok && read.issue.key === `field_${each}`);
  const suggestions = read.ok ? [] : read.suggestions.filter(isOneNumber);
  if (key !== undefined) return refused(key, text, suggestions);
  const offers = suggestions.length > 0 ? suggestions : onlyNumberIn(text);
  return refused('not_a_number', text, offers);
}

function isOneNumber(text: string): boolean {
  const tokens = tokensOf(text);
  return amountAt(tokens, 0, text)?.next === tokens.length;
}

/** The number of a text that has one number and words round it. */
function onlyNumberIn(text: string): string[] {
  const typed = withoutMarks(text);
  const tokens = tokensOf(toPlain(typed));
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  const isOnly = tokens.filter(({ kind }) => kind === 'number').length === 1;
  const read = isOnly ? amountAt(tokens, first, typed) : undefined;
  return read === undefined || read.amount.trouble !== undefined ? [] : [literalOf(read.amount)];
}

function refused(
  key: 'not_a_number' | 'not_whole' | (typeof OF_DIGITS)[number],
  text: string,
  suggestions: readonly string[],
): FieldIssue {
  return {
    key: `field_${key}`,
    remedy: suggestions.length > 0 ? 'field_choose' : 'field_write_number',
    words: { found: text.trim().slice(0, 40) },
    suggestions,
  };
}
