import type { Issue } from '#lib/language/issue.ts';
import type { FieldIssueKey, FieldRemedy } from './field-issue.ts';

/** What a reading step comes to: an expression, or what to ask with the expressions that may be meant. */
export type Outcome =
  | {
      readonly ok: true;
      readonly expression: string;
      readonly kind: 'number' | 'range' | 'three_point' | 'formula';
    }
  | {
      readonly ok: false;
      readonly key: FieldIssueKey;
      /** Another way out than the suggestions or the forms of the field. */
      readonly remedy?: FieldRemedy;
      readonly words?: Readonly<Record<string, string>>;
      /** Not all of them have to fit the field: the reader tries each. */
      readonly offers: readonly string[];
    }
  /** What the language has to say about a formula. */
  | { readonly ok: false; readonly issue: Issue; readonly offers: readonly string[] };

/** A question with the expressions that may be meant. */
export function ask(
  key: FieldIssueKey,
  offers: readonly string[] = [],
  more: { readonly remedy?: FieldRemedy; readonly words?: Readonly<Record<string, string>> } = {},
): Outcome {
  return { ok: false, key, offers, ...more };
}

/** The expressions that an outcome stands for or offers. */
export function offersIn(outcome: Outcome): readonly string[] {
  return outcome.ok ? [outcome.expression] : outcome.offers;
}
