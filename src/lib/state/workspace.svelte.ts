import { canonicalJson } from '#lib/document/canonical.ts';
import { activeScenario, type Edit } from '#lib/document/edit.ts';
import { modelAtRate } from '#lib/document/exchange.ts';
import {
  NO_HISTORY,
  remember,
  stepBack,
  stepBetween,
  stepForward,
  type History,
  type StepKind,
} from '#lib/document/history.ts';
import { withOwnParts } from '#lib/document/own-parts.ts';
import { readDocument, type MizanDocument } from '#lib/document/schema.ts';
import type { Issue } from '#lib/language/issue.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario, rightHandSides } from '#lib/language/rewrite.ts';
import type { Program } from '#lib/language/tree.ts';
import { MODELS } from '#lib/models/index.ts';
import type { Model } from '#lib/models/model.ts';
import type { Card, FailureReason, Shelf } from '#lib/storage/shelf.ts';

/** Typing is joined into one save, and into one step of undo. */
const SAVE_AFTER = 150;
const SAME_STEP = 1000;
const RETRY_AFTER = [1000, 5000, 30_000];

export type SaveState =
  | { readonly kind: 'saved' | 'saving' | 'memory' }
  /** The edit is kept in memory and tried again. */
  | { readonly kind: 'unsaved'; readonly reason: FailureReason }
  /** Another tab had written meanwhile: this tab goes on in a copy. */
  | { readonly kind: 'copied' };

export type OpenOutcome =
  | { readonly ok: true; readonly workspace: Workspace }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'damaged' | 'unreadable' | 'newer';
      readonly raw: string;
    };

/** What was done, as undo names it: the kind, and the assumption, note or list it was about. */
export interface StepName {
  readonly kind: StepKind;
  readonly of: string;
}

/** A step whose document before it still stands as it was: it is written as a difference when there is time. */
interface FreshStep extends StepName {
  readonly before: MizanDocument;
  /** True when it goes on with the step before it, which is written already. */
  readonly joins: boolean;
}

/** The open document: the one gateway for edits, its undo steps, its saving, its Program or its issues. */
export class Workspace {
  readonly #shelf: Shelf;
  #rev: number;
  #document: MizanDocument = $state.raw() as MizanDocument;
  #saved: SaveState = $state.raw({ kind: 'saved' });
  #history: History = $state.raw(NO_HISTORY);
  #fresh: readonly FreshStep[] = $state.raw([]);
  #lastEditAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: string | undefined;
  /** Edits made, and edits that are on disk. */
  #edits = 0;
  #written = 0;
  #failures = 0;

