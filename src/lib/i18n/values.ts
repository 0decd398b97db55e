import type { Locale } from './locale.ts';
import type { FieldUnit } from './reading/field-unit.ts';
import { EXACT_DIGITS, formatMoney, formatNumber, formatPercent } from './written-numbers.ts';

/** How a document writes its values: the reader's language and the document's money. */
export interface Style {
  readonly locale: Locale;
  readonly currency: string;
}

/**
 * A value with its unit, to the three digits that a simulated figure is known to.
 *
 * @example
 * formatInUnit(0.123, 'share', { locale: 'en', currency: 'USD' }) // => '12%'
 */
export function formatInUnit(value: number, unit: FieldUnit, style: Style): string {
  if (unit === 'money') return formatMoney(value, style.currency, style.locale);
  if (unit === 'share') return formatPercent(value, style.locale);
  return formatNumber(Number(value.toPrecision(3)), style.locale);
}

/**
 * A value with its unit and every digit; `undefined` where it has more than anybody would type.
 *
 * @example
 * exactInUnit(1234.5, 'money', { locale: 'en', currency: 'USD' }) // => '$1,234.5'
 */
export function exactInUnit(value: number, unit: FieldUnit, style: Style): string | undefined {
  if (Number(value.toPrecision(EXACT_DIGITS)) !== value) return undefined;
  if (unit === 'money') return formatMoney(value, style.currency, style.locale, 'exact');
  if (unit === 'share') return formatPercent(value, style.locale, 'exact');
  return formatNumber(value, style.locale, 'exact');
}
