import { SvelteMap } from 'svelte/reactivity';
import { activeScenario, type Edit } from '#lib/document/edit.ts';
import { modelAtRate } from '#lib/document/exchange.ts';
import type { StepKind } from '#lib/document/history.ts';
import { withOwnParts } from '#lib/document/own-parts.ts';
import { readDocument, SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import type { Issue } from '#lib/language/issue.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario, rightHandSides } from '#lib/language/rewrite.ts';
import type { Program } from '#lib/language/tree.ts';
import { MODELS } from '#lib/models/index.ts';
import type { Model } from '#lib/models/model.ts';
import { copyOf } from '#lib/storage/copy.ts';
import { countSave } from '#lib/storage/safekeeping.ts';
import type { Card, Content, FailureReason, Shelf, SnapshotHeld } from '#lib/storage/shelf.ts';
import { sit, tell, type News, type Seat } from '#lib/storage/tabs.ts';
import { UndoSteps, type StepName } from './undo.svelte.ts';

/** Typing is joined into one save. */
const SAVE_AFTER = 150;
const RETRY_AFTER = [1000, 5000, 30_000];
/** A save that takes longer is told; it is not given up. */
const CONFIRM_WITHIN = 5000;

export type SaveState =
  | { readonly kind: 'saved' | 'saving' | 'memory' }
  /** The edit is kept in memory and tried again. */
  | { readonly kind: 'unsaved'; readonly reason: FailureReason }
  /** The browser has not confirmed the save yet. */
  | { readonly kind: 'unconfirmed' }
  /** Another tab had written meanwhile: this tab goes on in a copy. */
  | { readonly kind: 'copied' }
  /** The browser had removed the record; it was written again. */
  | { readonly kind: 'rewritten' };

/** Who edits: this tab, another one, nobody since it is lent, in the bin, or of a newer Mizan. */
export type Mode = 'editing' | 'following' | 'lent' | 'removed' | 'outdated';

export type OpenOutcome =
  | { readonly ok: true; readonly workspace: Workspace }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'damaged' | 'unreadable' | 'newer' | 'unreadable_now';
      readonly raw: string;
    };

/** The open document: the one gateway for edits, its undo steps, its saving, its Program or its issues. */
export class Workspace {
  readonly #shelf: Shelf;
  #rev: number;
  #document: MizanDocument = $state.raw() as MizanDocument;
  #saved: SaveState = $state.raw({ kind: 'saved' });
  #mode: Mode = $state('editing');
  #seat: Seat | undefined;
  readonly #steps = new UndoSteps();
  /** What stands in fields and could not be read, by the name of their number: the model is as it was before. */
  readonly unread = new SvelteMap<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: string | undefined;
  #saving = Promise.resolve();
  #isSeated = false;
  /** Edits made, and edits that are on disk. */
  #edits = 0;
  #written = 0;
  #failures = 0;
  /** The next save keeps the state before it in any case. */
  #keepsNext = false;

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

