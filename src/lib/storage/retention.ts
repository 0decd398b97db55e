import { CAUSES, type Cause, type Head, type Snapshot } from './shelf.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEWEST = 20;
const EVERY_SAVES = 50;
const PAUSE = 30_000;

/** How long the bin keeps a document, and snapshots and originals are kept, in milliseconds. */
export const KEPT_FOR = 30 * DAY;

/** Clocks jump: only what was found to be over its time on so many different days leaves the bin. */
export const DAYS_OVERDUE = 7;

/** A document in the bin. */
export interface Binned extends Head {
  /** The days, counted since 1970, on which it was found to have been there too long. */
  readonly overdue?: readonly number[];
}

/** These days with today, or none where it is not over its time after all: then a clock was wrong. */
export function daysOverdue(
  savedAt: string,
  before: readonly number[],
  now: number,
): readonly number[] {
  const isOver = now - Date.parse(savedAt) > KEPT_FOR;
  return isOver ? [...new Set([...before, Math.floor(now / DAY)])] : [];
}

/** The key of a snapshot says all that its keeping depends on, so that nothing needs to be read for it. */
export function snapshotKey(head: Head, cause: Cause): string {
  return [head.id, head.rev, Date.parse(head.savedAt) || 0, cause].join('/');
}

/** The snapshot that a key speaks of; `undefined` for a key that is none. */
export function snapshotOf(key: string): (Snapshot & { readonly id: string }) | undefined {
  const [id, rev, at, cause] = key.split('/');
  const known = CAUSES.find((each) => each === cause);
  if (id === undefined || known === undefined) return undefined;
  return { key, id, rev: Number(rev), at: Number(at), cause: known };
}

/** Newest first, by revision: clocks jump. */
export function newestFirst(first: Snapshot, second: Snapshot): number {
  return second.rev - first.rev;
}

/**
 * The snapshots of one document that need not be kept: all but those with names, the last 20, one an hour
 * of the last day, one a day of the last 30 days, and for as long what a newer format took the place of. Under
 * pressure all but those with names and the last 3.
 *
 * @param now - in milliseconds since 1970
 */
export function surplus(
  snapshots: readonly Snapshot[],
  now: number,
  isUnderPressure = false,
): readonly Snapshot[] {
  const unnamed = snapshots.filter(({ cause }) => cause !== 'named').sort(newestFirst);
  if (isUnderPressure) return unnamed.slice(3);
  const seen = new Set<number>();
  return unnamed.slice(NEWEST).filter(({ at, cause }) => {
    const age = now - at;
    if (age > KEPT_FOR) return true;
    if (cause === 'upgrade') return false;
    // Hours since 1970 are never as few as days.
    const slot = Math.floor(at / (age <= DAY ? HOUR : DAY));
    if (seen.has(slot)) return true;
    seen.add(slot);
    return false;
  });
}

/** What this page saved of a document. */
export interface Saved {
  /** Since the last snapshot. */
  readonly count: number;
  /** When last, in milliseconds since 1970. */
  readonly at: number;
}

/** What a page saved of a document that it has not saved yet. */
export const NEVER_SAVED: Saved = { count: 0, at: -Infinity };

/** How many notes a stored document has; 0 when it cannot be read. */
function noteCount(body: string): number {
  return body.split('"places":').length - 1;
}

/** Why the stored state must be kept before it is written over; `undefined` when it need not be. */
export function causeToKeep(
  old: Head,
  next: { readonly body: string; readonly schema: number },
  saved: Saved,
  now: number,
): Cause | undefined {
  if (old.schema < next.schema) return 'upgrade';
  const notes = noteCount(old.body);
  if (notes >= 10 && noteCount(next.body) < notes / 2) return 'step';
  if (now - saved.at >= PAUSE || now < saved.at) return 'pause';
  return saved.count >= EVERY_SAVES ? 'count' : undefined;
}
