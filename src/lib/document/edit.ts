import { ENGINE } from '#lib/language/engine-version.ts';
import { setDefinition } from '#lib/language/rewrite.ts';
import { MAX_ROWS, type Answers, type MizanDocument, type Rows } from './schema.ts';

/**
 * Everything a user can do to a document. Each edit is a pure function from a document to a new one;
 * only `Workspace.edit` applies them.
 */
export type Edit = (document: MizanDocument) => MizanDocument;

/**
 * States an assumption or a formula anew. In a scenario that replaces the name, the replacement is what
 * changes; everywhere else the program does.
 */
export function setExpression(name: string, expression: string): Edit {
  return (document) => {
    const scenario = activeScenario(document);
    if (scenario !== undefined && name in scenario.replacements) {
      const replacements = { ...scenario.replacements, [name]: expression };
      return {
        ...document,
        scenarios: document.scenarios.map((each) =>
          each.id === scenario.id ? { ...each, replacements } : each,
        ),
      };
    }
    return { ...document, program: setDefinition(document.program, name, expression) };
  };
}

/** The scenario that is shown and run. */
export function activeScenario(
  document: MizanDocument,
): MizanDocument['scenarios'][number] | undefined {
  return document.scenarios.find((scenario) => scenario.id === document.scenario);
}

/** Accepts that figures come from the present engine, not from the one that the document was last run with. */
export function acceptEngine(): Edit {
  return (document) => ({ ...document, engine: ENGINE });
}

export function setProgram(program: string): Edit {
  return (document) => ({ ...document, program });
}

export function setTitle(title: string): Edit {
  return (document) => ({ ...document, title: title.slice(0, 200) });
}

export function chooseScenario(id: string): Edit {
  return (document) =>
    document.scenarios.some((scenario) => scenario.id === id)
      ? { ...document, scenario: id }
      : document;
}

export function setTarget(target: number): Edit {
  return (document) => (Number.isFinite(target) ? { ...document, target } : document);
}

export function setMonths(months: number): Edit {
  return (document) => ({ ...document, months: Math.min(600, Math.max(1, Math.round(months))) });
}

/** How many futures a document may ask for on the screen; a file may ask for more. */
export const MOST_TRIALS = 1_000_000;

export function setTrials(trials: number): Edit {
  return (document) => ({
    ...document,
    trials: Math.min(MOST_TRIALS, Math.max(1, Math.round(trials))),
  });
}

export function setSeed(seed: string): Edit {
  return (document) => ({ ...document, seed: seed.slice(0, 200) || document.seed });
}

/** Answers a question of a checklist; `undefined` takes the answer back. */
export function setAnswer(
  checklist: string,
  question: string,
  answer: number | string | undefined,
): Edit {
  return (document) => ({
    ...document,
    answers: {
      ...document.answers,
      [checklist]: withAnswer(document.answers[checklist] ?? {}, question, answer),
    },
  });
}

/** The same for a row of a list. */
export function setRowAnswer(
  list: string,
  row: string,
  question: string,
  answer: number | string | undefined,
): Edit {
  return changeList(list, (rows) =>
    rows.map((each) =>
      each.id === row ? { ...each, answers: withAnswer(each.answers, question, answer) } : each,
    ),
  );
}

export function addRow(list: string, id: string): Edit {
  return changeList(list, (rows) =>
    rows.length < MAX_ROWS ? [...rows, { id, answers: {} }] : rows,
  );
}

export function removeRow(list: string, id: string): Edit {
  return changeList(list, (rows) => rows.filter((row) => row.id !== id));
}

function changeList(list: string, change: (rows: Rows) => Rows): Edit {
  return (document) => ({
    ...document,
    lists: { ...document.lists, [list]: change(document.lists[list] ?? []) },
  });
}

function withAnswer(
  answers: Answers,
  question: string,
  answer: number | string | undefined,
): Answers {
  if (answer !== undefined) return { ...answers, [question]: answer };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== question));
}
