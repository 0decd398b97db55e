import type { FieldQuestion } from './reading/field-issue.ts';
import { m } from './generated/messages.js';
import { getLocale } from './generated/runtime.js';
import type { Locale } from './locale.ts';

/** An issue in words: what is the matter, and what to write instead. */
export interface Told {
  readonly sentence: string;
  readonly remedy: string;
}

type Message = (
  words: Readonly<Record<string, string>>,
  options: { readonly locale: Locale },
) => string;

const MESSAGES = m as unknown as Readonly<Record<string, Message>>;

/**
 * The sentences of an issue, in the language of the page unless another is asked for.
 *
 * In Arabic what is quoted from a formula is set apart, so that it keeps its own direction.
 */
export function issueWords(issue: FieldQuestion, locale?: Locale): Told {
  return {
    sentence: messageOf(`issue_${issue.key}`, issue.words, locale),
    remedy: messageOf(`remedy_${issue.remedy}`, issue.words, locale),
  };
}

/** The sentence that says what a function or distribution means. */
export function meaningOf(key: `meaning_${string}`, locale?: Locale): string {
  return messageOf(key, {}, locale);
}

function messageOf(
  key: string,
  words: Readonly<Record<string, string>>,
  locale: Locale = getLocale(),
): string {
  const message = MESSAGES[key];
  if (message === undefined) throw new RangeError(`issueWords requires a message ${key}`);
  return message(locale === 'ar' ? apart(words) : words, { locale });
}

/** Every word between a first-strong isolate and its end. */
function apart(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, `\u2068${word}\u2069`]),
  );
}
