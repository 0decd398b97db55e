import { type Finding, type Span, wrong } from './finding.ts';
import { LIMITS } from './limits.ts';
import type { Token } from './tokens.ts';

/** What an open bracket belongs to, and what has been read inside it so far. */
interface Frame {
  readonly bracket: 'none' | 'group' | 'call' | 'index' | 'list';
  readonly open: Token | undefined;
  /** Name in front of a call. */
  readonly name: string;
  /** Choices `?` that still wait for their `:`, as places. */
  waiting: Token[];
  /** Choices, powers and signs that the parser must keep in mind within this argument. */
  nested: number;
  operators: number;
  commas: number;
  colons: number;
}

const BINARY: ReadonlySet<string> = new Set('+ - * / ^ < <= > >= == != to and or'.split(' '));
const LISTS: ReadonlySet<string> = new Set(['choose', 'sample']);

/** Words of other languages that stand between two values. */
const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  AND: 'and',
  OR: 'or',
  TO: 'to',
  xor: '!=',
  is: '==',
};

/**
 * Walks over the tokens of an expression as a reader would, and stops at the first place where it
 * cannot go on: that place is exact, and the parser behind it never has to complain.
 *
 * @returns `undefined` when the parser will accept the expression
 */
export function grammarFinding(tokens: readonly Token[], whole: Span): Finding | undefined {
  if (tokens.length === 0) return wrong(whole, 'empty_formula', 'write_formula', {});
  return new Walk(tokens).finding();
}

class Walk {
  readonly #tokens: readonly Token[];
  readonly #frames: Frame[] = [frameOf('none', undefined, '')];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  finding(): Finding | undefined {
    let wantsValue = true;
    for (const [index, token] of this.#tokens.entries()) {
      const step: boolean | Finding = wantsValue
        ? this.#value(token, index)
        : this.#operator(token, index);
      if (typeof step !== 'boolean') return step;
      wantsValue = step;
      const tooMuch = this.#limits(token);
      if (tooMuch !== undefined) return tooMuch;
    }
    return this.#end(wantsValue);
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? frameOf('none', undefined, '');
  }

  #before(index: number): Token | undefined {
    return this.#tokens[index - 1];
  }

  /** @returns whether a value is wanted next, or what is wrong */
  #value(token: Token, index: number): boolean | Finding {
    if (token.kind !== 'sign') return false;
    switch (token.text) {
      case '-':
      case '+':
        this.#frame.nested += 1;
        return true;
      case 'not':
        return this.#not(token, index);
      case '(':
        this.#open('group', token, '');
        return true;
      case '[':
        if (this.#frame.bracket !== 'call' || !LISTS.has(this.#frame.name)) {
          return wrong(token, 'list_here', 'list_in_choose', {});
        }
        this.#open('list', token, this.#frame.name);
        return true;
      case ')':
      case ']':
        return this.#closeEmpty(token, index);
      case '=':
        return wrong(token, 'assignment_inside', 'one_per_line', {});
      case ':':
        if (this.#frame.bracket !== 'index') return wrong(token, 'colon_here', 'choice_form', {});
    }
    return wrong(token, 'missing_value', 'add_value', { found: token.text });
  }

  #not(token: Token, index: number): boolean | Finding {
    const next = this.#tokens[index + 1];
    const takes = next === undefined || next.kind !== 'sign' || next.text === '(';
    this.#frame.nested += 1;
    return takes ? true : wrong(token, 'not_needs_brackets', 'write', { suggestion: 'not (…)' });
  }

  #closeEmpty(token: Token, index: number): boolean | Finding {
    const frame = this.#frame;
    const before = this.#before(index);
    const expected = frame.bracket === 'index' || frame.bracket === 'list' ? ']' : ')';
    if (frame.open === undefined) {
      return wrong(token, 'bracket_not_opened', 'remove_bracket', { bracket: token.text });
    }
    if (token.text !== expected) {
      return wrong(token, 'bracket_mismatch', 'close_bracket', {
        found: token.text,
        expected,
        bracket: expected,
      });
    }
    if (before === frame.open) {
      if (frame.bracket === 'call') {
        this.#frames.pop();
        return false;
      }
      const span = { start: frame.open.start, end: token.end };
      return frame.bracket === 'list'
        ? wrong(span, 'list_empty', 'add_values', {})
        : wrong(span, 'empty_brackets', 'add_value', {});
    }
    return wrong(token, 'missing_value', 'add_value', { found: token.text });
  }

  #operator(token: Token, index: number): boolean | Finding {
    const before = this.#before(index);
    if (token.kind !== 'sign' || token.text === 'not')
      return missingOperator(before, token, this.#tokens[index + 1]);
    if (BINARY.has(token.text)) return this.#binary(token);
    const frame = this.#frame;
    switch (token.text) {
      case '(':
        if (before?.kind !== 'name') return missingOperator(before, token, undefined);
        this.#open('call', token, before.text);
        return true;
      case '[':
        if (before?.kind !== 'name') {
          return wrong(token, 'bad_month', 'lag_form', { name: 'x' });
        }
        this.#open('index', token, before.text);
        return true;
      case ')':
      case ']':
        return this.#close(token, index);
      case ',':
        return this.#comma(token, index);
      case '?':
        frame.waiting.push(token);
        frame.nested += 1;
        return true;
      case ':':
        if (frame.waiting.length > 0) {
          frame.waiting.pop();
          return true;
        }
        frame.colons += 1;
        if (frame.bracket === 'index' && frame.colons === 1) return true;
        return wrong(token, 'colon_here', 'window_form', {});
    }
    return wrong(token, 'assignment_inside', 'one_per_line', {});
  }

  #binary(token: Token): boolean {
    const frame = this.#frame;
    frame.operators += 1;
    if (token.text === '^') frame.nested += 1;
    return true;
  }

  #comma(token: Token, index: number): boolean | Finding {
    const frame = this.#frame;
    const waiting = frame.waiting.at(-1);
    if (waiting !== undefined) return wrong(waiting, 'choice_without_colon', 'choice_form', {});
    if (frame.bracket !== 'call' && frame.bracket !== 'list') {
      return strayComma(this.#before(index), token, this.#tokens[index + 1]);
    }
    frame.commas += 1;
    frame.nested = 0;
    frame.operators = 0;
    const limit = frame.bracket === 'list' ? LIMITS.listed : LIMITS.arguments;
    return frame.commas < limit
      ? true
      : wrong(token, 'too_many_arguments', 'fewer_arguments', { limit: String(limit) });
  }

  #open(bracket: Frame['bracket'], token: Token, name: string): void {
    this.#frames.push(frameOf(bracket, token, name));
  }

  #close(token: Token, index: number): boolean | Finding {
    const frame = this.#frame;
    const waiting = frame.waiting.at(-1);
    const expected = frame.bracket === 'index' || frame.bracket === 'list' ? ']' : ')';
    if (frame.open === undefined || token.text !== expected) return this.#closeEmpty(token, index);
    if (waiting !== undefined) return wrong(waiting, 'choice_without_colon', 'choice_form', {});
    this.#frames.pop();
    return false;
  }

  #limits(token: Token): Finding | undefined {
    if (this.#frames.length - 1 > LIMITS.depth) {
      return wrong(token, 'too_deep', 'split_definition', { limit: String(LIMITS.depth) });
    }
    let nested = this.#frames.length - 1;
    let operators = 0;
    for (const frame of this.#frames) {
      nested += frame.nested;
      operators += frame.operators;
    }
    if (nested > LIMITS.nesting) {
      return wrong(token, 'too_deep', 'split_definition', { limit: String(LIMITS.depth) });
    }
    return operators > LIMITS.chain
      ? wrong(token, 'too_long_chain', 'split_definition', { limit: String(LIMITS.chain) })
      : undefined;
  }

  #end(wantsValue: boolean): Finding | undefined {
    const last = this.#tokens.at(-1);
    if (last === undefined) return undefined;
    const { open, waiting } = this.#frame;
    if (wantsValue && last !== open) return wrong(last, 'unfinished', 'finish_formula', {});
    if (open !== undefined) {
      return wrong(open, 'bracket_not_closed', 'close_bracket', {
        bracket: open.text === '[' ? ']' : ')',
      });
    }
    const choice = waiting.at(-1);
    return choice === undefined
      ? undefined
      : wrong(choice, 'choice_without_colon', 'choice_form', {});
  }
}

