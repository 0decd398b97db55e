import { ENGINE } from '#lib/language/engine-version.ts';
import { placesOf } from '#lib/models/blocks.ts';
import type { Model } from '#lib/models/model.ts';
import { SCHEMA, type MizanDocument } from './schema.ts';

/** Notes and scenarios keep the model's words, in whatever language is read, until they are edited. */
const KEEPS_WORDS = '';

/** A model's keys are names of its words; a document's ids have hyphens. */
const idOf = (key: string): string => key.replaceAll('_', '-');

/**
 * A new document from a model that ships.
 *
 * @param id - unique among the user's documents
 * @param seed - the word or number that the luck of every future grows from
 */
export function createDocument(model: Model, id: string, seed: string): MizanDocument {
  const scenarios = model.scenarios.map((scenario) => ({
    id: idOf(scenario.id),
    preset: scenario.id,
    name: KEEPS_WORDS,
    replacements: { ...scenario.replacements },
  }));
  return {
    format: 'mizan',
    schema: SCHEMA,
    engine: ENGINE,
    id,
    title: '',
    model: model.id,
    currency: model.currency,
    exchange: null,
    program: model.program,
    months: model.months,
    trials: 10_000,
    seed,
    target: 0,
    scenario: scenarios[0]?.id ?? 'base',
    scenarios,
    notes: model.notes.map((note) => ({
      id: idOf(note.id),
      places: placesOf(note.block),
      colour: note.colour,
      preset: note.id,
      title: KEEPS_WORDS,
      text: KEEPS_WORDS,
      links: [...note.links],
    })),
    layout: 'business',
    legend: {},
    answers: {},
    lists: {},
  };
}
