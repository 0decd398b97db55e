import type { Definition, Expression, Program } from '#lib/language/tree.ts';

/** Round numbers from `low` on, `step` apart, up to and including `high`. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/**
 * Something about a model that is moved while all else, luck too, stays as it is: a number that is set to
 * values, or an uncertain one that is multiplied as a whole, so that its uncertainty stays.
 */
export interface Lever {
  readonly name: string;
  readonly kind: 'value' | 'factor';
  readonly domain: Domain;
  /** What it is now: the number, or 1. */
  readonly current: number;
  /** Between these a multiplied share or chance is held. */
  readonly within: readonly [low: number, high: number] | undefined;
}

/** What is known of a number before it is moved. */
export interface Movable {
  readonly name: string;
  /** The number itself; `undefined` where it is uncertain or worked out. */
  readonly constant: number | undefined;
  /** Values that make sense, both ends included. */
  readonly allowed: readonly [low: number, high: number];
  readonly isShare: boolean;
  readonly isWhole: boolean;
}

/** A number that is 0 now is moved up to this, as its slider is. */
const FROM_NOTHING = 5_000;
const STEPS = 250;

/**
 * The lever that moves a number: from nothing to two and a half times what it is, a share over all that is
 * allowed, in steps that are round; an uncertain number from a tenth of it to two and a half times.
 *
 * @example
 * leverOf({ name: 'price', constant: 600, allowed: [1, 1e6], isShare: false, isWhole: false }).domain
 * // => { low: 10, high: 1500, step: 10 }
 */
export function leverOf({ name, constant, allowed, isShare, isWhole }: Movable): Lever {
  const [least, most] = allowed;
  if (constant === undefined) {
    return {
      name,
      kind: 'factor',
      domain: { low: 0.1, high: 2.5, step: 0.01 },
      current: 1,
      within: isShare ? [least, Math.min(1, most)] : undefined,
    };
  }
  const top = isShare ? 1 : constant === 0 ? FROM_NOTHING : 2.5 * Math.abs(constant);
  const low = Math.max(least, Math.min(constant, 0));
  const high = Math.max(Math.min(most, top), constant);
  const fine = isShare ? 0.01 : roundStep((high - low) / STEPS);
  const step = isWhole ? Math.max(1, Math.round(fine)) : fine;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.max(first, Math.floor(high / step + 1e-9));
  return {
    name,
    kind: 'value',
    domain: { low: exact(first * step), high: exact(last * step), step },
    current: constant,
    within: undefined,
  };
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1e-9, size)));
  return exact(power * ([1, 2, 5].find((each) => each * power >= size * 0.999) ?? 10));
}

/** Without what adding steps leaves in the last digits. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * The value at a place of a domain, from 0.
 *
 * @example
 * valueAt({ low: 0.1, high: 2.5, step: 0.01 }, 2) // => 0.12
 */
export function valueAt({ low, step }: Domain, place: number): number {
  return exact(low + place * step);
}

/**
 * The last place of a domain.
 *
 * @example
 * lastPlace({ low: 0.1, high: 2.5, step: 0.01 }) // => 240
 */
export function lastPlace({ low, high, step }: Domain): number {
  return Math.round((high - low) / step);
}

/**
 * So many values spread evenly over a domain, both ends among them; fewer where it has fewer.
 *
 * @example
 * spreadOver({ low: 0, high: 1, step: 0.01 }, 5) // => [0, 0.25, 0.5, 0.75, 1]
 */
export function spreadOver(domain: Domain, count: number): readonly number[] {
  const last = lastPlace(domain);
  const places = Array.from({ length: count }, (_, index) =>
    Math.round((last * index) / Math.max(1, count - 1)),
  );
  return [...new Set(places)].map((place) => valueAt(domain, place));
}

/**
 * The part of a lever's domain that is near to what the number is now: half of it to one and a half; all of
 * it where the number is 0.
 *
 * @example
 * nearNow({ domain: { low: 0, high: 1000, step: 5 }, current: 400 })
 * // => { low: 200, high: 600, step: 5 }
 */
export function nearNow({ domain, current }: Pick<Lever, 'domain' | 'current'>): Domain {
  const { low, high, step } = domain;
  const [from, to] = [current / 2, current * 1.5].map((value) =>
    Math.min(lastPlace(domain), Math.max(0, Math.round((value - low) / step))),
  );
  if (from === undefined || to === undefined || from >= to) return domain;
  return { low: valueAt(domain, from), high: Math.min(high, valueAt(domain, to)), step };
}

/** The program with a lever at a value; nothing else in it changes, and no draw does. */
export function pull(program: Program, lever: Lever, value: number): Program {
  return {
    ...program,
    definitions: program.definitions.map((definition) =>
      definition.name === lever.name
        ? { ...definition, expression: moved(definition, lever, value) }
        : definition,
    ),
  };
}

function moved({ expression }: Definition, { kind, within }: Lever, value: number): Expression {
  const number: Expression = { kind: 'number', value };
  if (kind === 'value') return number;
  const scaled: Expression = {
    kind: 'operation',
    operator: 'multiply',
    operands: [expression, number],
  };
  if (within === undefined) return scaled;
  const limits = within.map((limit): Expression => ({ kind: 'number', value: limit }));
  return { kind: 'call', function: 'clamp', operands: [scaled, ...limits] };
}

/**
 * The same as it is written in a model's text.
 *
 * @param text what stands behind the name now
 *
 * @example
 * writtenAt({ kind: 'factor', within: [0, 1] }, '5% to 20%', 1.2)
 * // => 'clamp((5% to 20%) * 1.2, 0, 1)'
 */
export function writtenAt(
  { kind, within }: Pick<Lever, 'kind' | 'within'>,
  text: string,
  value: number,
): string {
  if (kind === 'value') return String(value);
  const scaled = `(${text}) * ${value}`;
  return within === undefined ? scaled : `clamp(${scaled}, ${within.join(', ')})`;
}
