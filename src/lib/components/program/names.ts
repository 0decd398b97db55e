import { m } from '#lib/i18n/generated/messages.js';
import type { Grade, Unit } from '#lib/models/model.ts';
import type { Shape } from './shapes.ts';

export const gradeName: Readonly<Record<Grade, () => string>> = {
  sourced: m.grade_sourced,
  calibrated: m.grade_calibrated,
  guess: m.grade_guess,
};

export const gradeText: Readonly<Record<Grade, () => string>> = {
  sourced: m.grade_sourced_text,
  calibrated: m.grade_calibrated_text,
  guess: m.grade_guess_text,
};

export const shapeName: Readonly<Record<Shape, () => string>> = {
  range: m.shape_range,
  beta: m.shape_beta,
  pert: m.shape_pert,
  triangular: m.shape_triangular,
  uniform: m.shape_uniform,
  normal: m.shape_normal,
  lognormal: m.shape_lognormal,
};

export const shapeText: Readonly<Record<Shape, () => string>> = {
  range: m.shape_range_text,
  beta: m.shape_beta_text,
  pert: m.shape_pert_text,
  triangular: m.shape_triangular_text,
  uniform: m.shape_uniform_text,
  normal: m.shape_normal_text,
  lognormal: m.shape_lognormal_text,
};

/** What stands behind a field: the unit, in words. */
export function unitName(unit: Unit, currency: string): string {
  switch (unit) {
    case 'money':
      return currency;
    case 'money_per_month':
      return m.unit_money_per_month({ currency });
    case 'money_per_order':
      return m.unit_money_per_order({ currency });
    case 'money_per_click':
      return m.unit_money_per_click({ currency });
    case 'money_per_referral':
      return m.unit_money_per_referral({ currency });
    case 'money_per_hour':
      return m.unit_money_per_hour({ currency });
    case 'chance_per_offer':
      return m.unit_per_offer();
    case 'chance_per_month':
    case 'share_per_month':
      return m.unit_per_month();
    case 'share_per_year':
      return m.unit_per_year();
    case 'hours':
      return m.unit_hours();
    case 'hours_per_month':
      return m.unit_hours_per_month();
    case 'months':
      return m.unit_months();
    case 'orders':
      return m.unit_orders();
    case 'people':
      return m.unit_people();
    case 'clients':
      return m.unit_clients();
    case 'chance':
    case 'share':
    case 'switch':
    case 'ratio':
    case 'number':
      return '';
  }
}
