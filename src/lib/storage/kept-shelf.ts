import { copyOf } from './copy.ts';
import type { LastWords } from './last-words.ts';
import type { Places } from './records.ts';
import {
  causeToKeep,
  DAYS_OVERDUE,
  daysOverdue,
  NEVER_SAVED,
  newestFirst,
  snapshotKey,
  snapshotOf,
  surplus,
  type Binned,
  type Saved,
} from './retention.ts';
import { checksumOf, headOf, rawOf, seal, unseal } from './seal.ts';
import {
  failureReason,
  type Card,
  type Cause,
  type Content,
  type FailureReason,
  type Head,
  type Listed,
  type LoadOutcome,
  type SaveOutcome,
  type Shelf,
  type Snapshot,
  type SnapshotHeld,
} from './shelf.ts';
import { locked, tell, watchTabs, type News } from './tabs.ts';

/** Why the records are in memory, and what puts an end to that: the browser's slot, where it answers at last. */
interface Memory {
  readonly because: FailureReason;
  readonly until: Promise<LastWords>;
}

/** The shelf over any records: what is written when, what is kept, what is refused. */
export class KeptShelf implements Shelf {
  readonly kept: Promise<void>;
  readonly #places: Places;
  #slot: LastWords | undefined;
  #forgets: FailureReason | undefined;
  /** What this page saved since it last kept a snapshot, by document. */
  readonly #saved = new Map<string, Saved>();

  constructor(places: Places, slot: LastWords | undefined, memory?: Memory) {
    this.#places = places;
    this.#slot = slot;
    this.#forgets = memory?.because;
    this.kept = memory === undefined ? Promise.resolve() : this.#keepAfter(memory.until);
  }

  get forgets(): FailureReason | undefined {
    return this.#forgets;
  }

