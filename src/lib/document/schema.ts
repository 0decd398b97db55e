import { z } from 'zod';
import { BLOCKS, NOTE_COLOURS } from '#lib/models/blocks.ts';

// zod probes `new Function` for a faster parser; the content policy refuses that.
z.config({ jitless: true });

/** The version of the stored format; older ones are upgraded, newer ones refused. */
export const SCHEMA = 1;

export const MAX_NOTES = 2000;
const TEXT = 16_000;

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const name = z.string().min(1).max(64);

const noteSchema = z.strictObject({
  id,
  block: z.enum(BLOCKS),
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
  program: z.string().max(100_000),
  months: z.int().min(1).max(600),
  trials: z.int().min(1).max(10_000_000),
  seed: z.string().min(1).max(200),
  /** The result a future has to reach to count as a success. */
  target: z.number(),
  scenario: id,
  scenarios: z.array(scenarioSchema).min(1).max(8),
  notes: z.array(noteSchema).max(MAX_NOTES),
});

export type MizanDocument = z.infer<typeof documentSchema>;
export type Note = MizanDocument['notes'][number];
export type Scenario = MizanDocument['scenarios'][number];

export type DocumentReading =
  | { readonly ok: true; readonly document: MizanDocument }
  /** The stored text is kept as it is, for download. */
  | { readonly ok: false; readonly raw: string; readonly reason: 'unreadable' | 'newer' };

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
    return { ok: false, raw, reason: 'unreadable' };
  }
  const version = z.object({ format: z.literal('mizan'), schema: z.int() }).safeParse(data);
  if (version.success && version.data.schema > SCHEMA) return { ok: false, raw, reason: 'newer' };
  const parsed = documentSchema.safeParse(data);
  return parsed.success
    ? { ok: true, document: parsed.data }
    : { ok: false, raw, reason: 'unreadable' };
}
