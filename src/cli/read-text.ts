import { parseArgs } from 'node:util';
import { issueWords } from '#lib/i18n/issues.ts';
import { LOCALES, type Locale } from '#lib/i18n/locale.ts';
import { FIELD_UNITS, type FieldUnit } from '#lib/i18n/reading/field-unit.ts';
import { readField } from '#lib/i18n/reading/read-field.ts';
import { understoodWords } from '#lib/i18n/reading/understood-words.ts';
import { understand } from '#lib/language/understand.ts';
import { ratesInto } from '#lib/models/currencies.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  unit: { type: 'string', default: 'number' },
  lang: { type: 'string', default: 'en' },
  currency: { type: 'string', default: 'USD' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * Carries out `mizan read`: says how a field would read a text.
 *
 * @returns the exit code: 0 when it is read, 1 when there is something to ask
 * @throws UsageError with a sentence for the user
 */
export function readText(words: readonly string[]): number {
  const { text, unit, locale, currency, isJson } = argumentsOf(words);
  const read = readField(text, { locale, unit, currency, rates: ratesInto(currency) });
  if (read.ok) {
    const { expression } = read;
    const understood = understoodWords(understand(expression), unit, { locale, currency });
    print(
      isJson ? [JSON.stringify({ ok: true, expression, understood })] : [expression, understood],
    );
    return 0;
  }
  const { sentence, remedy } = issueWords(read.issue, locale);
  const { suggestions } = read;
  const isChoice = suggestions.length > 0;
  // With suggestions the remedy only leads over to them.
  const question = isChoice ? sentence : `${sentence} ${remedy}`;
  print(
    isJson
      ? [JSON.stringify({ ok: false, question, suggestions })]
      : [question, ...(isChoice ? [remedy, ...suggestions.map((each) => `  ${each}`)] : [])],
  );
  return 1;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

interface Arguments {
  readonly text: string;
  readonly unit: FieldUnit;
  readonly locale: Locale;
  readonly currency: string;
  readonly isJson: boolean;
}

function argumentsOf(words: readonly string[]): Arguments {
  // A number below zero is no option: a blank in front keeps it from being taken for one.
  const isNegative = (word: string): boolean => /^-[^-a-z]/i.test(word);
  const { values, positionals } = parsed(
    words.map((word) => (isNegative(word) ? ` ${word}` : word)),
  );
  if (positionals.length === 0) throw new UsageError('read needs a TEXT.');
  const text = positionals.map((word) => word.trim()).join(' ');
  return {
    text,
    unit: oneOf('unit', values.unit, FIELD_UNITS),
    locale: oneOf('lang', values.lang, LOCALES),
    currency: currencyOf(values.currency),
    isJson: values.json,
  };
}

function parsed(
  words: readonly string[],
): ReturnType<
  typeof parseArgs<{ args: string[]; options: typeof OPTIONS; allowPositionals: true }>
> {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, text: string, all: readonly T[]): T {
  const found = all.find((each) => each === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} takes ${all.join(', ')}, not "${text}".`);
}

function currencyOf(text: string): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new UsageError(`--currency takes a code of three letters such as USD, not "${text}".`);
}
