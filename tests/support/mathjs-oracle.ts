import { all, type ConditionalNode, create, type EvalFunction, type MathNode } from 'mathjs';
import { isDraw } from './oracle-model.ts';

/** Infinities and what comes of them are no number, except where *never* is compared. */
const finite = (x: number): number => (Number.isFinite(x) ? x : NaN);
/** A function of finite numbers only. */
const of =
  (f: (...x: number[]) => number) =>
  (...x: number[]): number =>
    x.every(Number.isFinite) ? finite(f(...x)) : NaN;
const compare =
  (f: (a: number, b: number) => boolean) =>
  (a: number, b: number): number =>
    Number.isNaN(a) || Number.isNaN(b) ? NaN : Number(f(a, b));
const choice = (condition: number, yes: number, no: number): number =>
  Number.isFinite(condition) ? (condition === 0 ? no : yes) : NaN;

const math = create(all!);
// What the words mean is docs/language.md's; how they bind is mathjs's own.
math.import(
  {
    add: of((a, b) => a + b),
    subtract: of((a, b) => a - b),
    multiply: of((a, b) => a * b),
    divide: of((a, b) => a / b),
    pow: of((a, b) => Math.pow(a, b)),
    unaryMinus: of((a) => -a),
    smaller: compare((a, b) => a < b),
    smallerEq: compare((a, b) => a <= b),
    larger: compare((a, b) => a > b),
    largerEq: compare((a, b) => a >= b),
    equal: compare((a, b) => a === b),
    unequal: compare((a, b) => a !== b),
    and: of((a, b) => Number(a !== 0 && b !== 0)),
    or: of((a, b) => Number(a !== 0 || b !== 0)),
    not: of((a) => Number(a === 0)),
    if: choice,
    min: Math.min,
    max: Math.max,
    abs: of((a) => Math.abs(a)),
    sqrt: of((a) => Math.sqrt(a)),
    exp: of((a) => Math.exp(a)),
    log: of((a) => Math.log(a)),
    log10: of((a) => Math.log10(a)),
    floor: of((a) => Math.floor(a)),
    ceil: of((a) => Math.ceil(a)),
    round: of((a) => Math.sign(a) * Math.floor(Math.abs(a) + 0.5)),
    mod: of((a, b) => a - b * Math.floor(a / b)),
    clamp: (a: number, b: number, c: number) => (b <= c ? Math.min(Math.max(a, b), c) : NaN),
    logistic: of((a) => 1 / (1 + Math.exp(-a))),
  },
  { override: true },
);

type Lookup = (name: string) => number;

const SUFFIXES: Readonly<Record<string, string>> = { '%': 'e-2', k: 'e3', M: 'e6', B: 'e9' };

