import { refuse, type Refusal } from './verdict.ts';

const DEEPEST = 32;
const MOST_VALUES = 200_000;
const LONGEST_KEY = 64;
const LONGEST_TEXT = 16_000;
const LONGEST_PROGRAM = 100_000;

/** Keys that every object answers to, and with which a careless reader would change all of them. */
const FORBIDDEN = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Half of a character outside the basic plane: no text, and no UTF-8 either. */
const LONE_SURROGATE = /\p{Surrogate}/u;

interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly key: string;
  readonly parent: Place | undefined;
}

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at.parent !== undefined; at = at.parent)
    keys.unshift(at.key.slice(0, LONGEST_KEY));
  return keys.join('.');
}

function faultOf({ value, depth, key, parent }: Place): Refusal['reason'] | undefined {
  if (depth > DEEPEST) return 'too_deep';
  if (!Array.isArray(parent?.value)) {
    if (key.length > LONGEST_KEY) return 'long_key';
    if (FORBIDDEN.has(key)) return 'forbidden_key';
    if (LONE_SURROGATE.test(key)) return 'broken_text';
  }
  if (typeof value !== 'string') return undefined;
  if (value.length > (key === 'program' ? LONGEST_PROGRAM : LONGEST_TEXT)) return 'long_text';
  return LONE_SURROGATE.test(value) ? 'broken_text' : undefined;
}

/**
 * Looks at all of a parsed JSON value before anything that calls itself does: its depth, its size, its keys
 * and its texts. `undefined` when there is nothing to object to.
 *
 * @example
 * scan({ a: [1] }) // => undefined
 * scan({ constructor: 1 }).reason // => 'forbidden_key'
 */
export function scan(value: unknown): Refusal | undefined {
  const waiting: Place[] = [{ value, depth: 0, key: '', parent: undefined }];
  let values = 1;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const fault = faultOf(place);
    if (fault !== undefined) return refuse(fault, [pathOf(place)]);
    if (typeof place.value !== 'object' || place.value === null) continue;
    const parent = place;
    const parts = Object.entries(place.value);
    values += parts.length;
    if (values > MOST_VALUES) return refuse('too_many', [pathOf(place)]);
    for (const [key, part] of parts)
      waiting.push({ value: part, depth: parent.depth + 1, key, parent });
  }
  return undefined;
}
