import { activeScenario } from '#lib/document/edit.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario, rightHandSides } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';
import { refuse, type Notice, type Verdict } from './verdict.ts';

const LONGEST_ID = 64;
/** Characters that are read to put in all replacements of a scenario: each reads the text once. */
const MOST_READING = 5_000_000;

/** The same things, each later one of an id that is taken under an id of its own. */
function withOwnIds<T extends { readonly id: string }>(things: readonly T[]): T[] {
  const taken = new Set(things.map(({ id }) => id));
  const seen = new Set<string>();
  return things.map((thing) => {
    let { id } = thing;
    for (let number = 2; seen.has(id) || (id !== thing.id && taken.has(id)); number += 1) {
      const end = `-${number}`;
      id = thing.id.slice(0, LONGEST_ID - end.length) + end;
    }
    seen.add(id);
    return id === thing.id ? thing : { ...thing, id };
  });
}

function changes<T>(before: readonly T[], after: readonly T[]): number {
  return after.filter((thing, index) => thing !== before[index]).length;
}

/** Mends what a schema cannot see: ids that stand twice, and a scenario that is chosen but not there. */
function mend(document: MizanDocument): { document: MizanDocument; repairs: number } {
  const notes = withOwnIds(document.notes);
  const scenarios = withOwnIds(document.scenarios);
  const lists = Object.entries(document.lists).map(
    ([name, rows]) => [name, rows, withOwnIds(rows)] as const,
  );
  // A valid document has at least one scenario.
  const scenario = (activeScenario(document) ?? document.scenarios[0]!).id;
  const repairs =
    changes(document.notes, notes) +
    changes(document.scenarios, scenarios) +
    lists.reduce((sum, [, before, after]) => sum + changes(before, after), 0) +
    Number(scenario !== document.scenario);
  if (repairs === 0) return { document, repairs };
  const mended = Object.fromEntries(lists.map(([name, , after]) => [name, after]));
  return { document: { ...document, notes, scenarios, scenario, lists: mended }, repairs };
}

/** A scenario of so many replacements that nobody would see its end; shipped ones have at most six. */
function endlessScenario({ program, scenarios }: MizanDocument): number | undefined {
  const index = scenarios.findIndex(({ replacements }) => {
    const expressions = Object.values(replacements);
    const characters = expressions.reduce((sum, { length }) => sum + length, program.length);
    return expressions.length * characters > MOST_READING;
  });
  return index < 0 ? undefined : index;
}

/**
 * What a valid document means: mended where its parts contradict each other, with notices of links to
 * names that the model does not have and of errors in its text, which are the user's to settle.
 */
export function makeSense(document: MizanDocument): Verdict {
  if (!MODELS.has(document.model)) return refuse('unknown_model', [document.model]);
  const endless = endlessScenario(document);
  if (endless !== undefined) return refuse('too_many', [`scenarios.${endless}.replacements`]);
  const { document: mended, repairs } = mend(document);
  // What was mended has a scenario that is chosen.
  const text = applyScenario(mended.program, activeScenario(mended)!.replacements);
  const names = rightHandSides(text);
  const links = mended.notes.flatMap((note) => note.links).filter((name) => !names.has(name));
  const errors = readProgram(text, mended.months).issues.filter(
    ({ severity }) => severity === 'error',
  );
  const counts = { mended: repairs, links: links.length, program: errors.length };
  const notices: Notice[] = (['mended', 'links', 'program'] as const)
    .map((key) => ({ key, count: counts[key] }))
    .filter(({ count }) => count > 0);
  return { ok: true, document: mended, notices };
}
