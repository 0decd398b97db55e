import type { Locale } from './locale.ts';

/**
 * Names one after the other as a language joins them.
 *
 * @example
 * formatList(['price', 'churn', 'hours'], 'en') // => 'price, churn, and hours'
 */
export function formatList(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
