import type { MizanDocument } from '#lib/document/schema.ts';
import type { Card, FailureReason, Listed, Shelf } from '#lib/storage/shelf.ts';

/** A document as the shelf shows it, read without opening it. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly model: string;
  readonly currency: string;
  /** '' when the record is not what was written. */
  readonly savedAt: string;
  readonly card: Card | undefined;
}

function textOf(data: unknown, key: string): string {
  if (typeof data !== 'object' || data === null || !(key in data)) return '';
  const value = (data as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

async function entryOf({ id, head }: Listed, shelf: Shelf): Promise<ShelfEntry> {
  const data = parsed(head?.body ?? '');
  return {
    id,
    title: textOf(data, 'title'),
    model: textOf(data, 'model'),
    currency: textOf(data, 'currency') || 'USD',
    savedAt: head?.savedAt ?? '',
    card: head && (await shelf.card(id)),
  };
}

async function entriesOf(listed: readonly Listed[], shelf: Shelf): Promise<readonly ShelfEntry[]> {
  const entries = await Promise.all(listed.map((each) => entryOf(each, shelf)));
  return entries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** The user's documents, newest first, and those in the bin. */
export class ShelfState {
  readonly #open: () => Promise<Shelf>;
  #entries: readonly ShelfEntry[] | undefined = $state.raw();
  #binned: readonly ShelfEntry[] = $state.raw([]);
  #forgets: FailureReason | undefined = $state();
  #hasFailed = $state(false);

  /** @param open - opens the shelf, or gives the one that is open */
  constructor(open: () => Promise<Shelf>) {
    this.#open = open;
  }

  /** `undefined` until the browser has answered. */
  get entries(): readonly ShelfEntry[] | undefined {
    return this.#entries;
  }

  get binned(): readonly ShelfEntry[] {
    return this.#binned;
  }

  /** Why this window will forget everything, when it will. */
  get forgets(): FailureReason | undefined {
    return this.#forgets;
  }

  /** True when the documents are there and the browser does not give them out. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Reads the shelf, and again whenever another tab changes it; returns the way to stop. */
  attend(): () => void {
    let stop: (() => void) | undefined;
    let hasStopped = false;
    // Once the page is there to be used: what opens the shelf is not needed before.
    setTimeout(() => {
      void this.#open().then((shelf) => {
        if (hasStopped) return;
        stop = shelf.watch(() => void this.load());
        if (shelf.forgets !== undefined) void shelf.kept.then(() => this.load());
      });
      void this.load();
    }, 0);
    return () => {
      hasStopped = true;
      stop?.();
    };
  }

  async load(): Promise<void> {
    const shelf = await this.#open();
    this.#forgets = shelf.forgets;
    try {
      const entries = await entriesOf(await shelf.list(), shelf);
      // A bin that cannot be read hides nothing else.
      const binned = await shelf
        .binned()
        .then((listed) => entriesOf(listed, shelf))
        .catch(() => undefined);
      // In one step: a model that moves from the one to the other is never in neither.
      this.#entries = entries;
      this.#binned = binned ?? this.#binned;
      this.#hasFailed = binned === undefined;
    } catch {
      this.#hasFailed = true;
    }
  }

  /** Makes a new document from a model that ships; resolved to its id once it is on disk. */
  async start(modelId: string): Promise<string | undefined> {
    const [{ MODELS }, { createDocument }] = await Promise.all([
      import('#lib/models/index.ts'),
      import('#lib/document/create.ts'),
    ]);
    const model = MODELS.get(modelId);
    const id = model && (await this.#keep(createDocument(model, crypto.randomUUID(), 'mizan')));
    if (id !== undefined)
      void import('#lib/storage/safekeeping.ts').then((room) => room.askToKeep());
    return id;
  }

  /** Puts a second one of a document on the shelf; resolved to its id once it is on disk. */
  async duplicate(id: string, title: string): Promise<string | undefined> {
    const [loaded, { readDocument }] = await Promise.all([
      this.#open().then((shelf) => shelf.load(id)),
      import('#lib/document/schema.ts'),
    ]);
    const reading = loaded.ok ? readDocument(loaded.head.body) : undefined;
    if (reading?.ok !== true) return undefined;
    const copy = await this.#keep({ ...reading.document, id: crypto.randomUUID(), title });
    await this.load();
    return copy;
  }

  /** Moves a document to the bin; resolved to whether it is there. */
  async remove(id: string): Promise<boolean> {
    const outcome = await (await this.#open()).remove(id);
    await this.load();
    return outcome.ok;
  }

  async putBack(id: string): Promise<void> {
    await (await this.#open()).putBack(id);
    await this.load();
  }

  async #keep(document: MizanDocument): Promise<string | undefined> {
    const { keepDocument } = await import('./keep.ts');
    return keepDocument(this.#open(), document);
  }
}
