import type { Place } from '#lib/language/issue.ts';
import { readProgram } from '#lib/language/program.ts';
import { digitSets, toLatinDigits } from '#lib/i18n/digits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { amountAt, type Amount } from './amount.ts';
import type { FieldQuestion, FieldRemedy } from './field-issue.ts';
import { DOMAINS, type Domain, type FieldUnit } from './field-unit.ts';
import { ask, offersIn, type Outcome } from './outcome.ts';
import { phraseOf } from './phrase.ts';
import { toPlain, withoutMarks } from './plain-text.ts';
import { type Check, issueAlone, readFormula } from './read-formula.ts';
import { type Field, readPhrase } from './read-phrase.ts';
import { type Token, tokensOf } from './tokens.ts';
import { writeField } from './write-field.ts';

/** What a free field for one number was read as. */
export type FieldRead =
  | {
      readonly ok: true;
      /** An expression of the model language. */
      readonly expression: string;
      readonly kind: 'number' | 'range' | 'three_point' | 'formula';
    }
  | {
      readonly ok: false;
      /** The sentence of the question and its remedy, with a place where it is about a formula. */
      readonly issue: FieldQuestion & Partial<Place>;
      /** Expressions that may be meant; each of them is read without a question. */
      readonly suggestions: readonly string[];
    };

/** The field that is typed into. */
export interface FieldContext {
  readonly locale: Locale;
  readonly unit?: FieldUnit;
  /** The values it can have; by its unit when not given. */
  readonly domain?: Domain;
  /** The code of the document's money. */
  readonly currency?: string;
  /** How much one unit of another currency is in the document's. */
  readonly rates?: Readonly<Record<string, number>>;
  /** What the model says to a formula; without a model there is no name to use. */
  readonly check?: Check;
  /** The expression that the field holds, and how it shows it: typing the same again changes nothing. */
  readonly held?: { readonly expression: string; readonly shown: string };
}

/**
 * Reads what a person types for one number of the model: a number, a range in the words of any of
 * our languages, three points, a count such as `1 of 5`, or a formula.
 *
 * What can be meant in two ways is never guessed: it comes back as a question with suggestions.
 *
 * @example
 * readField('10 to 15', { locale: 'en', unit: 'share' }).expression // => '10% to 15%'
 * @example
 * readField('من ١٥٠ إلى ٣٠٠ ر.س', { locale: 'ar', unit: 'money', currency: 'SAR' }).expression // => '150 to 300'
 * @example
 * readField('0.1', { locale: 'en', unit: 'share' }).suggestions // => ['10%', '0.1%']
 */
export function readField(text: string, context: FieldContext): FieldRead {
  const { held } = context;
  if (held !== undefined && isSame(text, held.shown, context)) {
    return { ok: true, expression: held.expression, kind: 'formula' };
  }
  const outcome = outcomeOf(text, context);
  if (outcome.ok) return outcome;
  const offers = outcome.offers.map((offer) => (context.unit === 'share' ? within(offer) : offer));
  const suggestions = [...new Set(offers)].filter((offer) => isReadBack(offer, context));
  const isChoice = suggestions.length > 0;
  if ('issue' in outcome) {
    const { issue } = outcome;
    // A suggestion that leads nowhere gives way to the forms of the field.
    const advice = 'suggestion' in issue.words ? formsOf(context.unit) : issue.remedy;
    return {
      ok: false,
      issue: { ...issue, remedy: isChoice ? 'field_choose' : advice },
      suggestions,
    };
  }
  const { key, words } = outcome;
  const found = text.trim().slice(0, 40);
  const remedy = isChoice ? 'field_choose' : (outcome.remedy ?? formsOf(context.unit));
  return {
    ok: false,
    issue: { key: `field_${key}`, remedy, words: { found, ...words } },
    suggestions,
  };
}

/** Whether a text says the same as what the field shows, in other digits or spaces at most. */
function isSame(text: string, shown: string, context: FieldContext): boolean {
  if (withoutMarks(text) === withoutMarks(shown)) return true;
  const [typed, before] = [outcomeOf(text, context), outcomeOf(shown, context)];
  return typed.ok && before.ok && typed.expression === before.expression;
}

/** A suggestion is fit when what the field would show for it is read as the same, without a notice. */
function isReadBack(expression: string, context: FieldContext): boolean {
  const unit = context.unit ?? 'number';
  const outcome = outcomeOf(writeField(expression, context.locale, unit), context);
  if (!outcome.ok) return false;
  const again = writeField(outcome.expression, context.locale, unit);
  const { issues } = readProgram(`suggested = ${expression}`);
  return (
    again === writeField(expression, context.locale, unit) &&
    issues.every(({ severity }) => severity === 'error')
  );
}

/** A range that reaches 0% or 100% goes beyond it, so the nearest that does not is suggested. */
function within(expression: string): string {
  return expression.replace(/^0%(?= to )/, '0.1%').replace(/(?<= to )100%$/, '99.9%');
}

