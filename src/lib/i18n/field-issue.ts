import type { Locale } from './locale.ts';
import { toDigitsOf } from './digits.ts';

/** Everything a number field can have to say, with the words each sentence may quote. */
export const FIELD_ISSUES = {
  empty: [],
  not_a_number: ['found'],
  decimal_comma: ['found'],
  grouping: ['found'],
  mixed_digits: ['found'],
  other_digits: ['found'],
  hidden: [],
  suffix: ['found'],
  too_large: ['found'],
  too_small: ['found'],
  not_whole: [],
  dash: ['found'],
  one_suffix: ['found'],
  reversed: ['found'],
  out_of_order: ['found'],
  more_than_all: ['found'],
} as const satisfies Record<string, readonly string[]>;

export const FIELD_REMEDIES = {
  field_write: ['suggestion'],
  field_did_you_mean: ['suggestion'],
  field_such_as: ['suggestion'],
  field_one_of: ['suggestion', 'other'],
} as const satisfies Record<string, readonly string[]>;

/** Why a number field could not be read: never without something to write instead. */
export interface FieldIssue {
  readonly key: `field_${keyof typeof FIELD_ISSUES}`;
  readonly remedy: keyof typeof FIELD_REMEDIES;
  /** `suggestion` is in the digits of the user and can be put into the field as it stands. */
  readonly words: Readonly<Record<string, string>> & { readonly suggestion: string };
}

/** A number to show when nothing better can be guessed. */
const EXAMPLE = '1234.5';

/** A refusal that offers one reading, given as a program literal. */
export function refuse(
  key: keyof typeof FIELD_ISSUES,
  found: string,
  offer: string | undefined,
  locale: Locale,
): FieldIssue {
  const guess = key === 'too_large' || key === 'too_small' || key === 'not_whole';
  return {
    key: `field_${key}`,
    remedy: offer === undefined ? 'field_such_as' : guess ? 'field_write' : 'field_did_you_mean',
    words: { found, suggestion: toDigitsOf(offer ?? EXAMPLE, locale) },
  };
}

/** A refusal of what can be meant in two ways. */
export function refuseAsEither(
  key: keyof typeof FIELD_ISSUES,
  found: string,
  suggestion: string,
  other: string,
): FieldIssue {
  return { key: `field_${key}`, remedy: 'field_one_of', words: { found, suggestion, other } };
}
