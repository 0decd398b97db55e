import { setDefinition } from '#lib/language/rewrite.ts';
import type { Block } from '#lib/models/blocks.ts';
import { MAX_ROWS, type Answers, type MizanDocument, type Note, type Rows } from './schema.ts';

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

export function setSeed(seed: string): Edit {
  return (document) => ({ ...document, seed: seed.slice(0, 200) || document.seed });
}

export function addNote(note: Note): Edit {
  return (document) => ({ ...document, notes: [...document.notes, note] });
}

export function changeNote(id: string, change: Partial<Omit<Note, 'id'>>): Edit {
  return (document) => ({
    ...document,
    notes: document.notes.map((note) => (note.id === id ? { ...note, ...change } : note)),
  });
}

export function removeNote(id: string): Edit {
  return (document) => ({ ...document, notes: document.notes.filter((note) => note.id !== id) });
}

/** Puts a block's notes into the given order; notes dragged in from another block change theirs. */
export function arrangeBlock(block: Block, ids: readonly string[]): Edit {
  return (document) => {
    const byId = new Map(document.notes.map((note) => [note.id, note]));
    const arranged = ids.flatMap((id) => {
      const note = byId.get(id);
      return note === undefined ? [] : [{ ...note, block }];
    });
    const rest = document.notes.filter((note) => note.block !== block && !ids.includes(note.id));
    // A note that was left out of the list is kept, at the end: arranging never deletes.
    const left = document.notes.filter((note) => note.block === block && !ids.includes(note.id));
    return { ...document, notes: [...rest, ...arranged, ...left] };
  };
}

/** Moves a note to the end of another block, or by `step` places within its own. */
export function moveNote(id: string, to: Block | number): Edit {
  return (document) => {
    const note = document.notes.find((each) => each.id === id);
    if (note === undefined) return document;
    const block = typeof to === 'number' ? note.block : to;
    const ids = document.notes
      .filter((each) => each.block === block && each.id !== id)
      .map((each) => each.id);
    const from = document.notes.filter((each) => each.block === note.block).indexOf(note);
    const place =
      typeof to === 'number' ? Math.min(ids.length, Math.max(0, from + to)) : ids.length;
    return arrangeBlock(block, ids.toSpliced(place, 0, id))(document);
  };
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
