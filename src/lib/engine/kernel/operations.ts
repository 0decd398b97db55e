import { isCondition } from '#lib/engine/plan/conditions.ts';
import type { NodeId, Operation, PlanNode } from '#lib/engine/plan/plan.ts';
import { type Code, op, splat } from '#lib/engine/wasm/code.ts';
import {
  add,
  and,
  choose,
  divide,
  finite,
  isInfiniteOrNaN,
  isNaN,
  lesser,
  multiply,
  or,
  subtract,
} from './vector.ts';
import type { Writing } from './writing.ts';

type OperationNode = PlanNode & { readonly kind: 'operation' };

const COMPARISONS = {
  less: 'f64x2.lt',
  less_or_equal: 'f64x2.le',
  greater: 'f64x2.gt',
  greater_or_equal: 'f64x2.ge',
  equal: 'f64x2.eq',
  not_equal: 'f64x2.ne',
} as const;

function isComparison(operation: Operation): operation is keyof typeof COMPARISONS {
  return operation in COMPARISONS;
}

const one = splat(1);
const zero = splat(0);

/** What makes a result no number where the operand is none: it is added to it. */
const nothing = (operand: Code): Code => multiply(operand, zero);

/** Code of one operation for a pair of trials; `OPERATIONS` says what it means. */
export function operationCode(
  writing: Writing,
  { operation, operands }: OperationNode,
  pair: 0 | 1,
): Code {
  const [first = 0, second = 0, third = 0] = operands;
  const plain = (id: NodeId): Code => writing.value(id, pair);
  /** With overflow made no number; *never* stays. */
  const clean = (id: NodeId): Code =>
    !writing.isLean && writing.infinity(id) === 'overflow' ? finite(plain(id)) : plain(id);
  /** With every infinity made no number. */
  const number = (id: NodeId): Code =>
    writing.isLean || writing.infinity(id) === 'none' ? plain(id) : finite(plain(id));
  if (isComparison(operation)) {
    let holds = and(op(COMPARISONS[operation], plain(first), plain(second)), one);
    for (const id of new Set(operands)) {
      if (writing.isLean || writing.isConstant(id)) continue;
      holds =
        writing.infinity(id) === 'overflow'
          ? add(holds, nothing(plain(id)))
          : or(holds, isNaN(plain(id)));
    }
    return writing.hasNothing(operands) ? splat(NaN) : holds;
  }
  const isTrue = (id: NodeId): Code => op('f64x2.ne', plain(id), zero);
  switch (operation) {
    case 'add':
      return add(plain(first), plain(second));
    case 'subtract':
      return subtract(plain(first), plain(second));
    case 'multiply':
      return multiply(plain(first), plain(second));
    case 'divide':
      return divide(plain(first), number(second));
    case 'negate':
      return op('f64x2.neg', plain(first));
    case 'abs':
      return op('f64x2.abs', plain(first));
    case 'sqrt':
      return op('f64x2.sqrt', plain(first));
    case 'floor':
      return op('f64x2.floor', plain(first));
    case 'ceil':
      return op('f64x2.ceil', plain(first));
    case 'and':
    case 'or': {
      const both = op(operation === 'and' ? 'v128.and' : 'v128.or', isTrue(first), isTrue(second));
      return writing.isLean
        ? and(both, one)
        : add(and(both, one), add(nothing(plain(first)), nothing(plain(second))));
    }
    case 'not':
      return writing.isLean
        ? and(op('f64x2.eq', plain(first), zero), one)
        : add(and(op('f64x2.eq', plain(first), zero), one), nothing(plain(first)));
    case 'choice':
      if (writing.isLean) return choose(plain(second), plain(third), isTrue(first));
      return or(
        choose(clean(second), clean(third), isTrue(first)),
        isCondition(writing.node(first)) ? isNaN(plain(first)) : isInfiniteOrNaN(plain(first)),
      );
    case 'min':
      return op('f64x2.min', clean(first), clean(second));
    case 'max':
      return op('f64x2.max', clean(first), clean(second));
    case 'clamp':
      return or(
        op('f64x2.min', op('f64x2.max', clean(first), clean(second)), clean(third)),
        op('v128.not', op('f64x2.le', clean(second), clean(third))),
      );
    case 'log':
    case 'log10':
      return writing.functions[operation].call(plain(first));
    case 'exp':
    case 'logistic':
      return writing.functions[operation].call(number(first));
    case 'round':
      // Without a value, or a number of places, there is nothing to round; a lean kernel has noticed.
      return or(
        writing.functions.round.call(number(first), number(second)),
        or(isInfiniteOrNaN(plain(first)), isInfiniteOrNaN(plain(second))),
      );
    case 'power':
    case 'mod':
      return writing.functions[operation].call(number(first), number(second));
    default:
      return operation satisfies never;
  }
}

/** 1 where a value holds as a condition, 0 where not; no number of what is none, or *never*. */
export function truth(writing: Writing, id: NodeId, value: Code): Code {
  if (isCondition(writing.node(id))) return value;
  const holds = and(op('f64x2.ne', value, zero), one);
  return writing.isLean ? holds : add(holds, nothing(value));
}

/** The lesser of 1 and what has been counted: whether anything was. */
export function atMostOne(count: Code): Code {
  return lesser(count, one);
}
