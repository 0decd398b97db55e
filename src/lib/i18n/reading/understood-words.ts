import type { Understood } from '#lib/language/understand.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { exactInUnit, formatInUnit, type Style } from '#lib/i18n/values.ts';
import type { FieldUnit } from './field-unit.ts';

/** What an expression was understood as, in a sentence for the one who typed it. */
export function understoodWords(understood: Understood, unit: FieldUnit, style: Style): string {
  const { locale } = style;
  const show = (value: number): string => formatInUnit(value, unit, style);
  switch (understood.kind) {
    case 'constant': {
      const exact = exactInUnit(understood.value, unit, style);
      return exact === undefined
        ? m.echo_about({ value: show(understood.value) }, { locale })
        : m.echo_constant({ value: exact }, { locale });
    }
    case 'uncertain': {
      const { p5, p50, p95 } = understood;
      return m.echo_range({ low: show(p5), high: show(p95), middle: show(p50) }, { locale });
    }
    case 'formula':
      return m.echo_formula({}, { locale });
  }
}
