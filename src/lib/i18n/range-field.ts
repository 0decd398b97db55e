import { describeExpression } from '#lib/language/describe.ts';
import { issueFrom } from '#lib/language/finding.ts';
import type { Issue } from '#lib/language/issue.ts';
import { normalise } from '#lib/language/normalise.ts';
import { readProgram } from '#lib/language/program.ts';
import { readExpression } from '#lib/language/statement.ts';
import { toDigitsOf } from './digits.ts';
import { type FieldIssue, refuseAsEither } from './field-issue.ts';
import type { Locale } from './locale.ts';
import { toPlain } from './number-text.ts';
import { formatNumber, POWERS, readNumber } from './numbers.ts';

/** What a free field for one assumption was read as. */
export type FieldRead =
  | {
      readonly ok: true;
      /** An expression of the model language. */
      readonly expression: string;
      readonly kind: 'number' | 'range' | 'three_point' | 'formula';
    }
  | {
      readonly ok: false;
      readonly issues: readonly [FieldIssue | Issue, ...(FieldIssue | Issue)[]];
    };

/** How each language says "to" and "k of n"; all of them are read in every language. */
const WORDS: Readonly<Record<Locale, { to: string; of: (k: string, n: string) => string }>> = {
  en: { to: 'to', of: (k, n) => `${k} of ${n}` },
  ar: { to: 'إلى', of: (k, n) => `${k} من ${n}` },
  'zh-CN': { to: '到', of: (k, n) => `${n} 中 ${k}` },
};

