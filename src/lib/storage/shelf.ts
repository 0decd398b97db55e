/** The stored form of one document: one record, written whole. `body` is canonical JSON, as text. */
export interface Head {
  readonly id: string;
  /** Counts the saves; a save that expects another revision than the stored one is refused. */
  readonly rev: number;
  readonly savedAt: string;
  /** SHA-256 of `body`, hexadecimal. */
  readonly checksum: string;
  readonly body: string;
}

/** What the shelf shows of a document; derived, made anew by every run. */
export interface Card {
  readonly chanceOfProfit: number;
  readonly median: number;
  /** Percentiles 10, 50 and 90 of cash, one row of months each. */
  readonly fan: readonly (readonly number[])[];
}

export type FailureReason = 'full' | 'stale' | 'closed' | 'blocked' | 'unknown';

export type SaveOutcome =
  | { readonly ok: true; readonly rev: number }
  | { readonly ok: false; readonly reason: FailureReason };

export type LoadOutcome =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly reason: 'missing' }
  /** The record is there but not what was written; `raw` is what could be read of it. */
  | { readonly ok: false; readonly reason: 'damaged'; readonly raw: string };

/** Where documents are kept. Saving and removing never throw: their failures are values. */
export interface Shelf {
  /** False when documents live in memory only and are gone with the window. */
  readonly durable: boolean;
  list(): Promise<readonly Head[]>;
  load(id: string): Promise<LoadOutcome>;
  /** Writes a document over revision `expected` (0: it must not exist yet). Resolved ok only once it is on disk. */
  save(id: string, body: string, expected: number): Promise<SaveOutcome>;
  remove(id: string): Promise<SaveOutcome>;
  /**
   * Keeps an edit that may not be saved in time: synchronous, for when the page is being hidden.
   *
   * @param base - the stored revision that the edit was made on
   * @param inFlight - a body whose save was under way and may yet become revision `base + 1`
   */
  lastWords(id: string, body: string, base: number, inFlight: string | undefined): void;
  card(id: string): Promise<Card | undefined>;
  setCard(id: string, card: Card): Promise<void>;
}

/**
 * Why storage failed, from whatever it threw: engines reject with errors, strings, and nothing at all.
 *
 * @example
 * failureReason(undefined) // => 'unknown'
 */
export function failureReason(error: unknown): FailureReason {
  const name =
    typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'InvalidStateError') return 'closed';
  if (name === 'VersionError' || name === 'TimeoutError') return 'blocked';
  return 'unknown';
}

/** SHA-256 of a text, hexadecimal. */
export async function checksumOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
