import { expect, it } from 'vitest';
import { noticeWords, refusalWords } from '#lib/components/share/words.ts';
import { NOTICES, REASONS, refuse } from '#lib/files/verdict.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { LOCALES } from '#lib/i18n/locale.ts';

it.each(LOCALES)('every refusal has a sentence and a remedy of its own in %s', (locale) => {
  overwriteGetLocale(() => locale);
  const told = REASONS.map((reason) => refusalWords(refuse(reason), locale));
  expect(new Set(told).size).toBe(REASONS.length);
  // Two sentences at least, or two halves of one: what is the matter, and what to do.
  expect(told.filter((words) => !/[.。؛;:].+/u.test(words))).toEqual([]);
});

it.each(LOCALES)('every notice has a sentence of its own in %s', (locale) => {
  overwriteGetLocale(() => locale);
  const told = NOTICES.map((key) => noticeWords({ key, count: 3 }, locale));
  expect(new Set(told).size).toBe(NOTICES.length);
});

it('a link that was cut off says how much of it is there, where that is known', () => {
  overwriteGetLocale(() => 'en');
  const amount = { found: 1200, expected: 3400 };
  expect(refusalWords({ ...refuse('link_incomplete'), amount }, 'en')).toContain(
    '1,200 of 3,400 characters',
  );
  expect(refusalWords(refuse('link_incomplete'), 'en')).toContain('incomplete.');
});
