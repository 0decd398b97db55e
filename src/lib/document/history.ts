import { z } from 'zod';

/** What a person did, as undo names it. */
export const STEPS = [
  'title',
  'assumption',
  'program',
  'scenario',
  'scenario_copy',
  'scenario_name',
  'scenario_number',
  'scenario_take_back',
  'scenario_remove',
  'target',
  'months',
  'trials',
  'seed',
  'currency',
  'answer',
  'row_add',
  'row_remove',
  'note_add',
  'note_words',
  'note_colour',
  'note_links',
  'note_move',
  'note_copy',
  'note_remove',
  'layout',
  'legend',
  'restore',
  'engine',
] as const;
export type StepKind = (typeof STEPS)[number];

/** All steps together keep no more than so many characters; the oldest go first. */
export const HISTORY_ROOM = 400_000;

const stepSchema = z.strictObject({
  kind: z.enum(STEPS),
  /** Which assumption, note or list it was about; '' where the kind says it all. */
  of: z.string().max(200),
  /** Where in the canonical text of the document, what stood there before, and what stands there after. */
  at: z.int().min(0),
  removed: z.string(),
  inserted: z.string(),
});

const historySchema = z.strictObject({ past: z.array(stepSchema), future: z.array(stepSchema) });

/** One step of undo: what was done, and how the canonical text of the document changed. */
export type Step = Readonly<z.infer<typeof stepSchema>>;

/** The steps back, oldest first, and the steps forward again, the next one last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/**
 * A step between two canonical texts: the shortest stretch outside of which they are equal.
 *
 * @example
 * stepBetween('title', '', '{"a":1}', '{"a":23}')
 * // => { kind: 'title', of: '', at: 5, removed: '1', inserted: '23' }
 */
export function stepBetween(kind: StepKind, of: string, before: string, after: string): Step {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  let tail = 0;
  while (tail < shorter - at && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    kind,
    of: of.slice(0, 200),
    at,
    removed: before.slice(at, before.length - tail),
    inserted: after.slice(at, after.length - tail),
  };
}

/** The history with one more step; what could be redone is given up, and the oldest steps where room ends. */
export function remember(history: History, step: Step): History {
  const past = [...history.past, step];
  let room = HISTORY_ROOM;
  const tooOld = past.findLastIndex(({ removed, inserted }) => {
    room -= removed.length + inserted.length + 100;
    return room < 0;
  });
  return { past: past.slice(tooOld + 1), future: [] };
}

function exchanged(text: string, at: number, out: string, into: string): string | undefined {
  return text.startsWith(out, at)
    ? text.slice(0, at) + into + text.slice(at + out.length)
    : undefined;
}

/** The text and the history one step back; `undefined` where there is none or it does not fit the text. */
export function stepBack(
  history: History,
  text: string,
): { readonly text: string; readonly history: History } | undefined {
  const step = history.past.at(-1);
  const before = step && exchanged(text, step.at, step.inserted, step.removed);
  if (step === undefined || before === undefined) return undefined;
  return {
    text: before,
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

/** The text and the history one step forward again. */
export function stepForward(
  history: History,
  text: string,
): { readonly text: string; readonly history: History } | undefined {
  const step = history.future.at(-1);
  const after = step && exchanged(text, step.at, step.removed, step.inserted);
  if (step === undefined || after === undefined) return undefined;
  return {
    text: after,
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
  };
}

/** A history as it is stored. */
export function writeHistory(history: History): string {
  return JSON.stringify(history);
}

/** A stored history; one that cannot be read is no history: undo is lost, the document is not. */
export function readHistory(stored: string): History {
  try {
    return historySchema.safeParse(JSON.parse(stored)).data ?? NO_HISTORY;
  } catch {
    return NO_HISTORY;
  }
}
