import { rightHandSides } from '#lib/language/rewrite.ts';
import { canonicalJson } from './canonical.ts';
import type { MizanDocument } from './schema.ts';

/** What differs between two states of a document. */
export interface Difference {
  /** Names of the program that are stated anew, are new, or are gone: then and now, '' where there is none. */
  readonly numbers: readonly {
    readonly name: string;
    readonly then: string;
    readonly now: string;
  }[];
  readonly notes: { readonly added: number; readonly removed: number; readonly changed: number };
  /** Settings, scenarios and answers that are not the same. */
  readonly settings: readonly Setting[];
}

export const SETTINGS = [
  'title',
  'currency',
  'months',
  'trials',
  'seed',
  'target',
  'scenario',
  'scenarios',
  'answers',
  'lists',
  'layout',
  'legend',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** What was changed between an earlier state and the present one. */
export function compareDocuments(then: MizanDocument, now: MizanDocument): Difference {
  const before = rightHandSides(then.program);
  const after = rightHandSides(now.program);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const earlier = new Map(then.notes.map((note) => [note.id, canonicalJson(note)]));
  const later = new Map(now.notes.map((note) => [note.id, canonicalJson(note)]));
  const kept = [...later.keys()].filter((id) => earlier.has(id));
  return {
    numbers: names
      .map((name) => ({ name, then: before.get(name) ?? '', now: after.get(name) ?? '' }))
      .filter((each) => each.then !== each.now),
    notes: {
      added: later.size - kept.length,
      removed: earlier.size - kept.length,
      changed: kept.filter((id) => earlier.get(id) !== later.get(id)).length,
    },
    settings: SETTINGS.filter((key) => canonicalJson(then[key]) !== canonicalJson(now[key])),
  };
}