function formsOf(unit: FieldUnit = 'number'): FieldRemedy {
  if (unit === 'share') return 'field_write_share';
  return unit === 'money' ? 'field_write_money' : 'field_write_number';
}

/** Characters that hide in a number, once the marks beside it are gone. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/u;

function outcomeOf(text: string, context: FieldContext): Outcome {
  const unit = context.unit ?? 'number';
  const field: Field = {
    unit,
    domain: context.domain ?? DOMAINS[unit],
    currency: context.currency ?? 'USD',
    rates: context.rates ?? {},
  };
  const check = context.check ?? issueAlone;
  // A sentence may end with a full stop.
  const typed = withoutMarks(text).replace(
    /(?<=[\p{Nd}\p{L}%٪\p{Sc}])[.。؛;!！]$/u,
    (end, at: number, all: string) => (/\p{L}\.\p{L}\.$/u.test(all.slice(0, at + 1)) ? end : ''),
  );
  if (typed === '') return ask('empty');
  const hidden = HIDDEN.exec(typed);
  if (hidden !== null && !/[\n\r\t]/.test(hidden[0])) {
    return ask('hidden', numbersIn(typed.replace(HIDDEN, ''), field));
  }
  if (digitSets(typed).has('other'))
    return ask('other_digits', numbersIn(toLatinDigits(typed), field));
  const plain = toPlain(typed);
  const tokens = tokensOf(plain);
  const phrase = phraseOf(tokens, typed);
  if (phrase !== undefined) return readPhrase(phrase, field);
  const amounts = amountsIn(tokens, typed);
  if (amounts.length === 0 && CHINESE_NUMERALS.test(plain)) {
    return ask('number_words', [], { remedy: 'field_write_digits' });
  }
  const formula = readFormula(withPlainTo(typed, tokens), field, check);
  // A formula whose names are not known is one; words that are none are talk.
  if (formula.ok || !('issue' in formula) || !isTalk(plain)) return formula;
  return explainTalk(tokens, amounts, plain, field, formula);
}

/** The text with every word for "to" in the word of the language, as formulas need it. */
function withPlainTo(typed: string, tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind === 'to')
    .reduceRight(
      (text, { start, end }) =>
        `${text.slice(0, start).trimEnd()} to ${text.slice(end).trimStart()}`,
      typed,
    );
}

/** Words and numbers without a sign of calculation: nobody means a formula by them. */
function isTalk(plain: string): boolean {
  return !/[+*/^()[\]=<>?:×÷]/.test(plain);
}

const CHINESE_NUMERALS = /[一二两三四五六七八九十百千万半]{2,}|[一二两三四五六七八九十]/u;

/** What to ask about words with numbers among them, such as `10 leads a month`. */
function explainTalk(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  plain: string,
  field: Field,
  formula: Outcome,
): Outcome {
  if (amounts.length === 0) return /\p{L}\s+\p{L}/u.test(plain) ? ask('not_a_number') : formula;
  // Days are no hours: their number would mean something else here.
  const isOtherMeasure = field.unit === 'hours' && tokens.some(({ kind }) => kind === 'time');
  if (isOtherMeasure) return ask('not_a_number');
  const ending = tokens.length === 2 && tokens[1]?.kind === 'other' && amounts.length === 1;
  // 0x10 is no 0.
  if (ending && /\d/.test(plain.slice(tokens[1]!.start))) return ask('suffix');
  const suffix = ending ? MEANT[plain.slice(tokens[1]!.start)] : undefined;
  const likely = amounts.map((amount) => ({ ...amount, power: suffix ?? amount.power }));
  return ask(ending ? 'suffix' : 'not_a_number', offersOfAmounts(likely, field));
}

/** Letters that some write for a million and a billion, and that others read as minutes or bits. */
const MEANT: Readonly<Record<string, number>> = { m: 6, b: 9 };

function amountsIn(tokens: readonly Token[], typed: string): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length;) {
    // A sign in front belongs to a number only where the text begins.
    const isSign = tokens[at]?.kind === 'hyphen' && at > 0;
    const read = isSign ? undefined : amountAt(tokens, at, typed);
    if (read !== undefined) amounts.push(read.amount);
    at = read?.next ?? at + 1;
  }
  return amounts;
}

/** The numbers of a text as a number or a range. */
function offersOfAmounts(amounts: readonly Amount[], field: Field): readonly string[] {
  const [first, second, ...more] = amounts;
  if (first === undefined || more.length > 0) return [];
  return offersIn(
    second === undefined
      ? readPhrase({ kind: 'one', amounts: [first] }, field)
      : readPhrase({ kind: 'range', amounts: [first, second] }, field),
  );
}

function numbersIn(text: string, field: Field): readonly string[] {
  return offersOfAmounts(amountsIn(tokensOf(toPlain(text)), text), field);
}
