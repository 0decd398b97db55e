import { Chance } from './chance.ts';

/** Values that a field may be handed in place of its own. */
const FOREIGN: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  -0.5,
  2 ** 60,
  '',
  'x',
  '\u202e',
  '\u0000',
  '\ud83d',
  '__proto__',
  'x'.repeat(20_000),
  [],
  {},
  [[[]]],
  { constructor: { prototype: { polluted: 1 } } },
  Array.from({ length: 3000 }, () => 0),
];
const FRAGMENTS = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '1e999',
  'NaN',
  '-',
  '"__proto__":',
  'é',
  '\ud83d',
];

/** Changes of what comes from outside, at every level at which it can be wrong; the same seed, the same changes. */
export class Mutator {
  readonly #chance: Chance;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
  }

  /** One to four bytes flipped, put in, taken out or copied. */
  bytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const list = Array.from(bytes);
    for (let count = 1 + this.#chance.below(4); count > 0; count -= 1) {
      const at = this.#chance.below(list.length);
      const kind = this.#chance.below(5);
      if (kind === 0) list[at] = (list[at] ?? 0) ^ (1 << this.#chance.below(8));
      else if (kind === 1) list.splice(at, 0, this.#chance.below(256));
      else if (kind === 2) list.splice(at, 1 + this.#chance.below(40));
      else if (kind === 3) list.splice(at, 0, ...list.slice(at, at + this.#chance.below(60)));
      else list.length = Math.max(1, at);
    }
    return Uint8Array.from(list);
  }

  /** The same in characters, with those that JSON lives on. */
  text(text: string, alphabet: readonly string[] = FRAGMENTS): string {
    let changed = text;
    for (let count = 1 + this.#chance.below(3); count > 0; count -= 1) {
      const at = this.#chance.below(changed.length + 1);
      const end = at + this.#chance.below(4);
      const put = this.#chance.below(3) === 0 ? '' : this.#chance.pick(alphabet);
      changed = changed.slice(0, at) + put + changed.slice(end);
    }
    return changed;
  }

  /** One to three values replaced by others, in place. */
  values<T>(data: T): T {
    for (let count = 1 + this.#chance.below(3); count > 0; count -= 1) {
      const [holder, key] = this.#place(data);
      holder[key] = structuredClone(this.#chance.pick(FOREIGN));
    }
    return data;
  }

  /** One to three parts taken out, doubled, renamed, exchanged or put inside themselves, in place. */
  structure<T>(data: T): T {
    for (let count = 1 + this.#chance.below(3); count > 0; count -= 1) {
      const [holder, key] = this.#place(data);
      const [other, otherKey] = this.#place(data);
      const kind = this.#chance.below(5);
      if (kind === 0) Reflect.deleteProperty(holder, key);
      else if (kind === 1)
        holder[key] = [structuredClone(holder[key]), structuredClone(holder[key])];
      else if (kind === 2) {
        const name = this.#chance.pick(['constructor', 'extra', '', 'k'.repeat(70), '__proto__']);
        Object.defineProperty(holder, name, {
          value: holder[key],
          enumerable: true,
          configurable: true,
          writable: true,
        });
      } else if (kind === 3) holder[key] = structuredClone(other[otherKey]);
      else {
        let nested: unknown = structuredClone(holder[key]);
        for (let depth = this.#chance.below(60); depth > 0; depth -= 1) nested = { a: nested };
        holder[key] = nested;
      }
    }
    return data;
  }

  /** A place somewhere in the data: what holds it, and under which key. */
  #place(data: unknown): [Record<string, unknown>, string] {
    let holder = data as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(holder);
      const key = keys.length === 0 ? 'added' : this.#chance.pick(keys);
      const part = holder[key];
      const isInner = typeof part === 'object' && part !== null && Object.keys(part).length > 0;
      if (!isInner || this.#chance.below(4) === 0) return [holder, key];
      holder = part as Record<string, unknown>;
    }
  }
}

/** Everything that every object answers to, and what stands there. */
export function prototypeSnapshot(): string {
  return JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map(
      (prototype) =>
        Reflect.ownKeys(prototype).map((key) => {
          const property = Object.getOwnPropertyDescriptor(prototype, key);
          return [String(key), typeof property?.value, property?.writable, property?.configurable];
        }),
    ),
  );
}

/** The value below which a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
