import { fieldUnitOf } from '#lib/components/format.ts';
import type { Domain } from '#lib/i18n/reading/field-unit.ts';
import type { FieldContext } from '#lib/i18n/reading/read-field.ts';
import { definitionIssue } from '#lib/language/definition-issue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { ratesInto } from '#lib/models/currencies.ts';
import type { Assumption, Unit } from '#lib/models/model.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** The values that can be at all: what makes sense is narrower, and only a warning. */
export function domainOf(unit: Unit, [low, high]: Assumption['allowed']): Domain {
  const isShare = fieldUnitOf(unit) === 'share';
  return {
    low: low >= 0 ? 0 : -Infinity,
    high: isShare && high <= 1 ? 1 : Infinity,
    // A price of nothing is no price; a chance of nothing is one.
    isLowOpen: low > 0 && !isShare,
  };
}

/** The field of one number of the open document, as the reader of fields needs it. */
export function fieldOf(
  workspace: Workspace,
  assumption: Pick<Assumption, 'name' | 'unit'> & { readonly allowed?: Assumption['allowed'] },
  locale: Locale,
  held: { readonly expression: string; readonly shown: string } | undefined,
): FieldContext {
  const { currency, exchange } = workspace.document;
  const { name, unit, allowed } = assumption;
  return {
    locale,
    unit: fieldUnitOf(unit),
    ...(allowed === undefined ? {} : { domain: domainOf(unit, allowed) }),
    currency,
    rates: ratesInto(currency, exchange?.rate),
    check: (expression) => definitionIssue(workspace.text, name, expression),
    ...(held === undefined ? {} : { held }),
  };
}
