import { type Amount, amountAt } from './amount.ts';
import type { Token } from './tokens.ts';

/** What a text of numbers and our words says, before the unit of its field is known. */
export type Phrase =
  | { readonly kind: 'one'; readonly amounts: readonly [Amount] }
  /** Two or three numbers with "to" or a dash between. */
  | { readonly kind: 'range'; readonly amounts: readonly Amount[] }
  /** Two numbers with a hyphen between: a range, or a subtraction. */
  | { readonly kind: 'hyphen'; readonly amounts: readonly Amount[] }
  | { readonly kind: 'about'; readonly amounts: readonly [Amount] }
  | { readonly kind: 'plus_minus'; readonly amounts: readonly [middle: Amount, spread: Amount] }
  /** So many of so many. */
  | { readonly kind: 'count'; readonly amounts: readonly [k: Amount, n: Amount] }
  | { readonly kind: 'either'; readonly amounts: readonly Amount[] }
  | { readonly kind: 'least' | 'most'; readonly amounts: readonly [Amount] }
  /** Numbers side by side, with nothing or a comma between. */
  | { readonly kind: 'list'; readonly amounts: readonly Amount[]; readonly isJoinable: boolean }
  /** `(5)` and `5-`, as accountants write what is below zero. */
  | { readonly kind: 'negative'; readonly amounts: readonly [Amount] };

type Joint = 'to' | 'hyphen' | 'and' | 'or' | 'of' | 'among' | 'plus_minus' | 'side';

/**
 * Reads tokens as a phrase of numbers.
 *
 * @param typed the text the tokens are of, in the digits it was typed in
 * @returns `undefined` when there is anything in it that is not a number or one of our words
 */
export function phraseOf(tokens: readonly Token[], typed: string): Phrase | undefined {
  const negative = accountantsNegative(tokens, typed);
  if (negative !== undefined) return negative;
  const amounts: Amount[] = [];
  const joints: Joint[] = [];
  const words = new Set<'from' | 'between' | 'about' | 'least' | 'most'>();
  let at = 0;
  while (at < tokens.length) {
    at = skipWords(tokens, at, amounts.length, words);
    if (at >= tokens.length) break;
    if (amounts.length > 0) {
      if (tokens[at]?.kind === 'plus') return undefined;
      const [joint, next] = jointAt(tokens, at);
      joints.push(joint);
      at = skipWords(tokens, next, amounts.length, words);
    }
    const read = amountAt(tokens, at, typed);
    if (read === undefined) return undefined;
    amounts.push(read.amount);
    at = read.next;
  }
  return assemble(amounts, joints, words, isJoinable(tokens));
}

/** Passes over words that stand beside numbers, and remembers which. */
function skipWords(
  tokens: readonly Token[],
  from: number,
  count: number,
  words: Set<'from' | 'between' | 'about' | 'least' | 'most'>,
): number {
  let at = from;
  for (; ; at += 1) {
    const token = tokens[at];
    switch (token?.kind) {
      case 'filler':
        continue;
      case 'between':
      case 'about':
        words.add(token.kind);
        continue;
      case 'least':
      case 'most':
        words.add(token.kind);
        continue;
      case 'from':
        if (count > 0) return at;
        words.add('from');
        continue;
      case 'from_of':
        // Behind a number it joins; in front of the first it begins a range.
        if (count > 0) return at;
        words.add('from');
        continue;
      case 'to':
        // A wave in front of the only number says "about".
        if (count > 0 || at !== 0 || tokens.some(({ kind }, place) => kind === 'to' && place > 0))
          return at;
        words.add('about');
        continue;
      default:
        return at;
    }
  }
}

function jointAt(tokens: readonly Token[], at: number): [joint: Joint, next: number] {
  const token = tokens[at]!;
  switch (token.kind) {
    case 'to':
    case 'and':
    case 'or':
    case 'of':
    case 'among':
    case 'plus_minus':
    case 'hyphen':
      return [token.kind, at + 1];
    case 'from_of':
      return ['of', at + 1];
    case 'comma':
      return ['side', at + 1];
    default:
      return ['side', at];
  }
}

function assemble(
  amounts: readonly Amount[],
  joints: readonly Joint[],
  words: ReadonlySet<string>,
  isJoinable: boolean,
): Phrase | undefined {
  const [first, second] = amounts;
  if (first === undefined) return undefined;
  if (second === undefined) return single(first, words);
  if (words.has('least') || words.has('most')) return undefined;
  const all = (...kinds: Joint[]): boolean => joints.every((joint) => kinds.includes(joint));
  const isBetween = words.has('between');
  const pair = [first, second] as const;
  if (amounts.length <= 3 && all('to')) return { kind: 'range', amounts };
  if (amounts.length === 2) {
    const [joint] = joints;
    if (isBetween && joint === 'and') return { kind: 'range', amounts };
    const isOpened = isBetween || words.has('from');
    if (joint === 'hyphen') return { kind: isOpened ? 'range' : 'hyphen', amounts };
    if (joint === 'plus_minus') return { kind: 'plus_minus', amounts: pair };
    if (isOpened || words.has('about')) return undefined;
    if (joint === 'of') return { kind: 'count', amounts: pair };
    if (joint === 'among') return { kind: 'count', amounts: [second, first] };
  }
  if (all('or') || all('and')) return { kind: 'either', amounts };
  return { kind: 'list', amounts, isJoinable: isJoinable && all('side') };
}

function single(amount: Amount, words: ReadonlySet<string>): Phrase | undefined {
  const amounts = [amount] as const;
  if (words.has('between')) return undefined;
  if (words.has('least')) return words.has('most') ? undefined : { kind: 'least', amounts };
  if (words.has('most')) return { kind: 'most', amounts };
  if (words.has('about')) return { kind: 'about', amounts };
  return words.has('from') ? { kind: 'least', amounts } : { kind: 'one', amounts };
}

/** Digits in groups of three with blanks between may be one number: `150 300`. */
function isJoinable(tokens: readonly Token[]): boolean {
  return tokens.every(
    (token, place) =>
      token.kind === 'number' &&
      (place === 0
        ? /^[1-9]\d{0,2}$/.test(token.body)
        : /^\d{3}(?:[.,٫،]\d+)?$/.test(token.body) &&
          (place === tokens.length - 1 || /^\d{3}$/.test(token.body))),
  );
}

function accountantsNegative(tokens: readonly Token[], typed: string): Phrase | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isBracketed =
    typed.charAt(first.start) === '(' && typed.charAt(last.start) === ')' && tokens.length > 2;
  const isTrailing = last.kind === 'hyphen' && first.kind !== 'hyphen';
  if (!isBracketed && !isTrailing) return undefined;
  const inside = tokens.slice(isBracketed ? 1 : 0, -1);
  const read = amountAt(inside, 0, typed);
  if (read?.next !== inside.length || read.amount.isNegative) return undefined;
  return { kind: 'negative', amounts: [{ ...read.amount, isNegative: true }] };
}
