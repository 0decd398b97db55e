import type { ModelWords } from '#lib/models/model.ts';

type Kind = 'groups' | 'assumptions' | 'outputs' | 'notes';

/** Words of a part that more than one model has. */
export type Part = Pick<ModelWords, Kind>;

/** The words of a model from its parts; a later part says what an earlier one says otherwise. */
export function joinWords(...parts: readonly Partial<Part>[]): Part {
  const all = <K extends Kind>(kind: K): ModelWords[K] =>
    Object.assign({}, ...parts.map((part) => part[kind])) as ModelWords[K];
  return {
    groups: all('groups'),
    assumptions: all('assumptions'),
    outputs: all('outputs'),
    notes: all('notes'),
  };
}
