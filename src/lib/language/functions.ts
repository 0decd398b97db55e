import { FAMILIES } from '#lib/distributions/index.ts';
import { LIMITS } from './limits.ts';

/** One word that can be called in an expression: the help, the documentation and the checker read it here. */
export interface Callable {
  readonly name: string;
  readonly kind: 'function' | 'summary' | 'distribution' | 'form';
  /** Fewest and most arguments. */
  readonly takes: readonly [least: number, most: number];
  /** Key of the sentence that says what it means. */
  readonly meaning: `meaning_${string}`;
  /** One use of it, which the tests read as a program of one line. */
  readonly example: string;
}

const MANY = LIMITS.arguments;

function callable(
  kind: Callable['kind'],
  name: string,
  takes: readonly [number, number],
  example: string,
): Callable {
  return { name, kind, takes, meaning: `meaning_${name}`, example };
}

const WRITTEN: readonly Callable[] = [
  callable('function', 'min', [2, MANY], 'min(a, b)'),
  callable('function', 'max', [2, MANY], 'max(a, b)'),
  callable('function', 'abs', [1, 1], 'abs(a)'),
  callable('function', 'sqrt', [1, 1], 'sqrt(a)'),
  callable('function', 'exp', [1, 1], 'exp(a)'),
  callable('function', 'log', [1, 1], 'log(a)'),
  callable('function', 'log10', [1, 1], 'log10(a)'),
  callable('function', 'floor', [1, 1], 'floor(a)'),
  callable('function', 'ceil', [1, 1], 'ceil(a)'),
  callable('function', 'round', [1, 2], 'round(a, 2)'),
  callable('function', 'mod', [2, 2], 'mod(a, b)'),
  callable('function', 'clamp', [3, 3], 'clamp(a, 0, 1)'),
  callable('function', 'logistic', [1, 1], 'logistic(a)'),
  callable('form', 'if', [3, 3], 'if(a > b, a, b)'),
  callable('summary', 'sum', [1, 1], 'sum(x)'),
  callable('summary', 'mean', [1, 1], 'mean(x)'),
  callable('summary', 'last', [1, 1], 'last(x)'),
  callable('summary', 'first', [1, 1], 'first(x >= 0)'),
  callable('summary', 'since', [1, 1], 'since(x >= 0)'),
  callable('summary', 'count', [1, 1], 'count(x > 0)'),
  callable('summary', 'any', [1, 1], 'any(x < 0)'),
  callable('summary', 'all', [1, 1], 'all(x > 0)'),
  callable('summary', 'npv', [2, 2], 'npv(1%, x)'),
  callable('form', 'truncate', [3, 3], 'truncate(normal(50, 20), 0, 100)'),
  callable('form', 'correlate', [3, 3], 'correlate(a, b, 0.5)'),
];

/** Families that are written `a to b` and have no word of their own. */
const UNNAMED: ReadonlySet<string> = new Set(['range', 'share_range']);

function distributionCallable(name: string): Callable {
  const family = FAMILIES.get(name);
  const count = name === 'choose' ? 2 : name === 'sample' ? 1 : (family?.parameters.length ?? 0);
  return callable('distribution', name, [count, count], family?.example ?? `${name}()`);
}

/**
 * Everything an expression may call, by name. `min` and `max` of a single series are summaries too.
 *
 * @example
 * CALLABLES.get('clamp').takes // => [3, 3]
 */
export const CALLABLES: ReadonlyMap<string, Callable> = new Map(
  [
    ...WRITTEN,
    ...[...FAMILIES.keys()].filter((name) => !UNNAMED.has(name)).map(distributionCallable),
  ].map((entry) => [entry.name, entry]),
);

/** What other tools call it, and what to write here. */
export const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['ln', 'log(…)'],
  ['pow', 'a ^ b'],
  ['power', 'a ^ b'],
  ['avg', 'mean(…)'],
  ['average', 'mean(…)'],
  ['median', 'mean(…)'],
  ['total', 'sum(…)'],
  ['iff', 'if(…)'],
  ['ifelse', 'if(…)'],
  ['ceiling', 'ceil(…)'],
  ['int', 'floor(…)'],
  ['trunc', 'floor(…)'],
  ['rand', 'uniform(0, 1)'],
  ['random', 'uniform(0, 1)'],
  ['gauss', 'normal(…)'],
  ['norm', 'normal(…)'],
  ['tri', 'triangular(…)'],
  ['percent', '5%'],
]);