const TO = /\s*(?:(?<![\p{L}_])to(?![\p{L}_])|إلى|الى|إلي|حتى|到|至|–|—|~|～|〜)\s*/u;
const K_OF_N = /^(\d[\d,٬]*)\s*(?:of|out of|in|من|من أصل)\s*(\d[\d,٬]*)$/u;
const N_ABOUT_K = /^(\d[\d,٬]*)\s*(?:个|次)?(?:中|里)\s*(?:有)?\s*(\d[\d,٬]*)\s*(?:个|次)?$/u;
/** Two numbers joined by a hyphen. */
const DASHED = /^([-+]?[\d.,٫٬' ]*\d[%kMB]?)\s*-\s*(\d[\d.,٫٬' ]*[%kMB]?)$/;
/** Nothing but digits, separators and signs that belong to one number. */
const NUMBERLIKE = /^[-+(\s]*\p{Sc}?[\p{Nd}.,٫٬'_ ]*\p{Nd}[.,\s]*[%kMB]?[-)\s]*$/u;

/**
 * Reads what a person types for one number of the model: a number, a range in any of our
 * languages, three points, a count such as `1 of 5`, or a formula.
 *
 * @example
 * readField('٥٪ إلى ٢٠٪', 'ar').expression // => '5% to 20%'
 */
export function readField(text: string, locale: Locale): FieldRead {
  const typed = text.trim();
  const plain = toPlain(typed);
  const count = readCount(plain, typed, locale);
  if (count !== undefined) return count;
  const number = readNumber(typed, locale);
  if (number.ok) return { ok: true, expression: number.program, kind: 'number' };
  const dashed = DASHED.exec(plain);
  if (dashed !== null) return refuseDash(dashed, typed, locale);
  const parts = typed.split(TO);
  if (parts.length === 2 || parts.length === 3) {
    const range = readRange(parts, typed, locale);
    if (range !== undefined) return range;
  }
  const isNumber = NUMBERLIKE.test(plain) || number.issue.key === 'field_suffix';
  if (typed === '' || isNumber) return { ok: false, issues: [number.issue] };
  return readFormula(parts.join(' to '));
}

/** `k of n` as what is known of a share after k successes in n tries: beta(1 + k, n − k + 1). */
function readCount(plain: string, typed: string, locale: Locale): FieldRead | undefined {
  const english = K_OF_N.exec(plain);
  const chinese = N_ABOUT_K.exec(plain);
  const counts = english?.slice(1) ?? chinese?.slice(1).reverse();
  if (counts === undefined) return undefined;
  const [k, n] = counts.map((digits) => digits.replace(/[,٬]/g, '').replace(/^0+(?=\d)/, '')) as [
    string,
    string,
  ];
  if (Number(k) > Number(n)) return refused('more_than_all', typed, writeCount(n, k, locale));
  return { ok: true, expression: `beta(${k} + 1, ${n} - ${k} + 1)`, kind: 'range' };
}

function refuseDash(dashed: RegExpExecArray, typed: string, locale: Locale): FieldRead {
  const [low, high] = [readNumber(dashed[1]!, locale), readNumber(dashed[2]!, locale)];
  if (!low.ok) return { ok: false, issues: [low.issue] };
  if (!high.ok) return { ok: false, issues: [high.issue] };
  const difference = formatNumber(low.value - high.value, locale, 'exact');
  const limits = [low, high].sort((a, b) => a.value - b.value).map(({ program }) => program);
  const range = writeRange(limits, locale);
  return { ok: false, issues: [refuseAsEither('dash', typed, range, difference)] };
}

/** @returns `undefined` when the parts are not all numbers, so that a formula may be tried */
function readRange(parts: readonly string[], typed: string, locale: Locale): FieldRead | undefined {
  const programs: string[] = [];
  const values: number[] = [];
  for (const part of parts) {
    const read = readNumber(part, locale);
    if (read.ok) {
      programs.push(read.program);
      values.push(read.value);
    } else {
      const isNumber = NUMBERLIKE.test(toPlain(part)) && !part.includes('(');
      return isNumber ? { ok: false, issues: [read.issue] } : undefined;
    }
  }
  const shared = withSharedSuffix(programs, values);
  if (shared !== undefined) {
    const apart = [...programs.slice(0, -1), String(values.at(-1)!)];
    const [either, other] = [writeRange(shared, locale), writeRange(apart, locale)];
    return { ok: false, issues: [refuseAsEither('one_suffix', typed, either, other)] };
  }
  const order = [...programs.keys()].sort((a, b) => values[a]! - values[b]!);
  if (order.some((place, index) => place !== index)) {
    const sorted = order.map((index) => programs[index]!);
    const key = parts.length === 2 ? 'reversed' : 'out_of_order';
    return refused(key, typed, writeRange(sorted, locale));
  }
  return parts.length === 2
    ? { ok: true, expression: programs.join(' to '), kind: 'range' }
    : { ok: true, expression: `pert(${programs.join(', ')})`, kind: 'three_point' };
}

/** `5–20k` may be meant as 5k to 20k; `900 to 2k` cannot be. */
function withSharedSuffix(
  programs: readonly string[],
  values: readonly number[],
): string[] | undefined {
  const suffix = /[%kMB]$/.exec(programs.at(-1)!)?.[0];
  if (suffix === undefined) return undefined;
  const shared = programs.map((program, index) => {
    const isBare = /[\d.]$/.test(program) && values[index] !== 0 && !program.includes('e');
    return isBare ? program + suffix : program;
  });
  const size = Number(`1e${POWERS[suffix]!}`);
  const fits = values.every(
    (value, index) =>
      shared[index] === programs[index] || value * size <= values.at(-1)! * (1 + 1e-12),
  );
  return fits && shared.some((program, index) => program !== programs[index]) ? shared : undefined;
}

function refused(
  key: 'more_than_all' | 'reversed' | 'out_of_order',
  found: string,
  suggestion: string,
): FieldRead {
  const issue: FieldIssue = {
    key: `field_${key}`,
    remedy: 'field_did_you_mean',
    words: { found, suggestion },
  };
  return { ok: false, issues: [issue] };
}

/** Anything else has to be an expression of the language; its names are for the model to know. */
function readFormula(text: string): FieldRead {
  const { finding } = readExpression(text);
  if (finding !== undefined) return { ok: false, issues: [issueFrom(finding, text, 1)] };
  const expression = normalise(text).replace(/\s*#.*$/s, '');
  const error = ownErrors(expression)[0];
  if (error !== undefined) return { ok: false, issues: [error] };
  const { shape } = describeExpression(expression);
  if (shape === 'range' || shape === 'share_range') return { ok: true, expression, kind: 'range' };
  return { ok: true, expression, kind: shape === 'pert' ? 'three_point' : 'formula' };
}

const PREFIX = 'this_field = ';
/** What only the rest of the model can tell. */
const OF_THE_MODEL: ReadonlySet<string> = new Set([
  'unknown_name',
  'month_in_quantity',
  'summary_of_constant',
]);

/** What is wrong with an expression whatever its names mean. */
function ownErrors(expression: string): Issue[] {
  return readProgram(PREFIX + expression)
    .issues.filter(({ severity, key }) => severity === 'error' && !OF_THE_MODEL.has(key))
    .map((issue) =>
      issue.line === 1 ? { ...issue, column: Math.max(1, issue.column - PREFIX.length) } : issue,
    );
}

const LITERAL = String.raw`(-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?[%kMB]?)`;
const ONE = new RegExp(`^${LITERAL}$`);
const TWO = new RegExp(`^${LITERAL}\\s+to\\s+${LITERAL}$`);
const THREE = new RegExp(`^pert\\(\\s*${LITERAL}\\s*,\\s*${LITERAL}\\s*,\\s*${LITERAL}\\s*\\)$`);
const COUNT = /^beta\(\s*(\d+) \+ 1\s*,\s*(\d+) - \1 \+ 1\s*\)$/;

/**
 * Shows an expression of the model in a field, in the digits and words of a language, so that
 * reading it back gives the expression again. What has no words stays in the notation of the model.
 *
 * @example
 * writeField('pert(2%, 6%, 12%)', 'zh-CN') // => '2% 到 6% 到 12%'
 */
export function writeField(expression: string, locale: Locale): string {
  const plain = expression.trim();
  const literals = (ONE.exec(plain) ?? TWO.exec(plain) ?? THREE.exec(plain))?.slice(1);
  if (literals !== undefined) return writeRange(literals, locale);
  const count = COUNT.exec(plain);
  return count === null ? plain : writeCount(count[1]!, count[2]!, locale);
}

function writeRange(literals: readonly string[], locale: Locale): string {
  return literals.map((literal) => toDigitsOf(literal, locale)).join(` ${WORDS[locale].to} `);
}

function writeCount(k: string, n: string, locale: Locale): string {
  return WORDS[locale].of(toDigitsOf(k, locale), toDigitsOf(n, locale));
}
