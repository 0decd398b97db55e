import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/i18n/locale.ts';

const root = resolve(import.meta.dirname, '../../..');

function messagesIn(folder: string, locale: string): Record<string, string> {
  const path = join(root, 'messages', folder, `${locale}.json`);
  const messages = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
  return Object.fromEntries(messages.filter(([key]) => key !== '$schema'));
}

function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

function sourcesUnder(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'generated' ? '' : sourcesUnder(path);
      return /\.(ts|svelte)$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

/** The folders of message files; those of issues are found by their keys, the others by `m.key`. */
const SCREENS = ['', 'results', 'decide', 'compare', 'path'];

describe.each([...SCREENS, 'issues'])('the message files in messages/%s', (folder) => {
  const english = messagesIn(folder, 'en');

  it.each(LOCALES)('say everything in %s, with the same words filled in', (locale) => {
    const messages = messagesIn(folder, locale);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    const different = Object.entries(messages).filter(
      ([key, message]) => placeholders(message).join() !== placeholders(english[key] ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
    expect(Object.values(messages).filter((message) => message.trim() === '')).toEqual([]);
  });
});

describe('the words of the screens', () => {
  it('are all used', () => {
    const source = sourcesUnder(join(root, 'src'));
    const unused = SCREENS.flatMap((folder) => Object.keys(messagesIn(folder, 'en'))).filter(
      (key) => !new RegExp(`\\bm\\.${key}\\b`).test(source),
    );
    expect(unused).toEqual([]);
  });
});
