import { differingNames, textBetween } from '#lib/document/scenarios.ts';
import type { MizanDocument, Scenario } from '#lib/document/schema.ts';
import type { Column, Reader } from './columns.ts';

/** One group of numbers that two scenarios state differently. */
export interface Change {
  /** '' for what belongs to no group of the model. */
  readonly group: string;
  readonly names: readonly string[];
}

type Ends = readonly [from: Column | undefined, to: Column | undefined];

function scenarioOf(column: Column | undefined): Scenario | undefined {
  return column?.source.kind === 'scenario' ? column.source.scenario : undefined;
}

/** What lies between two scenarios, by groups of the model in the order given; nothing for another model. */
export function changesBetween(
  document: MizanDocument,
  [from, to]: Ends,
  order: readonly string[],
): readonly Change[] {
  const [base, other] = [scenarioOf(from), scenarioOf(to)];
  if (from === undefined || base === undefined || other === undefined) return [];
  const names = differingNames(document, base, other);
  const groupOf = (name: string): string =>
    from.model.groups.find(({ assumptions }) => assumptions.some((each) => each.name === name))
      ?.id ?? '';
  return [...new Set(names.map(groupOf))]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((group) => ({ group, names: names.filter((name) => groupOf(name) === group) }));
}

/** What is run on the way from one scenario to another, both ends included; nothing where a text has issues. */
export function columnsBetween(
  document: MizanDocument,
  [from, to]: Ends,
  changes: readonly Change[],
  read: Reader,
): readonly Column[] {
  const [base, other] = [scenarioOf(from), scenarioOf(to)];
  if (from === undefined || to === undefined || base === undefined || other === undefined)
    return [];
  const between = changes.slice(0, -1).map((_, place): Column => {
    const changed = new Set(changes.slice(0, place + 1).flatMap(({ names }) => names));
    const text = textBetween(document, base, other, changed);
    const { program, issues } = read(text);
    return { ...from, text, program, issues };
  });
  const columns = [from, ...between, to];
  return columns.some(({ program }) => program === undefined) ? [] : columns;
}
