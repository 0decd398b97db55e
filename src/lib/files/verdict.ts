import type { MizanDocument } from '#lib/document/schema.ts';

/** Every reason for which something from outside is not opened. */
export const REASONS = [
  'empty',
  'too_long',
  'not_utf8',
  'not_json',
  'too_deep',
  'too_many',
  'long_key',
  'long_text',
  'forbidden_key',
  'broken_text',
  'foreign',
  'newer',
  'unknown_model',
  'invalid',
  'archive_incomplete',
  'link_incomplete',
  'link_characters',
  'link_foreign',
  'link_damaged',
  'link_too_large',
  'unsupported',
  'slow',
  'stopped',
] as const;
export type Reason = (typeof REASONS)[number];

/** What is worth saying about a document that opens. */
export const NOTICES = ['changed', 'older', 'mended', 'cleaned', 'links', 'program'] as const;

export interface Notice {
  readonly key: (typeof NOTICES)[number];
  /** How many: repairs, texts, links, errors of the program. */
  readonly count: number;
}

/** Where in the file something is the matter, as a path such as `notes.3.block`. */
export type Problem = string;

export interface Refusal {
  readonly ok: false;
  readonly reason: Reason;
  /** At most twenty. */
  readonly problems: readonly Problem[];
  /** How much there is of something cut off: characters of a link, documents of a collection. */
  readonly amount?: { readonly found: number; readonly expected: number };
}

/** What became of one document from outside. */
export type Verdict =
  | { readonly ok: true; readonly document: MizanDocument; readonly notices: readonly Notice[] }
  | Refusal;

const MOST_PROBLEMS = 20;
const LONGEST_PROBLEM = 200;

/** A refusal as a value; problems beyond twenty are left out, long ones cut. */
export function refuse(reason: Reason, problems: readonly Problem[] = []): Refusal {
  const shown = problems.slice(0, MOST_PROBLEMS).map((each) => each.slice(0, LONGEST_PROBLEM));
  return { ok: false, reason, problems: shown };
}
