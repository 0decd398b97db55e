import type { Scenario, MizanDocument } from '#lib/document/schema.ts';
import { activeScenario } from '#lib/document/edit.ts';
import { describeExpression } from '#lib/language/describe.ts';
import type { Issue } from '#lib/language/issue.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario, rightHandSides, setDefinition } from '#lib/language/rewrite.ts';
import type { Program } from '#lib/language/tree.ts';
import { MODELS } from '#lib/models/index.ts';
import type { Model } from '#lib/models/model.ts';

/** One of the things that are compared: a scenario of the open document, or another model. */
export interface Column {
  readonly key: string;
  readonly source:
    | { readonly kind: 'scenario'; readonly scenario: Scenario }
    | { readonly kind: 'model'; readonly document: MizanDocument };
  readonly model: Model;
  /** The text that runs. */
  readonly text: string;
  /** `undefined` where the text has issues. */
  readonly program: Program | undefined;
  readonly issues: readonly Issue[];
}

/** What reads a text; the same text is read once. */
export type Reader = (text: string) => {
  readonly program?: Program | undefined;
  readonly issues: readonly Issue[];
};

/** What two businesses of one founder have in common. */
const LEVEL = ['starting_cash', 'founder_hours'];

export function scenarioColumn(
  document: MizanDocument,
  model: Model,
  scenario: Scenario,
  read: Reader,
): Column {
  const text = applyScenario(document.program, scenario.replacements);
  const { program, issues } = read(text);
  const key = `scenario ${scenario.id}`;
  return { key, source: { kind: 'scenario', scenario }, model, text, program, issues };
}

/**
 * Another model as a column, in the scenario that it shows.
 *
 * @param level - the text whose starting cash and founder hours it is to have, where both say so in numbers
 * @returns `undefined` where it was started from no model that ships
 */
export function modelColumn(
  document: MizanDocument,
  level: string | undefined,
  read: Reader,
): Column | undefined {
  const model = MODELS.get(document.model);
  if (model === undefined) return undefined;
  const own = applyScenario(document.program, activeScenario(document)?.replacements ?? {});
  const text = level === undefined ? own : levelled(own, level);
  const { program, issues } = read(text);
  const key = `model ${document.id}`;
  return { key, source: { kind: 'model', document }, model, text, program, issues };
}

function levelled(text: string, like: string): string {
  const [own, given] = [rightHandSides(text), rightHandSides(like)];
  return LEVEL.reduce((changed, name) => {
    const expression = given.get(name);
    const isNumber =
      expression !== undefined && describeExpression(expression).parameters !== undefined;
    return isNumber && own.has(name) ? setDefinition(changed, name, expression) : changed;
  }, text);
}

/**
 * What is asked of a column: what the screen shows, and the numbers of the model as on the other screens, so that
 * its draws have the same places and it gives the same digits.
 */
export function askedOf({ program, model }: Column): readonly string[] {
  const { result, income, loss, ruined, breakEven, lowestCash, cash } = model.roles;
  const wanted = new Set([
    ...[result, income, loss, ruined, breakEven, lowestCash, cash, 'total_hours'],
    ...model.groups.flatMap(({ assumptions }) => assumptions.map(({ name }) => name)),
    ...(model.costsToOthers ?? []),
  ]);
  return (program?.definitions ?? []).map(({ name }) => name).filter((name) => wanted.has(name));
}

/** Reads a text for so many months; texts that were read lately are not read again. */
export function readOnce(months: () => number): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return (text) => {
    const key = `${months()} ${text}`;
    const reading = known.get(key) ?? readProgram(text, months());
    known.delete(key);
    known.set(key, reading);
    const [oldest] = known.keys();
    if (known.size > 40 && oldest !== undefined) known.delete(oldest);
    return reading;
  };
}