  /** The text that runs: the program with the scenario's replacements. */
  readonly text: string = $derived.by(() =>
    applyScenario(this.#document.program, activeScenario(this.#document)?.replacements ?? {}),
  );
  // Each on its own, so that a new title or target makes nobody read or run the model again.
  readonly months: number = $derived(this.#document.months);
  readonly trials: number = $derived(this.#document.trials);
  readonly seed: string = $derived(this.#document.seed);
  readonly #reading = $derived(readProgram(this.text, this.months));
  readonly program: Program | undefined = $derived(this.#reading.program);
  readonly issues: readonly Issue[] = $derived(this.#reading.issues);
  /** Right-hand sides as they stand in the text that runs, by name. */
  readonly expressions: ReadonlyMap<string, string> = $derived(rightHandSides(this.text));
  readonly #shipped: Model | undefined = $derived.by(() => {
    const model = MODELS.get(this.#document.model);
    return model && modelAtRate(model, this.#document.exchange?.rate ?? 1);
  });
  /** The shipped model it was started from, in the document's money and with what the user added. */
  readonly model: Model | undefined = $derived(
    this.#shipped && withOwnParts(this.#shipped, this.text),
  );

  constructor(shelf: Shelf, document: MizanDocument, rev: number) {
    this.#shelf = shelf;
    this.#document = document;
    this.#rev = rev;
    if (!shelf.durable) this.#saved = { kind: 'memory' };
  }

  /** Opens a stored document; what cannot be opened comes back as it is, for download. */
  static async open(opening: Promise<Shelf>, id: string): Promise<OpenOutcome> {
    const shelf = await opening;
    const loaded = await shelf.load(id);
    if (!loaded.ok)
      return {
        ok: false,
        reason: loaded.reason,
        raw: loaded.reason === 'damaged' ? loaded.raw : '',
      };
    const reading = readDocument(loaded.head.body);
    if (!reading.ok) return reading;
    return { ok: true, workspace: new Workspace(shelf, reading.document, loaded.head.rev) };
  }

  get document(): MizanDocument {
    return this.#document;
  }

  get saved(): SaveState {
    return this.#saved;
  }

  /** What undo would take back; `undefined` when there is nothing. */
  get undoStep(): StepName | undefined {
    return this.#fresh.at(-1) ?? this.#history.past.at(-1);
  }

  /** What redo would do again. */
  get redoStep(): StepName | undefined {
    return this.#fresh.length > 0 ? undefined : this.#history.future.at(-1);
  }

  /**
   * Applies an edit, remembers the step back and saves.
   *
   * @param kind - what is done, as undo names it
   * @param of - the assumption, note or list it is about; edits of the same kind about the same thing
   *   within a second are one step of undo
   */
  edit(edit: Edit, kind: StepKind, of = ''): void {
    const before = this.#document;
    const next = edit(before);
    if (next === before) return;
    const now = Date.now();
    const last = this.undoStep;
    const isSameStep = last?.kind === kind && last.of === of && now - this.#lastEditAt < SAME_STEP;
    if (!isSameStep || this.#fresh.length === 0)
      this.#fresh = [...this.#fresh, { kind, of, before, joins: isSameStep }];
    this.#lastEditAt = now;
    this.#replace(next);
  }

  undo(): void {
    this.#step(stepBack);
  }

  redo(): void {
    this.#step(stepForward);
  }

  #step(step: typeof stepBack): void {
    const body = this.#settle();
    const stepped = step(this.#history, body);
    const reading = stepped === undefined ? undefined : readDocument(stepped.text);
    // A history that does not fit its document is given up; the document is what counts.
    this.#history = (reading?.ok === true ? stepped?.history : undefined) ?? NO_HISTORY;
    this.#lastEditAt = 0;
    if (reading?.ok === true) this.#replace(reading.document);
  }

  /** The canonical text of the document, with all fresh steps written as differences. */
  #settle(): string {
    const body = canonicalJson(this.#document);
    const texts = this.#fresh.map(({ before }) => canonicalJson(before));
    this.#fresh.forEach(({ kind, of, joins }, index) => {
      const before = texts[index] ?? body;
      const joined = joins ? stepBack(this.#history, before) : undefined;
      const step = stepBetween(kind, of, joined?.text ?? before, texts[index + 1] ?? body);
      this.#history = remember(joined?.history ?? this.#history, step);
    });
    this.#fresh = [];
    return body;
  }

  /** Writes what is not written yet; resolved when it is on disk or known not to be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#isDirty() || this.#inFlight !== undefined) return;
    const edits = this.#edits;
    this.#inFlight = canonicalJson(this.#document);
    const { id } = this.#document;
    const outcome = await this.#shelf.save(id, this.#inFlight, this.#rev);
    this.#inFlight = undefined;
    if (outcome.ok) {
      this.#rev = outcome.rev;
      this.#written = edits;
      this.#failures = 0;
      if (this.#isDirty()) this.#saveSoon(0);
      else if (this.#saved.kind === 'saving' || this.#saved.kind === 'unsaved')
        this.#saved = { kind: this.#shelf.durable ? 'saved' : 'memory' };
      return;
    }
    if (outcome.reason === 'stale') {
      this.#document = { ...this.#document, id: `${id.slice(0, 40)}-${Date.now().toString(36)}` };
      this.#rev = 0;
      this.#saved = { kind: 'copied' };
      this.#saveSoon(0);
      return;
    }
    this.#saved = { kind: 'unsaved', reason: outcome.reason };
    const pause = RETRY_AFTER[Math.min(this.#failures, RETRY_AFTER.length - 1)] ?? SAVE_AFTER;
    this.#failures += 1;
    this.#saveSoon(pause);
  }

  /** The page is being hidden: keeps in one synchronous step what a save may not manage, then saves. */
  leave(): void {
    if (!this.#isDirty() && this.#inFlight === undefined) return;
    const body = canonicalJson(this.#document);
    this.#shelf.lastWords(this.#document.id, body, this.#rev, this.#inFlight);
    void this.flush();
  }

  /** Leaves on the shelf what its card shows of the newest results. */
  async keepCard(card: Card): Promise<void> {
    await this.#shelf.setCard(this.#document.id, card);
  }

  #isDirty(): boolean {
    return this.#written !== this.#edits;
  }

  #replace(document: MizanDocument): void {
    this.#document = document;
    this.#edits += 1;
    if (this.#saved.kind === 'saved') this.#saved = { kind: 'saving' };
    this.#saveSoon(SAVE_AFTER);
  }

  #saveSoon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }
}
