import type { Card, Shelf } from '#lib/storage/shelf.ts';

/** A document as the shelf shows it, read without opening it. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly model: string;
  readonly currency: string;
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

/** The user's documents, newest first. */
export class ShelfState {
  readonly #shelf: Promise<Shelf>;
  #entries: readonly ShelfEntry[] | undefined = $state.raw();
  #isDurable = $state(true);

  constructor(shelf: Promise<Shelf>) {
    this.#shelf = shelf;
  }

  /** `undefined` until the browser has answered. */
  get entries(): readonly ShelfEntry[] | undefined {
    return this.#entries;
  }

  /** False when this window will forget everything. */
  get isDurable(): boolean {
    return this.#isDurable;
  }

  async load(): Promise<void> {
    const shelf = await this.#shelf;
    this.#isDurable = shelf.durable;
    const heads = await shelf.list();
    const entries = await Promise.all(
      heads.map(async (head) => {
        const data = parsed(head.body);
        return {
          id: head.id,
          title: textOf(data, 'title'),
          model: textOf(data, 'model'),
          currency: textOf(data, 'currency') || 'USD',
          savedAt: head.savedAt,
          card: await shelf.card(head.id),
        };
      }),
    );
    this.#entries = entries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  /** Makes a new document from a model that ships; resolved to its id once it is on disk. */
  async start(modelId: string): Promise<string | undefined> {
    const [shelf, { MODELS }, { createDocument }, { canonicalJson }] = await Promise.all([
      this.#shelf,
      import('#lib/models/index.ts'),
      import('#lib/document/create.ts'),
      import('#lib/document/canonical.ts'),
    ]);
    const model = MODELS.get(modelId);
    if (model === undefined) return undefined;
    const id = crypto.randomUUID();
    const outcome = await shelf.save(id, canonicalJson(createDocument(model, id, 'mizan')), 0);
    return outcome.ok ? id : undefined;
  }

  async remove(id: string): Promise<void> {
    await (await this.#shelf).remove(id);
    await this.load();
  }
}
