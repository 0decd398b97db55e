import type { Unit } from '#lib/models/model.ts';
import { formatMoney, formatNumber, formatPercent } from '#lib/i18n/written-numbers.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** How the open document writes its values: the reader's language and the document's money. */
export interface Style {
  readonly locale: Locale;
  readonly currency: string;
}

function isMoney(unit: Unit): boolean {
  return unit.startsWith('money');
}

/** Units that are written as a percentage. */
export function isShare(unit: Unit): boolean {
  return unit.startsWith('share') || unit.startsWith('chance');
}

/** A value with its unit, as short as it can be without misleading; a dash where there is none. */
export function formatValue(value: number | null, unit: Unit, style: Style): string {
  const shown = value ?? Number.NaN;
  if (isMoney(unit)) return formatMoney(shown, style.currency, style.locale);
  if (isShare(unit)) return formatPercent(shown, style.locale);
  // No simulated figure is known to more than three digits.
  return formatNumber(Number(shown.toPrecision(3)), style.locale);
}

/** A value on an axis: compact, with its unit. */
export function formatTick(value: number, unit: Unit, style: Style): string {
  return isMoney(unit)
    ? formatMoney(value, style.currency, style.locale, 'compact')
    : formatValue(value, unit, style);
}

/** A share as so many of 100 futures: never 0 or 100 where some futures are otherwise. */
export function of100(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 1;
  return rounded === 100 && share < 1 ? 99 : rounded;
}