  constructor(shelf: Shelf, document: MizanDocument, rev: number, history = '') {
    this.#shelf = shelf;
    this.#document = document;
    this.#rev = rev;
    this.#steps.load(history);
    if (shelf.forgets === undefined) return;
    this.#saved = { kind: 'memory' };
    void shelf.kept.then(() => this.#keepAtLast());
  }

  /** Opens a stored document; what cannot be opened comes back as it is, for download. */
  static async open(opening: Promise<Shelf>, id: string): Promise<OpenOutcome> {
    const shelf = await opening;
    const loaded = await shelf.load(id);
    if (!loaded.ok) return { raw: '', ...loaded };
    const { body, rev, history } = loaded.head;
    const reading = readDocument(body);
    if (!reading.ok) return reading;
    const workspace = new Workspace(shelf, reading.document, rev, history);
    return { ok: true, workspace };
  }

  /** A document that is looked at and not kept: nothing of it is written anywhere. */
  static lend(shelf: Shelf, document: MizanDocument): Workspace {
    const workspace = new Workspace(shelf, document, 0);
    workspace.#mode = 'lent';
    return workspace;
  }

  get document(): MizanDocument {
    return this.#document;
  }

  get saved(): SaveState {
    return this.#saved;
  }

  get mode(): Mode {
    return this.#mode;
  }

  get canEdit(): boolean {
    return this.#mode === 'editing';
  }

  /** Takes the place of the tab that edits, or follows the one that does; returns the way to give it up. */
  attend(): () => void {
    if (this.#mode === 'lent') return () => undefined;
    const stop = this.#shelf.watch((news) => {
      if (news.id === this.#document.id) void this.#hear(news);
    });
    this.#sit();
    return () => {
      stop();
      this.#seat?.leave();
      this.#seat = undefined;
      this.#isSeated = false;
      if (this.#mode === 'editing') this.#mode = 'following';
    };
  }

  /** Takes the document back from the bin. */
  async putBack(): Promise<void> {
    const outcome = await this.#shelf.putBack(this.#document.id);
    if (outcome.ok) this.#comeBack();
  }

  /** Edits here from now on: the tab that did so saves and follows. */
  async takeOver(): Promise<void> {
    await this.#seat?.take();
  }

  /** What undo would take back; `undefined` when there is nothing. */
  get undoStep(): StepName | undefined {
    return this.#steps.back;
  }

  /** What redo would do again. */
  get redoStep(): StepName | undefined {
    return this.#steps.forward;
  }

  /**
   * Applies an edit, remembers the step back and saves.
   *
   * @param kind - what is done, as undo names it
   * @param of - the assumption, note or list it is about; edits of the same kind about the same thing
   *   within a second are one step of undo
   * @param place - the scenario it is made in: edits in two of them are two steps
   */
  edit(edit: Edit, kind: StepKind, of = '', place = ''): void {
    if (!this.canEdit) return;
    const before = this.#document;
    const next = edit(before);
    if (next === before) return;
    this.#steps.add(kind, of, before, place);
    this.#replace(next);
  }

  undo(): void {
    if (this.canEdit) this.#replace(this.#steps.undo(this.#document));
  }

  redo(): void {
    if (this.canEdit) this.#replace(this.#steps.redo(this.#document));
  }

  /** Goes back to an earlier state, as a step that can be undone; the present state is kept as a snapshot. */
  restore(snapshot: SnapshotHeld): boolean {
    const reading = readDocument(snapshot.head.body);
    if (!reading.ok || !this.canEdit) return false;
    this.#keepsNext = true;
    this.edit(() => ({ ...reading.document, id: this.#document.id }), 'restore');
    return true;
  }

  /** Writes what is not written yet; resolved when it is on disk or known not to be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    if (!this.#isDirty()) return;
    // The place was taken in the middle of an edit; a page that only goes away still saves.
    if (this.#mode === 'following' && this.#seat !== undefined) await this.#goOnInCopy('stale');
    const edits = this.#edits;
    const content = this.#content();
    const { id } = this.#document;
    this.#inFlight = content.body;
    const confirm = setTimeout(() => (this.#saved = { kind: 'unconfirmed' }), CONFIRM_WITHIN);
    const outcome = await this.#shelf.save(id, content, this.#rev, this.#keepsNext);
    clearTimeout(confirm);
    this.#inFlight = undefined;
    if (outcome.ok) {
      this.#rev = outcome.rev;
      this.#written = edits;
      this.#failures = 0;
      this.#keepsNext = false;
      countSave();
      if (this.#isDirty()) this.#saveSoon(0);
      else if (this.#saved.kind !== 'copied' && this.#saved.kind !== 'rewritten')
        this.#saved = { kind: this.#shelf.forgets === undefined ? 'saved' : 'memory' };
      return;
    }
    await this.#meet(outcome.reason);
  }

  /** What follows from a save that did not take place. */
  async #meet(reason: FailureReason): Promise<void> {
    if (reason === 'stale' || reason === 'newer') return this.#goOnInCopy(reason);
    if (reason === 'gone' && this.#mode !== 'removed') {
      this.#rev = 0;
      await this.#save();
      if (!this.#isDirty()) this.#saved = { kind: 'rewritten' };
      return;
    }
    this.#tryAgain(reason);
  }

  #tryAgain(reason: FailureReason): void {
    this.#saved = { kind: 'unsaved', reason };
    const pause = RETRY_AFTER[Math.min(this.#failures, RETRY_AFTER.length - 1)] ?? SAVE_AFTER;
    this.#failures += 1;
    this.#saveSoon(pause);
  }

  /** The document was written elsewhere: what was edited here is not put over it, and is not lost. */
  async #goOnInCopy(reason: 'stale' | 'newer'): Promise<void> {
    if (reason === 'newer') {
      this.#mode = 'outdated';
      const edits = this.#edits;
      const kept = await this.#shelf.save(...copyOf(this.#document.id, this.#content()), 0);
      if (kept.ok) this.#written = edits;
      else this.#tryAgain(kept.reason);
      return;
    }
    const [id] = copyOf(this.#document.id, this.#content());
    this.#document = { ...this.#document, id };
    this.#steps.clear();
    this.#rev = 0;
    this.#mode = 'editing';
    this.#saved = { kind: 'copied' };
    if (this.#seat !== undefined) {
      this.#seat.leave();
      this.#sit();
    }
    this.#saveSoon(0);
  }

  #sit(): void {
    this.#seat = sit(this.#document.id, {
      granted: () => {
        this.#isSeated = true;
        void this.#beginToEdit();
      },
      waiting: () => {
        this.#isSeated = false;
        // Taken while an edit was not saved yet: it goes on in a copy, never over the other tab's work.
        if (this.#isDirty() && this.#inFlight === undefined) void this.#goOnInCopy('stale');
        else if (this.#mode === 'editing') this.#mode = 'following';
      },
    });
  }

  async #beginToEdit(): Promise<void> {
    if (this.#mode !== 'following') return;
    await this.#follow();
    if (this.#isSeated) this.#mode = 'editing';
  }

  async #hear(news: News): Promise<void> {
    if (news.kind === 'asked' && this.#mode === 'editing') {
      await this.flush();
      // All is saved, and from here on the other tab edits; what could not be saved goes on in a copy.
      if (!this.#isDirty()) this.#mode = 'following';
      tell({ kind: 'yielded', id: news.id });
    } else if (news.kind === 'removed') {
      if (!this.#isDirty()) this.#mode = 'removed';
    } else if (news.kind === 'saved') {
      if (news.schema > SCHEMA) {
        if (this.#isDirty()) await this.#goOnInCopy('newer');
        this.#mode = 'outdated';
      } else if (this.#mode === 'following') await this.#follow();
      else if (this.#mode === 'removed') this.#comeBack();
    }
  }

  #comeBack(): void {
    this.#mode = this.#isSeated ? 'editing' : 'following';
  }

  /** Reads what the tab that edits has written. */
  async #follow(): Promise<void> {
    const loaded = await this.#shelf.load(this.#document.id);
    if (!loaded.ok || loaded.head.rev <= this.#rev || this.#isDirty()) return;
    const reading = readDocument(loaded.head.body);
    if (!reading.ok) return;
    this.#document = reading.document;
    this.#steps.load(loaded.head.history);
    this.#rev = loaded.head.rev;
  }

  /** The page is being hidden: keeps in one synchronous step what a save may not manage, then saves. */
  leave(): void {
    if (!this.#isDirty() && this.#inFlight === undefined) return;
    this.#shelf.lastWords(this.#document.id, this.#content(), this.#rev, this.#inFlight);
    void this.flush();
  }

  #content(): Content {
    return { ...this.#steps.write(this.#document), schema: SCHEMA };
  }

  /** Leaves on the shelf what its card shows of the newest results. */
  async keepCard(card: Card): Promise<void> {
    if (this.#mode !== 'lent') await this.#shelf.setCard(this.#document.id, card);
  }

  /** The browser stores something at last: what was kept in memory is saved. */
  #keepAtLast(): void {
    if (this.#mode === 'lent') return;
    this.#edits += 1;
    this.#saveSoon(0);
  }

  #isDirty(): boolean {
    return this.#written !== this.#edits;
  }

  #replace(document: MizanDocument | undefined): void {
    if (document === undefined) return;
    this.#document = document;
    this.#edits += 1;
    if (this.#saved.kind === 'saved' || this.#saved.kind === 'rewritten')
      this.#saved = { kind: 'saving' };
    this.#saveSoon(SAVE_AFTER);
  }

  #saveSoon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }
}
