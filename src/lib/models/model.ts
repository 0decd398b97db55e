import type { Block, NoteColour } from './blocks.ts';

/** A business model that ships: a program in the language, and what a person needs to read it. */
export interface Model {
  readonly id: string;
  /** The guide of Learn that tells what the trade knows. */
  readonly guide: string;
  /** The model's text: the one statement of its equations. */
  readonly program: string;
  readonly months: number;
  readonly currency: string;
  readonly groups: readonly Group[];
  readonly scenarios: readonly ModelScenario[];
  readonly notes: readonly ModelNote[];
  readonly roles: Roles;
  /** Outputs to show beside an assumption: what it comes to together with others. */
  readonly implied?: Readonly<Record<string, string>>;
  /** Outputs worth a line in the table of figures, in the order of reading. */
  readonly outputs: readonly Output[];
  /** Outputs that tell what a plan costs or risks for other people; a comparison shows them beside the money. */
  readonly costsToOthers?: readonly string[];
  /** Series worth a chart over the months; the first is shown first. */
  readonly series: readonly Output[];
}

/** Assumptions as a founder thinks of them. */
export interface Group {
  readonly id: string;
  readonly assumptions: readonly Assumption[];
}

export interface Assumption {
  /** Its name in the program. */
  readonly name: string;
  readonly unit: Unit;
  /** What the user chooses, what is taken as given, or what nobody knows for sure. */
  readonly kind: 'decision' | 'given' | 'unknown';
  /** Values that make sense, both ends included. */
  readonly allowed: readonly [low: number, high: number];
  readonly grade: Grade;
  readonly sources: readonly Source[];
}

/** How well founded a default is: read in a source, calibrated from one, or guessed. */
export type Grade = 'sourced' | 'calibrated' | 'guess';

export interface Source {
  readonly title: string;
  readonly address: string;
  readonly year: string;
}

export type Unit =
  | 'money'
  | 'money_per_month'
  | 'money_per_order'
  | 'money_per_click'
  | 'money_per_referral'
  | 'money_per_hour'
  | 'share'
  | 'share_per_month'
  | 'chance'
  | 'chance_per_offer'
  | 'chance_per_month'
  | 'share_per_year'
  | 'hours'
  | 'hours_per_month'
  | 'months'
  | 'orders'
  | 'people'
  | 'clients'
  | 'switch'
  | 'ratio'
  | 'number';

export interface Output {
  readonly name: string;
  readonly unit: Unit;
}

/** The definitions that answer the questions every model is asked. */
export type Roles = Readonly<
  Record<
    'result' | 'income' | 'loss' | 'ruined' | 'ruinMonth' | 'breakEven' | 'lowestCash' | 'cash',
    string
  >
>;

export interface ModelScenario {
  readonly id: string;
  readonly replacements: Readonly<Record<string, string>>;
}

export interface ModelNote {
  readonly id: string;
  readonly block: Block;
  readonly colour: NoteColour;
  /** Names of the assumptions that the note stands for. */
  readonly links: readonly string[];
}

/** A model's words in one language; every key of the model has its entry. */
export interface ModelWords {
  readonly name: string;
  readonly story: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly assumptions: Readonly<Record<string, Words>>;
  readonly outputs: Readonly<Record<string, Words>>;
  readonly notes: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
  readonly scenarios: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
}

/** A name for the screen and one sentence that explains it. */
export interface Words {
  readonly label: string;
  readonly text: string;
}
