import { normalise } from './normalise.ts';
import { type Token, tokenise } from './tokens.ts';

/** A part of an expression as it is written; all parts one after the other are the expression. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      readonly isPercent: boolean;
    }
  /** `t` and `months`. */
  | { readonly kind: 'month' | 'months'; readonly text: string }
  /** A definition; `lag` months ago where it is a series in one month, else none. */
  | {
      readonly kind: 'name';
      readonly text: string;
      readonly name: string;
      readonly lag: number | undefined;
    };

/**
 * Cuts an expression where numbers and names stand, so that these can be shown as what they come to.
 *
 * @param isDefined whether a name is one of the model's
 *
 * @example
 * piecesOf('2 * sold[t-1]', (name) => name === 'sold').at(-1)
 * // => { kind: 'name', text: 'sold[t-1]', name: 'sold', lag: 1 }
 */
export function piecesOf(
  expression: string,
  isDefined: (name: string) => boolean,
): readonly Piece[] {
  const { tokens } = tokenise(normalise(expression));
  const pieces: Piece[] = [];
  let at = 0;
  const take = (start: number, end: number, of: (text: string) => Piece): void => {
    if (start > at) pieces.push({ kind: 'text', text: expression.slice(at, start) });
    pieces.push(of(expression.slice(start, end)));
    at = end;
  };
  for (const [place, token] of tokens.entries()) {
    if (token.start < at) continue;
    if (token.kind === 'number') {
      const { value, percent: isPercent } = token;
      take(token.start, token.end, (text) => ({ kind: 'number', text, value, isPercent }));
    } else if (token.kind === 'name' && isDefined(token.text)) {
      const index = indexAt(tokens, place + 1);
      const name = token.text;
      take(token.start, index?.end ?? token.end, (text) => ({
        kind: 'name',
        text,
        name,
        lag: index?.lag,
      }));
    } else if (token.kind === 'name' && (token.text === 't' || token.text === 'months')) {
      const kind = token.text === 't' ? 'month' : 'months';
      take(token.start, token.end, (text) => ({ kind, text }));
    }
  }
  if (at < expression.length) pieces.push({ kind: 'text', text: expression.slice(at) });
  return pieces;
}

/** What stands in square brackets behind a name: `[t]`, `[t-2]`; a window over months has no one lag. */
function indexAt(
  tokens: readonly Token[],
  open: number,
): { readonly lag: number | undefined; readonly end: number } | undefined {
  if (tokens[open]?.text !== '[') return undefined;
  const close = tokens.findIndex((token, place) => place > open && token.text === ']');
  const last = tokens[close];
  if (last === undefined) return undefined;
  const [month, minus, months, ...more] = tokens.slice(open + 1, close);
  const isMonth = month?.text === 't' && more.length === 0;
  if (isMonth && minus === undefined) return { lag: 0, end: last.end };
  if (isMonth && minus?.text === '-' && months?.kind === 'number')
    return { lag: months.value, end: last.end };
  return { lag: undefined, end: last.end };
}
