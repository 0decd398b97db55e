import type { Unit } from '#lib/models/model.ts';

/**
 * A form that a source document would have its reader fill in: what is asked, what is listed, and what
 * the answers say about the model.
 */
export interface Checklist {
  readonly id: string;
  /** The shipped models it was made for; any other may use it too. */
  readonly models: readonly string[];
  readonly sections: readonly Section[];
  /** A list of things, each with the same questions; checklists that name the same list share its rows. */
  readonly list?: List;
  /** Keys of the words for everything that `assess` may say. */
  readonly verdicts: readonly string[];
  readonly figures: readonly string[];
  readonly remarks: readonly string[];
  /** A pure function of the answers and of what the model says now. */
  assess(filled: Filled): Assessment;
}

export interface Section {
  readonly id: string;
  readonly fields: readonly Field[];
}

export interface List {
  readonly id: string;
  /** The first is the name of the row. */
  readonly columns: readonly Field[];
}

export type Field =
  | { readonly id: string; readonly kind: 'tick' }
  /** 0 not at all, 1 in part, 2 fully. */
  | { readonly id: string; readonly kind: 'grade' }
  | { readonly id: string; readonly kind: 'text' | 'line' }
  | { readonly id: string; readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly id: string;
      readonly kind: 'number';
      readonly unit: Unit;
      readonly allowed: readonly [low: number, high: number];
    };

export type Answers = Readonly<Record<string, number | string>>;

/** Where nine in ten values lie, and the middle; all three are the same where nothing is uncertain. */
export interface Known {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Row {
  readonly id: string;
  readonly answers: Answers;
}

export interface Filled {
  readonly answers: Answers;
  /** The rows of the checklist's own list. */
  readonly rows: readonly Row[];
  /** All lists of the document, by their ids. */
  readonly lists: Readonly<Record<string, readonly Row[]>>;
  /** What a US dollar is worth in the document's money. */
  readonly perDollar: number;
  /** What an assumption of the model says, or a figure of its results; `undefined` when there is none. */
  readonly known: (name: string) => Known | undefined;
}

export interface Assessment {
  readonly verdict?: Verdict;
  readonly figures: readonly Figure[];
  readonly remarks: readonly Remark[];
  /** What the answers would have the model assume. */
  readonly puts: readonly Put[];
}

export interface Verdict {
  readonly key: string;
  readonly tone: 'go' | 'wait' | 'stop';
}

export interface Figure {
  readonly key: string;
  /** The row it speaks of, by its name. */
  readonly of?: string;
  readonly value: number | Known;
  readonly unit: Unit;
}

export interface Remark {
  readonly key: string;
  readonly of?: string;
}

export interface Put {
  /** The assumption, by its name in the program. */
  readonly name: string;
  /** An expression of the model language. */
  readonly expression: string;
}

/** A checklist's words in one language; every key of the checklist has its entry. */
export interface ChecklistWords {
  readonly name: string;
  /** What it is good for, in a sentence or two. */
  readonly purpose: string;
  /** What it does not say, and where its thresholds come from. */
  readonly caution: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** What a row of the list is called: "Add a partner". */
  readonly list?: { readonly add: string; readonly empty: string };
  readonly options: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
}

export interface FieldWords {
  readonly label: string;
  readonly text?: string;
  /** For a text: something to begin with. */
  readonly example?: string;
}
