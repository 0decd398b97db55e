import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FIELD_ISSUES, FIELD_REMEDIES } from '#lib/i18n/reading/field-issue.ts';
import { baseLocale, overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { issueWords, meaningOf } from '#lib/i18n/issues.ts';
import { LOCALES } from '#lib/i18n/locale.ts';
import { CALLABLES } from '#lib/language/functions.ts';
import { ISSUES, REMEDIES } from '#lib/language/issue.ts';
import { readProgram } from '#lib/language/program.ts';

const folder = resolve(import.meta.dirname, '../../../messages/issues');
const files = LOCALES.map((locale) => ({
  locale,
  messages: JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8')) as Record<string, string>,
}));

const prefixed = (prefix: string, words: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(words).map(([key, list]): [string, readonly string[]] => [prefix + key, list]);

/** Every sentence there has to be, with the words it may quote. */
const expected = new Map<string, readonly string[]>([
  ...prefixed('issue_', ISSUES),
  ...prefixed('remedy_', REMEDIES),
  ...prefixed('issue_field_', FIELD_ISSUES),
  ...prefixed('remedy_', FIELD_REMEDIES),
  ...[...CALLABLES.values()].map(({ meaning }): [string, readonly string[]] => [meaning, []]),
]);

describe.each(files)('the sentences in $locale', ({ messages }) => {
  it('are there for every issue, remedy and function, and for nothing else', () => {
    const written = Object.keys(messages).filter((key) => key !== '$schema');
    expect(written.sort()).toEqual([...expected.keys()].sort());
  });

  it('quote only words that an issue gives them', () => {
    const wrong = Object.entries(messages).flatMap(([key, sentence]) => {
      const quoted = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      return quoted.filter((word) => expected.get(key)?.includes(word) === false);
    });
    expect(wrong).toEqual([]);
  });

  it('are whole, short and end as sentences do', () => {
    for (const [key, sentence] of Object.entries(messages)) {
      expect(sentence.trim(), key).toBe(sentence);
      if (key !== '$schema') expect(sentence.length, key).toBeGreaterThan(1);
      expect(sentence.length, key).toBeLessThan(110);
      if (key.startsWith('issue_') && key !== 'issue_cycle')
        expect(sentence, key).toMatch(/[.。)）}?？؟]$/);
    }
  });
});

it('quotes the same words in every language', () => {
  const [english, ...others] = files;
  const wordsOf = (sentence = ''): string[] => [...new Set(sentence.match(/\{\w+\}/g))].sort();
  for (const { messages, locale } of others) {
    for (const [key, sentence] of Object.entries(english?.messages ?? {})) {
      expect(wordsOf(messages[key]), `${key} ${locale}`).toEqual(wordsOf(sentence));
    }
  }
});

describe('an issue in words', () => {
  afterEach(() => {
    overwriteGetLocale(() => baseLocale);
  });

  it('has its places filled, for one example of many kinds', () => {
    const texts = [
      'x = 2y',
      'x = 20 to 5',
      'x = prise',
      'x = -2^2',
      'x = normal(1, -1)',
      'a = b\nb = a',
      'x = 1e309',
    ];
    for (const issue of texts.flatMap((text) => readProgram(text).issues)) {
      for (const locale of LOCALES) {
        const { sentence, remedy } = issueWords(issue, locale);
        expect(`${sentence} ${remedy}`).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('is in the language of the page', () => {
    const [issue] = readProgram('x = 20 to 5').issues;
    if (issue === undefined) throw new Error('no issue');
    expect(issueWords(issue).remedy).toBe('Did you mean 5 to 20?');
    overwriteGetLocale(() => 'zh-CN');
    expect(issueWords(issue).remedy).toBe('是不是想写 5 to 20？');
    overwriteGetLocale(() => 'ar');
    expect(issueWords(issue).remedy).toBe('هل تقصد \u20685 to 20\u2069؟');
  });

  it('refuses a key that no file has', () => {
    expect(() => issueWords({ key: 'nothing' as 'cycle', remedy: 'write', words: {} })).toThrow(
      'issueWords requires a message issue_nothing',
    );
  });

  it('tells what every function means', () => {
    for (const { meaning } of CALLABLES.values()) expect(meaningOf(meaning, 'en')).not.toBe('');
  });
});
