import { z } from 'zod';
import { BLOCKS, LEAN_BLOCKS, NOTE_COLOURS, placesOf, type Block } from '#lib/models/blocks.ts';

// zod probes `new Function` for a faster parser; the content policy refuses that.
z.config({ jitless: true });

/** The version of the stored format; older ones are upgraded, newer ones refused. */
export const SCHEMA = 3;

export const MAX_NOTES = 2000;
export const MAX_ROWS = 200;
export const MAX_SCENARIOS = 8;
const TEXT = 16_000;

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const name = z.string().min(1).max(64);

const noteSchema = z.strictObject({
  id,
  /** Its block in each layout; null: beside the board. */
  places: z.strictObject({
    business: z.enum(BLOCKS).nullable(),
    lean: z.enum(LEAN_BLOCKS).nullable(),
  }),
  colour: z.enum(NOTE_COLOURS),
  /** The note of the shipped model whose words are shown until the user writes his own. */
  preset: z.string().max(64).nullable(),
  title: z.string().max(TEXT),
  text: z.string().max(TEXT),
  /** Names of the assumptions the note stands for. */
  links: z.array(name).max(64),
});

const scenarioSchema = z.strictObject({
  id,
  /** The scenario of the shipped model whose words are shown until the user writes his own. */
  preset: z.string().max(64).nullable(),
  name: z.string().max(200),
  replacements: z.record(name, z.string().max(TEXT)),
});

/** What was ticked, counted or written: ticks as 0 and 1, grades from 0. */
const answersSchema = z.record(name, z.union([z.number(), z.string().max(TEXT)]));

/** What the user owns: a model text, its canvas and its settings. The one definition of the stored file. */
export const documentSchema = z.strictObject({
  format: z.literal('mizan'),
  schema: z.literal(SCHEMA),
  engine: z.int().min(1),
  id,
  title: z.string().max(200),
  /** The shipped model it was started from: its words label the names of the program. */
  model: z.string().max(64),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** What one unit of the shipped model's money became, and the day of that rate; null as long as nothing was exchanged. */
  exchange: z.strictObject({ rate: z.number().positive(), day: z.iso.date() }).nullable(),
  program: z.string().max(100_000),
  months: z.int().min(1).max(600),
  trials: z.int().min(1).max(10_000_000),
  seed: z.string().min(1).max(200),
  /** The result a future has to reach to count as a success. */
  target: z.number(),
  scenario: id,
  scenarios: z.array(scenarioSchema).min(1).max(MAX_SCENARIOS),
  notes: z.array(noteSchema).max(MAX_NOTES),
  /** The layout that the canvas shows. */
  layout: z.enum(['business', 'lean']),
  /** What the user says each colour means. */
  legend: z.partialRecord(z.enum(NOTE_COLOURS), z.string().max(200)),
  /** The answers to each checklist that was begun. */
  answers: z.record(name, answersSchema),
  /** Lists that checklists share: partners, clients, disputes. */
  lists: z.record(name, z.array(z.strictObject({ id, answers: answersSchema })).max(MAX_ROWS)),
});

export type MizanDocument = z.infer<typeof documentSchema>;
export type Note = MizanDocument['notes'][number];
export type Scenario = MizanDocument['scenarios'][number];
export type Answers = z.infer<typeof answersSchema>;
export type Rows = MizanDocument['lists'][string];

export type DocumentReading =
  | { readonly ok: true; readonly document: MizanDocument }
  /** The stored text is kept as it is, for download. */
  | { readonly ok: false; readonly raw: string; readonly reason: 'unreadable' | 'newer' };

interface Versioned {
  readonly schema: number;
}

/** What each version of the format lacked that the next one has. */
const UPGRADES: Readonly<Record<number, (old: Versioned) => Versioned>> = {
  1: (old) => ({ ...old, schema: 2, exchange: null, answers: {}, lists: {} }),
  2: (old) => ({ ...old, schema: 3, layout: 'business', legend: {}, notes: placed(old) }),
};

/** Notes as they were when there was one layout, each with its block: with a place in both. */
function placed(old: object): unknown {
  const notes: unknown = 'notes' in old ? old.notes : undefined;
  if (!Array.isArray(notes)) return notes;
  return notes.map((note: unknown) => {
    if (typeof note !== 'object' || note === null || !('block' in note)) return note;
    const { block, ...rest } = note;
    return { ...rest, places: BLOCKS.includes(block as Block) ? placesOf(block as Block) : block };
  });
}

function upgrade(stored: Versioned): Versioned {
  const next = UPGRADES[stored.schema];
  return next === undefined ? stored : upgrade(next(stored));
}

/**
 * Reads a stored document; damaged and newer ones come back as they are, never thrown away.
 *
 * @example
 * readDocument('{').ok // => false
 */
export function readDocument(raw: string): DocumentReading {
  let data: unknown;
  try {
    data = JSON.parse(raw);
  } catch {
    // Nothing, then, and nothing is no document.
  }
  const version = z.looseObject({ format: z.literal('mizan'), schema: z.int() }).safeParse(data);
  if (version.success && version.data.schema > SCHEMA) return { ok: false, raw, reason: 'newer' };
  const parsed = documentSchema.safeParse(version.success ? upgrade(version.data) : data);
  return parsed.success
    ? { ok: true, document: parsed.data }
    : { ok: false, raw, reason: 'unreadable' };
}
