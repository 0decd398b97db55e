import type { Unit } from '#lib/models/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatMoney, formatNumber, formatPercent } from '#lib/i18n/numbers.ts';

/** How the open document writes its values: the reader's language and the document's money. */
export interface Style {
  readonly locale: Locale;
  readonly currency: string;
}

/** A value with its unit, as short as it can be without misleading. */
export function formatValue(value: number | null, unit: Unit, style: Style): string {
  if (value === null || !Number.isFinite(value)) return '–';
  switch (unit) {
    case 'money':
    case 'money_per_month':
    case 'money_per_order':
    case 'money_per_click':
    case 'money_per_hour':
      return formatMoney(value, style.currency, style.locale);
    case 'share':
    case 'share_per_month':
    case 'share_per_year':
    case 'chance':
    case 'chance_per_offer':
    case 'chance_per_month':
      return formatPercent(value, style.locale);
    case 'hours':
    case 'hours_per_month':
    case 'months':
    case 'orders':
    case 'people':
    case 'switch':
    case 'ratio':
    case 'number':
      return formatNumber(value, style.locale);
  }
}

/** A share as so many of 100 futures: never 0 or 100 where some futures are otherwise. */
export function of100(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 1;
  return rounded === 100 && share < 1 ? 99 : rounded;
}

/** A value on an axis: compact, with its unit. */
export function formatTick(value: number, unit: Unit, style: Style): string {
  return unit.startsWith('money')
    ? formatMoney(value, style.currency, style.locale, 'compact')
    : formatValue(value, unit, style);
}
