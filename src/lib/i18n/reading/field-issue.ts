import type { IssueKey, RemedyKey } from '#lib/language/issue.ts';

/** Everything a number field can have to say, with the words each sentence may quote. */
export const FIELD_ISSUES = {
  empty: [],
  not_a_number: ['found'],
  decimal_comma: ['found'],
  grouping: ['found'],
  spaced: ['found'],
  mixed_digits: ['found'],
  other_digits: ['found'],
  number_words: ['found'],
  hidden: [],
  suffix: ['found'],
  too_large: ['found'],
  too_small: ['found'],
  not_whole: [],
  difference: ['found'],
  one_suffix: ['found'],
  reversed: ['found'],
  out_of_order: ['found'],
  more_than_all: ['found'],
  how_sure: ['found'],
  one_sided: ['found'],
  either: ['found'],
  several: ['found'],
  below_zero_signs: ['found'],
  percent_or_part: ['found'],
  points_or_part: ['found'],
  thousand_or_decimal: ['found'],
  percent_in_money: ['found'],
  percent_in_number: ['found'],
  money_in_share: ['found'],
  money_in_number: ['found'],
  share_of_tries: ['found'],
  foreign_currency: ['found', 'currency'],
  mixed_currencies: ['found'],
  above_all: ['found'],
  below_zero: ['found'],
  not_above_zero: ['found'],
  truth_value: ['found'],
  unknown_name: ['name'],
  needs_itself: [],
  not_understood: ['found'],
} as const satisfies Record<string, readonly string[]>;

/** Every sentence that leads out, with the words it may quote. */
export const FIELD_REMEDIES = {
  /** Stands in front of the suggestions. */
  field_choose: [],
  field_write_share: [],
  field_write_money: [],
  field_write_number: [],
  field_write_above_zero: [],
  field_write_from_zero: [],
  field_write_digits: [],
  field_write_condition: [],
} as const satisfies Record<string, readonly string[]>;

export type FieldIssueKey = keyof typeof FIELD_ISSUES;
export type FieldRemedy = keyof typeof FIELD_REMEDIES;

/** What is asked about a text: the sentence, the way out, and the words that both quote. */
export interface FieldQuestion {
  readonly key: `field_${FieldIssueKey}` | IssueKey;
  readonly remedy: FieldRemedy | RemedyKey;
  readonly words: Readonly<Record<string, string>>;
}

/** Why a field for one number could not be read, and the numbers that may be meant. */
export interface FieldIssue extends FieldQuestion {
  /** Literals of the language, the likeliest first; each can be taken as it stands. */
  readonly suggestions: readonly string[];
}