/** The user's text with what mathjs does not have written as what it has. */
function prepared(text: string): string {
  return text
    .replace(
      /(\d)([%kMB])(?![\w(])/g,
      (_, digit: string, suffix: string) => digit + SUFFIXES[suffix]!,
    )
    .replace(/(\w+)\((\w+)\[t-(\d+):t-(\d+)\]\)/g, 'window_$1_$2_$3_$4')
    .replace(/(\w+)\[t\]/g, '$1__0')
    .replace(/(\w+)\[t-(\d+)\]/g, '$1__$2');
}

/** A choice of no number is no number; mathjs would take it for false. */
function withChoices(node: MathNode): MathNode {
  const inside = node.map(withChoices);
  if (inside.type !== 'ConditionalNode') return inside;
  const { condition, trueExpr, falseExpr } = inside as ConditionalNode;
  return new math.FunctionNode(new math.SymbolNode('if'), [condition, trueExpr, falseExpr]);
}

function compile(text: string): (at: Lookup) => number {
  const node = withChoices(math.parse(text));
  const code: EvalFunction = node.compile();
  return (at) => {
    const found = code.evaluate({
      has: (name: string) => /^(t|months|[qs]\d.*|window_.*|summary_.*)$/.test(name),
      get: at,
      set: () => undefined,
      keys: () => [],
    }) as unknown;
    return Number(found);
  };
}

const truth = (value: number): number => (Number.isFinite(value) ? Number(value !== 0) : NaN);
const add = (values: readonly number[]): number => values.reduce((a, b) => finite(a + b), 0);

/** What a summary makes of all months, month 1 first. */
function summary(name: string, values: readonly number[], rate: number): number {
  const truths = values.map(truth);
  switch (name) {
    case 'sum':
      return add(values);
    case 'mean':
      return add(values) / values.length;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'last':
      return values.at(-1)!;
    case 'count':
      return add(truths);
    case 'any':
      return truths.some(Number.isNaN) ? NaN : Number(truths.includes(1));
    case 'all':
      return truths.some(Number.isNaN) ? NaN : Number(!truths.includes(0));
    case 'first': {
      const month = truths.findIndex((holds) => holds !== 0);
      return month < 0 ? Infinity : truths[month] === 1 ? month + 1 : NaN;
    }
    case 'since': {
      // Only what comes after the last month in which it did not hold matters.
      const broken = truths.lastIndexOf(0);
      if (broken === truths.length - 1) return Infinity;
      return truths.slice(broken + 1).some(Number.isNaN) ? NaN : broken + 2;
    }
    default:
      return add(values.map((value, i) => finite(finite(value) / (1 + rate) ** (i + 1))));
  }
}

/** Draws of one trial: those of a quantity, or of a series in each month. */
export type Draws = (name: string) => readonly number[];

/** Evaluates a text of `oracleModel`: name → value, or one value a month; by trial. */
export function createOracle(
  lines: readonly string[],
  months: number,
): (draws: Draws) => ReadonlyMap<string, readonly number[]> {
  const openings = new Map<string, (at: Lookup) => number>();
  const steps = lines.map((line) => {
    const [, name = '', index = '', expression = ''] = /^(\w+)(\[[t0]\])? = (.*)$/.exec(line) ?? [];
    if (index === '[0]') openings.set(name, compile(prepared(expression)));
    const summaries: { name: string; rate: number; of: (at: Lookup) => number }[] = [];
    const text = prepared(expression);
    const isQuantity = index === '';
    const outside = !isQuantity
      ? text
      : text.replace(
          /\b(sum|mean|min|max|last|first|since|count|any|all)\(((?:s\d+)(?: [^(),]*)?)\)|npv\(([^,()]*), (s\d+)\)/g,
          (_all, name: string | undefined, of: string | undefined, rate: string, x: string) => {
            const inside = (of ?? x).replace(/\b(s\d+)\b(?!_)/g, '$1__0');
            summaries.push({
              name: name ?? 'npv',
              rate: name === undefined ? Number(rate) : 0,
              of: compile(inside),
            });
            return `summary_${summaries.length - 1}`;
          },
        );
    const isKnown = isDraw(expression) || index === '[0]';
    return { name, index, summaries, isKnown, of: isKnown ? () => NaN : compile(outside) };
  });
  return (draws) => {
    const values = new Map<string, readonly number[]>();
    const opened = new Map<string, number>();
    const at =
      (month: number, own: readonly number[], summed: readonly number[]): Lookup =>
      (name) => {
        if (name === 't') return month;
        if (name === 'months') return months;
        if (name.startsWith('summary_')) return summed[Number(name.slice(8))]!;
        const [, window = '', series = '', from = '', to = ''] =
          /^window_(\w+?)_(s\d+)_(\d+)_(\d+)$/.exec(name) ?? [];
        if (window !== '') {
          const known = values.get(series) ?? own;
          const inside = known.slice(
            Math.max(0, month - 1 - Number(from)),
            Math.max(0, month - Number(to)),
          );
          if (inside.length === 0) return window === 'sum' ? 0 : NaN;
          return summary(window, inside, 0);
        }
        const [, x = '', lag = ''] = /^(s\d+)__(\d+)$/.exec(name) ?? [];
        if (x === '') return values.get(name)![0]!;
        const past = month - Number(lag);
        return past < 1 ? (opened.get(x) ?? 0) : (values.get(x) ?? own)[past - 1]!;
      };
    for (const { name, index, summaries, isKnown, of } of steps) {
      if (index === '[0]') opened.set(name, openings.get(name)!(at(0, [], [])));
      else if (isKnown) values.set(name, draws(name));
      else if (index === '[t]') {
        const own: number[] = [];
        for (let month = 1; month <= months; month += 1) own.push(of(at(month, own, [])));
        values.set(name, own);
      } else {
        const summed = summaries.map((one) =>
          summary(
            one.name,
            Array.from({ length: months }, (_, i) => one.of(at(i + 1, [], []))),
            one.rate,
          ),
        );
        values.set(name, [of(at(0, [], summed))]);
      }
    }
    return values;
  };
}
