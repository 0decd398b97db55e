import { formatNumber } from '#lib/i18n/numbers.ts';
import { formatValue, of100, type Style } from '#lib/components/format.ts';
import { titleOf } from '#lib/components/shelf/title.ts';
import type { Scenario } from '#lib/document/schema.ts';
import type { ModelWords } from '#lib/models/model.ts';
import type { Column } from '#lib/state/columns.ts';

/** What a scenario is called: by the reader's own name, or as it shipped. */
export function scenarioName(scenario: Scenario, words: ModelWords): string {
  return scenario.name || (words.scenarios[scenario.preset ?? '']?.name ?? scenario.id);
}

/** What a column is called: a scenario by its name, another model by its title. */
export function columnName({ source }: Column, words: ModelWords): string {
  return source.kind === 'scenario'
    ? scenarioName(source.scenario, words)
    : titleOf(source.document);
}

/** How the figures of this screen are written. */
export interface Say {
  readonly money: (value: number | null) => string;
  readonly count: (value: number) => string;
  /** A share as so many of 100. */
  readonly of100: (share: number) => string;
}

export function sayIn(style: Style): Say {
  const count = (value: number): string => formatNumber(value, style.locale);
  return {
    money: (value) => formatValue(value, 'money', style),
    count,
    of100: (share) => count(of100(share)),
  };
}
