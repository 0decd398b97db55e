import type { News } from './tabs.ts';

/** What a save writes: the document and its steps of undo, as canonical text, and the format of the document. */
export interface Content {
  readonly body: string;
  readonly history: string;
  readonly schema: number;
}

/** The stored form of one document: one record, written whole, so that no part of it can be torn off. */
export interface Head extends Content {
  readonly id: string;
  /** Counts the saves; a save that expects another revision than the stored one is refused. */
  readonly rev: number;
  readonly savedAt: string;
  /** SHA-256 of `body` and of `history`, hexadecimal. */
  readonly checksum: string;
  readonly historyChecksum: string;
}

/** A document on the shelf; without a head when its record is not what was written. */
export interface Listed {
  readonly id: string;
  readonly head: Head | undefined;
}

/** What the shelf shows of a document; derived, made anew by every run. */
export interface Card {
  readonly chanceOfProfit: number;
  readonly median: number;
  /** Percentiles 10, 50 and 90 of cash, one row of months each. */
  readonly fan: readonly (readonly number[])[];
}

/**
 * Why an earlier state was kept: after a pause, after many saves, before a step that changes much, before
 * a newer format, or because the user gave it a name.
 */
export const CAUSES = ['pause', 'count', 'step', 'upgrade', 'named'] as const;
export type Cause = (typeof CAUSES)[number];

/** An earlier state of a document. */
export interface Snapshot {
  /** What names it among all snapshots. */
  readonly key: string;
  readonly rev: number;
  /** When that state was saved, in milliseconds since 1970. */
  readonly at: number;
  readonly cause: Cause;
}

/** A snapshot with what it holds. */
export interface SnapshotHeld extends Snapshot {
  readonly name: string;
  readonly head: Head;
}

export type FailureReason =
  /** The browser gives no more room. */
  | 'full'
  /** Another tab has written meanwhile. */
  | 'stale'
  /** The record was there and is not any more: the browser or another page removed it. */
  | 'gone'
  /** A newer Mizan has written: this one must not write over it. */
  | 'newer'
  | 'closed'
  | 'blocked'
  | 'unknown';

export type SaveOutcome =
  | { readonly ok: true; readonly rev: number }
  | { readonly ok: false; readonly reason: FailureReason };

export type LoadOutcome =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly reason: 'missing' }
  /** The record is there but not what was written; `raw` is what could be read of it. */
  | { readonly ok: false; readonly reason: 'damaged'; readonly raw: string }
  /** The browser did not give it out. */
  | { readonly ok: false; readonly reason: 'unreadable_now' };

/** Where documents are kept. Nothing here throws for what a browser does: failures are values. */
export interface Shelf {
  /** Why documents live in memory only and are gone with the window; `undefined` where they are kept. */
  readonly forgets: FailureReason | undefined;
  /** Resolved once documents are kept: at once, or when a browser that did not answer does so at last. */
  readonly kept: Promise<void>;
  list(): Promise<readonly Listed[]>;
  load(id: string): Promise<LoadOutcome>;
  /**
   * Writes a document over revision `expected` (0: it must not exist yet). Resolved ok only once it is on disk.
   *
   * @param keeps - keeps the state before it as a snapshot in any case: for steps that change much
   */
  save(id: string, content: Content, expected: number, keeps?: boolean): Promise<SaveOutcome>;
  /** Moves a document to the bin, where it stays for thirty days. */
  remove(id: string): Promise<SaveOutcome>;
  binned(): Promise<readonly Listed[]>;
  /** Takes a document back from the bin. */
  putBack(id: string): Promise<SaveOutcome>;
  /** The earlier states of a document, newest first. */
  snapshots(id: string): Promise<readonly Snapshot[]>;
  snapshot(key: string): Promise<SnapshotHeld | undefined>;
  /** Gives the stored state of a document, or one of its snapshots, a name: it is kept for good. */
  keepNamed(id: string, name: string, key?: string): Promise<SaveOutcome>;
  /** Puts a snapshot in the place of a record that cannot be read; the record itself is kept aside. */
  revive(id: string, key: string): Promise<SaveOutcome>;
  /** Records that were damaged, as text, by document. */
  quarantined(): Promise<ReadonlyMap<string, string>>;
  /**
   * Keeps an edit that may not be saved in time: synchronous, for when the page is being hidden.
   *
   * @param base - the stored revision that the edit was made on
   * @param inFlight - a body whose save was under way and may yet become revision `base + 1`
   */
  lastWords(id: string, content: Content, base: number, inFlight: string | undefined): void;
  card(id: string): Promise<Card | undefined>;
  setCard(id: string, card: Card): Promise<void>;
  /** Tells what other tabs did to documents; returns the way to stop listening. */
  watch(listener: (news: News) => void): () => void;
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
