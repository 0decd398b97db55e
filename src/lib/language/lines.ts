import { normalise } from './normalise.ts';

/** The text of one definition, over as many lines as its brackets stay open, and its first line. */
export interface Chunk {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Offset of the chunk in the whole text. */
  readonly start: number;
}

/** A line that can only be the beginning of a definition, whatever bracket was left open above it. */
const BEGINS = /^ *(?:[\p{L}_][\p{L}\p{M}0-9_]* *(?:\[[^\]]*\] *)?=(?!=)|correlate *\()/u;

/**
 * Cuts a model text into definitions. Line ends stay with the line they end; a line without a
 * definition is a chunk too, so the chunks joined are the text.
 *
 * @example
 * chunks('a = max(1,\n  2)\nb = 3').map((chunk) => chunk.line) // => [1, 3]
 */
export function chunks(text: string): Chunk[] {
  const found: Chunk[] = [];
  let pending: Chunk | undefined;
  let depth = 0;
  let start = 0;
  for (const [index, line] of linesOf(text).entries()) {
    const code = normalise(line).replace(/#.*/s, '');
    if (pending !== undefined && BEGINS.test(code)) {
      found.push(pending);
      pending = undefined;
      depth = 0;
    }
    const chunk: Chunk =
      pending === undefined
        ? { text: line, line: index + 1, start }
        : { ...pending, text: pending.text + line };
    depth = depthAfter(code, depth);
    pending = depth > 0 ? chunk : undefined;
    if (pending === undefined) found.push(chunk);
    start += line.length;
  }
  if (pending !== undefined) found.push(pending);
  return found;
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function depthAfter(code: string, before: number): number {
  let depth = before;
  for (const character of code) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
  }
  return depth;
}