  list(): Promise<readonly Listed[]> {
    return listed(this.#places.documents);
  }

  binned(): Promise<readonly Listed[]> {
    return listed(this.#places.bin);
  }

  async load(id: string): Promise<LoadOutcome> {
    try {
      const value = await locked(id, 'shared', () => this.#places.documents.get(id));
      // Nobody knows what a browser has that does not answer.
      if (value === null)
        return { ok: false, reason: this.#forgets === undefined ? 'missing' : 'unreadable_now' };
      const head = await unseal(value);
      if (head !== undefined) return { ok: true, head };
      await this.#setAside(id, value);
      return { ok: false, reason: 'damaged', raw: rawOf(value) };
    } catch {
      return { ok: false, reason: 'unreadable_now' };
    }
  }

  async save(id: string, content: Content, expected: number, keeps = false): Promise<SaveOutcome> {
    // Words written from here on are newer than this content.
    const covered = this.#slot?.writes() ?? 0;
    return settled(async () => {
      const sealed = await seal(id, expected + 1, content);
      return locked(id, 'exclusive', async () => {
        const stored: unknown = await this.#places.documents.get(id);
        const old = headOf(stored);
        if (old === undefined) await this.#setAside(id, stored);
        if (old === undefined && expected > 0) return { ok: false, reason: 'gone' };
        if (old !== undefined && old.schema > content.schema) return { ok: false, reason: 'newer' };
        if (old !== undefined && old.rev !== expected) return { ok: false, reason: 'stale' };
        if (old !== undefined) await this.#keepOld(old, content, keeps);
        await this.#write(id, sealed);
        this.#slot?.forget(covered);
        return { ok: true, rev: sealed.rev };
      });
    });
  }

  remove(id: string): Promise<SaveOutcome> {
    return this.#move(id, this.#places.documents, this.#places.bin);
  }

  putBack(id: string): Promise<SaveOutcome> {
    return this.#move(id, this.#places.bin, this.#places.documents);
  }

  async snapshots(id: string): Promise<readonly Snapshot[]> {
    const keys = await this.#places.snapshots.keys();
    return keys
      .flatMap((key) => snapshotOf(key) ?? [])
      .filter((snapshot) => snapshot.id === id)
      .sort(newestFirst);
  }

  async snapshot(key: string): Promise<SnapshotHeld | undefined> {
    const described = snapshotOf(key);
    const value = await this.#places.snapshots.get(key).catch(() => null);
    const head = await unseal(value);
    if (described === undefined || head === undefined) return undefined;
    const name = (value as { name?: unknown }).name;
    return { ...described, head, name: typeof name === 'string' ? name : '' };
  }

  keepNamed(id: string, name: string, key?: string): Promise<SaveOutcome> {
    return settled(async () => {
      const value =
        key === undefined
          ? await this.#places.documents.get(id)
          : await this.#places.snapshots.get(key);
      const head = await unseal(value);
      if (head === undefined) return { ok: false, reason: 'gone' };
      const kept = snapshotKey(head, 'named');
      await this.#places.snapshots.set(kept, { ...head, name: name.slice(0, 200) });
      if (key !== undefined && key !== kept) await this.#places.snapshots.remove(key);
      return { ok: true, rev: head.rev };
    });
  }

  revive(id: string, key: string): Promise<SaveOutcome> {
    return settled(async () => {
      const held = await this.snapshot(key);
      if (held?.head.id !== id) return { ok: false, reason: 'gone' };
      return locked(id, 'exclusive', async () => {
        const stored = await this.#places.documents.get(id);
        const rev = Math.max(held.rev, headOf(stored)?.rev ?? 0) + 1;
        await this.#setAside(id, stored);
        await this.#write(id, { ...held.head, rev, savedAt: new Date().toISOString() });
        return { ok: true, rev };
      });
    });
  }

  async quarantined(): Promise<ReadonlyMap<string, string>> {
    const records = this.#places.quarantine;
    const keys = await records.keys();
    const values = await Promise.all(keys.map((key) => records.get(key)));
    return new Map(keys.map((key, index) => [key, rawOf(values[index])]));
  }

  lastWords(id: string, content: Content, base: number, inFlight: string | undefined): void {
    this.#slot?.write(id, content, base, inFlight);
  }

  async card(id: string): Promise<Card | undefined> {
    const card = (await this.#places.cards.get(id).catch(() => null)) as Card | null;
    return card ?? undefined;
  }

  async setCard(id: string, card: Card): Promise<void> {
    // A card is made anew by the next run; a full disk must not stop this one.
    await this.#places.cards.set(id, card).catch(() => undefined);
  }

  watch(listener: (news: News) => void): () => void {
    return watchTabs(listener);
  }

  /**
   * What is done once, when a browser has given its records: what was left undone, and what is over. Words that
   * cannot be read or saved today wait where they are; the documents do not wait for them.
   */
  async begin(): Promise<void> {
    await this.recover().catch(() => undefined);
    void this.tidy(Date.now());
  }

  /** Saves what was typed a moment before a page went away: over its document, or beside it as a copy. */
  async recover(): Promise<void> {
    const slot = this.#slot;
    if (slot === undefined) return;
    for (const word of await slot.read()) {
      const loaded = await this.load(word.id);
      // What stands there may be older or newer: the words wait until it can be seen.
      if (!loaded.ok && loaded.reason === 'unreadable_now') continue;
      const head = loaded.ok ? loaded.head : undefined;
      const rev = head?.rev ?? 0;
      const isNewest = rev === word.base || (head !== undefined && head.body === word.inFlight);
      const isSaved =
        head?.body === word.content.body ||
        (isNewest
          ? await this.save(word.id, word.content, rev)
          : await this.save(...copyOf(word.id, word.content), 0)
        ).ok;
      if (isSaved) await slot.clear(word.key);
    }
  }

  /** Lets go of what lay in the bin long enough; what cannot be done today is done on another day. */
  async tidy(now: number): Promise<void> {
    try {
      for (const { id } of await this.binned())
        await locked(id, 'exclusive', () => this.#letGo(id, now));
    } catch {
      // Another day, then.
    }
  }

  async #letGo(id: string, now: number): Promise<void> {
    const value = await this.#places.bin.get(id);
    // What is damaged may still be read by somebody.
    if (headOf(value) === undefined) return;
    const binned = value as Binned;
    const before = binned.overdue ?? [];
    const overdue = daysOverdue(binned.savedAt, before, now);
    if (overdue.length >= DAYS_OVERDUE) {
      await this.#places.bin.remove(id);
      for (const { key } of await this.snapshots(id)) await this.#places.snapshots.remove(key);
    } else if (overdue.length !== before.length)
      await this.#places.bin.set(id, { ...binned, overdue });
  }

  /** Never resolved where the browser does not answer at all. */
  #keepAfter(until: Promise<LastWords>): Promise<void> {
    return new Promise((resolve) => {
      until
        .then(async (slot) => {
          this.#slot = slot;
          this.#forgets = undefined;
          await this.begin();
          resolve();
        })
        .catch(() => undefined);
    });
  }

  async #write(id: string, head: Head): Promise<void> {
    try {
      // Resolved when the transaction is complete: the acknowledgement, nothing earlier.
      await this.#places.documents.set(id, head);
    } catch (error) {
      if (failureReason(error) !== 'full' || !(await this.#makeRoom())) throw error;
      await this.#places.documents.set(id, head);
    }
    tell({ kind: 'saved', id, rev: head.rev, schema: head.schema });
  }

  /** Keeps the stored state as a snapshot when it is time to; the save that follows matters more than it. */
  async #keepOld(old: Head, next: Content, keeps: boolean): Promise<void> {
    const now = Date.now();
    const before = this.#saved.get(old.id) ?? NEVER_SAVED;
    const cause = keeps ? 'step' : causeToKeep(old, next, before, now);
    this.#saved.set(old.id, { count: cause === undefined ? before.count + 1 : 0, at: now });
    if (cause !== undefined) await this.#keepSnapshot(old, cause).catch(() => undefined);
  }

  async #keepSnapshot(head: Head, cause: Cause): Promise<void> {
    // A damaged state is no state to go back to, and one without undo takes half the room.
    if ((await checksumOf(head.body)) !== head.checksum) return;
    const { id, rev, savedAt, body, schema } = head;
    const bare = await seal(id, rev, { body, schema, history: '' });
    await this.#places.snapshots.set(snapshotKey(head, cause), { ...bare, savedAt });
    for (const { key } of surplus(await this.snapshots(id), Date.now()))
      await this.#places.snapshots.remove(key);
  }

  /** Gives up snapshots of all documents, down to three of each; false when there were no more. */
  async #makeRoom(): Promise<boolean> {
    const all = (await this.#places.snapshots.keys()).flatMap((key) => snapshotOf(key) ?? []);
    const ids = [...new Set(all.map(({ id }) => id))];
    const gone = ids.flatMap((id) =>
      surplus(
        all.filter((snapshot) => snapshot.id === id),
        Date.now(),
        true,
      ),
    );
    for (const { key } of gone) await this.#places.snapshots.remove(key);
    return gone.length > 0;
  }

  async #setAside(id: string, value: unknown): Promise<void> {
    if (value !== null) await this.#places.quarantine.set(id, value).catch(() => undefined);
  }

  async #move(id: string, from: Places['bin'], to: Places['bin']): Promise<SaveOutcome> {
    return settled(() =>
      locked(id, 'exclusive', async () => {
        const value = await from.get(id);
        if (value === null) return { ok: false, reason: 'gone' };
        const head = headOf(value);
        await to.set(
          id,
          head === undefined
            ? value
            : ({ ...head, savedAt: new Date().toISOString(), overdue: [] } satisfies Binned),
        );
        await from.remove(id);
        const rev = head?.rev ?? 0;
        if (from === this.#places.documents) tell({ kind: 'removed', id });
        else tell({ kind: 'saved', id, rev, schema: head?.schema ?? 0 });
        return { ok: true, rev };
      }),
    );
  }
}

async function listed(records: Places['documents']): Promise<readonly Listed[]> {
  const keys = await records.keys();
  const values = await Promise.all(keys.map((key) => records.get(key).catch(() => null)));
  return keys.map((id, index) => ({ id, head: headOf(values[index]) }));
}

async function settled(work: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: failureReason(error) };
  }
}
