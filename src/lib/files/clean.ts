import type { MizanDocument } from '#lib/document/schema.ts';

/** Characters that turn the direction of what follows them, beyond their own text: embeddings and overrides. */
const TURNING = /[\u202a-\u202e]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Formulas keep every character: the language refuses what cannot be seen in them, and says so. */
const FORMULAS = new Set(['program', 'replacements']);

function cleaned(value: unknown, isFormula: boolean): unknown {
  if (typeof value === 'string') {
    const whole = value.replace(LONE_SURROGATE, '\ufffd');
    return isFormula ? whole : whole.replace(TURNING, '');
  }
  if (Array.isArray(value)) return value.map((part: unknown) => cleaned(part, isFormula));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      cleaned(part, isFormula || FORMULAS.has(key)),
    ]),
  );
}

/**
 * The document as it may leave Mizan and come in: every text whole, and none that turns the text around it.
 * Halves of a character become U+FFFD, embeddings and overrides go; the marks and joiners that Arabic and
 * Persian are written with stay.
 *
 * @example
 * cleanDocument({ title: 'a\u202eb\u200f' }).title // => 'ab\u200f'
 */
export function cleanDocument(document: MizanDocument): MizanDocument {
  return cleaned(document, false) as MizanDocument;
}
