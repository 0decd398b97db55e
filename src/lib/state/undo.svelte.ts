import { canonicalJson } from '#lib/document/canonical.ts';
import {
  NO_HISTORY,
  readHistory,
  remember,
  stepBack,
  stepBetween,
  stepForward,
  type History,
  type StepKind,
  writeHistory,
} from '#lib/document/history.ts';
import { readDocument, type MizanDocument } from '#lib/document/schema.ts';

/** Edits of the same kind about the same thing within so many milliseconds are one step. */
const SAME_STEP = 1000;

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

/** The steps back and forward again of the open document, grouped as a person thinks. */
export class UndoSteps {
  #history: History = $state.raw(NO_HISTORY);
  #fresh: readonly FreshStep[] = $state.raw([]);
  #lastAt = 0;
  #lastIn = '';

  /** What undo would take back; `undefined` when there is nothing. */
  get back(): StepName | undefined {
    return this.#fresh.at(-1) ?? this.#history.past.at(-1);
  }

  /** What redo would do again. */
  get forward(): StepName | undefined {
    return this.#fresh.length > 0 ? undefined : this.#history.future.at(-1);
  }

  /** Takes the place of all steps by those that were stored with a document. */
  load(stored: string): void {
    this.#history = readHistory(stored);
    this.#fresh = [];
    this.#lastAt = 0;
  }

  clear(): void {
    this.#history = NO_HISTORY;
    this.#fresh = [];
  }

  /** Remembers the way back to the document as it was before an edit of a thing in a place. */
  add(kind: StepKind, of: string, before: MizanDocument, place = ''): void {
    const now = Date.now();
    const last = this.back;
    const isSame = last?.kind === kind && last.of === of && this.#lastIn === place;
    const joins = isSame && now - this.#lastAt < SAME_STEP;
    this.#lastIn = place;
    if (!joins || this.#fresh.length === 0)
      this.#fresh = [...this.#fresh, { kind, of, before, joins }];
    this.#lastAt = now;
  }

  /** The document one step back; `undefined` where there is none. */
  undo(document: MizanDocument): MizanDocument | undefined {
    return this.#step(stepBack, document);
  }

  /** The document one step forward again; `undefined` where there is none. */
  redo(document: MizanDocument): MizanDocument | undefined {
    return this.#step(stepForward, document);
  }

  /** The canonical text of the document, and the steps as they are stored beside it. */
  write(document: MizanDocument): { readonly body: string; readonly history: string } {
    const body = this.#settle(document);
    return { body, history: writeHistory(this.#history) };
  }

  #step(step: typeof stepBack, document: MizanDocument): MizanDocument | undefined {
    // First the steps are written, then one of them is taken.
    const body = this.#settle(document);
    const stepped = step(this.#history, body);
    const reading = stepped === undefined ? undefined : readDocument(stepped.text);
    // A history that does not fit its document is given up; the document is what counts.
    this.#history = (reading?.ok === true ? stepped?.history : undefined) ?? NO_HISTORY;
    this.#lastAt = 0;
    return reading?.ok === true ? reading.document : undefined;
  }

  /** The canonical text of the document, with all fresh steps written as differences. */
  #settle(document: MizanDocument): string {
    const body = canonicalJson(document);
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
}