function frameOf(bracket: Frame['bracket'], open: Token | undefined, name: string): Frame {
  return { bracket, open, name, waiting: [], nested: 0, operators: 0, commas: 0, colons: 0 };
}

/** Two values side by side: a product elsewhere, and a slip of several kinds. */
function missingOperator(
  before: Token | undefined,
  token: Token,
  after: Token | undefined,
): Finding {
  const left = before?.text ?? '';
  const right = token.text;
  const start = before?.start ?? token.start;
  if (token.kind === 'name') {
    if (right === 'mod') {
      const divisor = after?.kind === 'sign' ? '…' : (after?.text ?? '…');
      return wrong(token, 'missing_operator', 'write', {
        left,
        right,
        suggestion: `mod(${left}, ${divisor})`,
      });
    }
    const instead = FOREIGN_WORDS[right];
    if (instead !== undefined) {
      return wrong(token, 'missing_operator', 'write', { left, right, suggestion: instead });
    }
  }
  if (before?.kind === 'number' && token.kind === 'number' && /^\d{3}(?:\D|$)/.test(right)) {
    const found = `${left} ${right}`;
    return wrong({ start, end: token.end }, 'thousands_separator', 'without_separators', {
      found,
      suggestion: left + right,
    });
  }
  if (before?.kind === 'number' && /^(?:[kMB])$/.test(right)) {
    return wrong({ start, end: token.end }, 'missing_operator', 'suffixes', {
      left,
      right,
      suggestion: left + right,
    });
  }
  if (before?.kind === 'sign' || right === '(') {
    const suggestion = `${left} * ${right}`;
    return wrong(token, 'missing_operator', 'write', { left, right, suggestion });
  }
  return wrong({ start, end: token.end }, 'missing_operator', 'write', {
    left,
    right,
    suggestion: `${left} * ${right}`,
  });
}

/** A comma that separates no arguments: a decimal comma, or digits in groups. */
function strayComma(before: Token | undefined, token: Token, after: Token | undefined): Finding {
  if (before?.kind === 'number' && after?.kind === 'number') {
    const span = { start: before.start, end: after.end };
    const found = `${before.text},${after.text}`;
    if (/^\d{3}(?:\D|$)/.test(after.text)) {
      return wrong(span, 'thousands_separator', 'without_separators', {
        found,
        suggestion: before.text + after.text,
      });
    }
    return wrong(span, 'decimal_comma', 'write', {
      found,
      suggestion: `${before.text}.${after.text}`,
    });
  }
  return wrong(token, 'comma_here', 'one_per_line', {});
}
