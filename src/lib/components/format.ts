import type { Unit } from '#lib/models/model.ts';
import { formatMoney } from '#lib/i18n/written-numbers.ts';
import type { FieldUnit } from '#lib/i18n/reading/field-unit.ts';
import { formatInUnit, type Style } from '#lib/i18n/values.ts';

export type { Style } from '#lib/i18n/values.ts';

function isMoney(unit: Unit): boolean {
  return unit.startsWith('money');
}

/** Units that are written as a percentage. */
export function isShare(unit: Unit): boolean {
  return unit.startsWith('share') || unit.startsWith('chance');
}

/** What a field for values of a unit counts. */
export function fieldUnitOf(unit: Unit): FieldUnit {
  if (isMoney(unit)) return 'money';
  if (isShare(unit)) return 'share';
  if (unit.startsWith('hours')) return 'hours';
  return ['months', 'orders', 'people', 'clients'].includes(unit) ? 'count' : 'number';
}

/** A value with its unit, as short as it can be without misleading; a dash where there is none. */
export function formatValue(value: number | null, unit: Unit, style: Style): string {
  return formatInUnit(value ?? Number.NaN, fieldUnitOf(unit), style);
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
