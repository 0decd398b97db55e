import { LEAST_UNIFORM } from '#lib/engine/draws/table.ts';
import type { DrawMethod, Formula } from '#lib/engine/draws/method.ts';
import type { NodeId, PlanNode } from '#lib/engine/plan/plan.ts';
import { type Code, i32, op, sequence, splat } from '#lib/engine/wasm/code.ts';
import { PLACE_BYTES } from './samplers.ts';
import { tableValue } from './table.ts';
import {
  add,
  and,
  choose,
  finite,
  greater,
  isInfiniteOrNaN,
  lesser,
  multiply,
  or,
  subtract,
} from './vector.ts';
import { type Pair, PAIR_BYTES, PAIRS, type Writing } from './writing.ts';

type DrawNode = PlanNode & { readonly kind: 'draw' };

/** Where the things that draws read lie. */
export interface DrawPlaces {
  /** First place of the draw's uniform numbers, and of those of a stream. */
  placeOf(definition: string, occurrence: number): number;
  readonly uniforms: number;
  tableAddress(table: Float64Array): number;
  readonly normalTable: () => number;
  readonly exponentialTable: () => number;
  /** Values and shares of a list, one behind the other. */
  stepsAddress(id: NodeId): number;
  /** Numbers of draws whose parameters were held, a pair of counts a draw. */
  tallyAddress(id: NodeId): number;
  /** Weights of a member of a copula. */
  weightsAddress(group: number, position: number): number;
}

/** Code of one draw, for both pairs of trials. */
export function writeDraw(
  writing: Writing,
  places: DrawPlaces,
  id: NodeId,
  node: DrawNode,
  method: DrawMethod,
): void {
  if (method.kind === 'nothing') {
    writing.define(id, () => splat(NaN));
    return;
  }
  const { draft } = writing;
  const uniforms = PAIRS.map((pair) => {
    const local = draft.local('v128');
    writing.write(local.set(luck(writing, places, node, pair)));
    return local.get;
  });
  // One entry a pair.
  const u = (pair: Pair): Code => uniforms[pair]!;
  switch (method.kind) {
    case 'table':
      writing.define(id, (pair) => tableValue(draft, places.tableAddress(method.table), u(pair)));
      break;
    case 'steps':
      writing.define(id, (pair) =>
        steps(places.stepsAddress(id), method.steps.values.length, u(pair)),
      );
      break;
    case 'formula':
      writing.define(id, (pair) =>
        formula(writing, places, id, node, method.formula, pair, u(pair)),
      );
      break;
    case 'exact':
      writing.define(id, (pair) => exact(writing, id, node, pair, u(pair)));
      break;
    default:
      method satisfies never;
  }
}

/** The uniform numbers of a draw: its own, or those that a copula makes of the members' luck. */
function luck(writing: Writing, places: DrawPlaces, node: DrawNode, pair: Pair): Code {
  const { at, shared, draft, functions } = writing;
  const own = (definition: string, occurrence: number): Code => {
    const base = node.rate === 'trial-month' ? at.monthUniforms : at.uniforms;
    const place = places.placeOf(definition, occurrence);
    return op('v128.load', base.get, places.uniforms + place * PLACE_BYTES + pair * PAIR_BYTES);
  };
  const { copula, stream } = node;
  const together = copula === undefined ? undefined : shared.plan.copulas[copula.group];
  if (copula === undefined || together === undefined || copula.position === 0) {
    return own(stream.definition, stream.occurrence);
  }
  const weights = places.weightsAddress(copula.group, copula.position);
  const score = draft.local('v128');
  const terms = together.members.slice(0, copula.position + 1).map((member, i) => {
    const weight = op('v128.load64_splat', i32(0), weights + i * 8);
    const normal = tableValue(
      draft,
      places.normalTable(),
      own(member.definition, member.occurrence),
    );
    return score.set(add(score.get, multiply(weight, normal)));
  });
  return sequence(
    score.set(splat(0)),
    ...terms,
    lesser(
      greater(functions.normalCumulative.call(score.get), splat(LEAST_UNIFORM)),
      splat(1 - LEAST_UNIFORM),
    ),
  );
}

/** The first value whose share reaches u. */
function steps(address: number, length: number, u: Code): Code {
  const value = (i: number): Code => op('v128.load64_splat', i32(0), address + i * 8);
  const share = (i: number): Code => op('v128.load64_splat', i32(0), address + (length + i) * 8);
  let found = value(0);
  for (let i = 0; i + 1 < length; i += 1) {
    found = choose(value(i + 1), found, op('f64x2.gt', u, share(i)));
  }
  return found;
}

/** Adds to the tally of a draw where the mask says that a parameter was held. */
function tallyHeld(writing: Writing, places: DrawPlaces, id: NodeId, pair: Pair, mask: Code): Code {
  const address = places.tallyAddress(id);
  const counted = and(and(mask, writing.valid(pair)), splat(1));
  return op('v128.store', i32(0), add(op('v128.load', i32(0), address), counted), address);
}

/** A draw by formula; parameters that are no number give none, others are held as the family says. */
function formula(
  writing: Writing,
  places: DrawPlaces,
  id: NodeId,
  node: DrawNode,
  name: Formula,
  pair: Pair,
  u: Code,
): Code {
  const { draft, functions } = writing;
  const [first, second, third] = node.parameters.map((parameter) => writing.value(parameter, pair));
  const [a, b, c] = [first ?? splat(0), second ?? splat(0), third ?? splat(0)];
  const bad = draft.local('v128');
  // Counts must not be asked for what is no number; of the others none comes.
  const isSought = !writing.isLean || name === 'poisson' || name === 'binomial';
  const isBad = bad.set(
    node.parameters
      .filter(() => isSought)
      .filter((parameter) => !writing.isConstant(parameter) || writing.hasNothing([parameter]))
      .map((parameter) => isInfiniteOrNaN(writing.value(parameter, pair)))
      .reduce<Code>((any, one) => or(any, one), splat(0)),
  );
  const hold = (mask: Code): Code =>
    tallyHeld(writing, places, id, pair, op('v128.andnot', mask, bad.get));
  /** A parameter held at 0 from below. */
  const fromZero = (x: Code): Code => choose(splat(0), x, op('f64x2.lt', x, splat(0)));
  const isBelow = (x: Code): Code => op('f64x2.lt', x, splat(0));
  /** A parameter for a function that takes numbers only; where it is none, the draw is none whatever it gives. */
  const known = (x: Code): Code => op('v128.andnot', x, bad.get);
  const normal = (): Code => tableValue(draft, places.normalTable(), u);
  const value = draft.local('v128');
  const done = (...codes: readonly Code[]): Code =>
    sequence(isBad, ...codes, or(writing.isLean ? value.get : finite(value.get), bad.get));
  switch (name) {
    case 'uniform': {
      const inside = add(a, multiply(subtract(b, a), u));
      return done(
        bad.set(or(bad.get, op('f64x2.gt', a, b))),
        value.set(inside),
        value.set(choose(value.get, b, op('f64x2.lt', value.get, b))),
      );
    }
    case 'triangular': {
      const width = subtract(c, a);
      const rising = op('f64x2.div', subtract(b, a), width);
      const left = add(a, op('f64x2.sqrt', multiply(multiply(u, width), subtract(b, a))));
      const right = subtract(
        c,
        op('f64x2.sqrt', multiply(multiply(subtract(splat(1), u), width), subtract(c, b))),
      );
      return done(
        bad.set(or(bad.get, or(op('f64x2.gt', a, b), op('f64x2.gt', b, c)))),
        value.set(choose(left, right, op('f64x2.lt', u, rising))),
        value.set(choose(a, value.get, op('f64x2.eq', a, c))),
      );
    }
    case 'normal':
      return done(hold(isBelow(b)), value.set(add(a, multiply(fromZero(b), normal()))));
    case 'lognormal':
      return done(
        hold(isBelow(b)),
        value.set(functions.exp.call(add(a, multiply(fromZero(b), normal())))),
      );
    case 'exponential':
      return done(
        hold(isBelow(a)),
        value.set(multiply(fromZero(a), tableValue(draft, places.exponentialTable(), u))),
      );
    case 'bernoulli': {
      const p = lesser(fromZero(a), splat(1));
      return done(
        hold(or(isBelow(a), op('f64x2.gt', a, splat(1)))),
        value.set(and(op('f64x2.gt', u, subtract(splat(1), p)), splat(1))),
      );
    }
    case 'poisson':
      return done(hold(isBelow(a)), value.set(functions.poisson.call(u, known(fromZero(a)))));
    case 'binomial': {
      const n = choose(
        op('f64x2.floor', add(a, splat(0.5))),
        splat(0),
        op('f64x2.gt', a, splat(0)),
      );
      const p = lesser(fromZero(b), splat(1));
      // A count a hair below 0 rounds to 0 like any other; only from −½ on is it held.
      const isHeld = or(
        op('f64x2.lt', a, splat(-0.5)),
        or(isBelow(b), op('f64x2.gt', b, splat(1))),
      );
      return done(hold(isHeld), value.set(functions.binomial.call(u, known(n), known(p))));
    }
    default:
      return name satisfies never;
  }
}

/** A draw that the host makes, two trials at a call. */
function exact(writing: Writing, id: NodeId, node: DrawNode, pair: Pair, u: Code): Code {
  const { scratch, siteOf, hostDraw } = writing.shared;
  const operands = [
    u,
    ...[...node.parameters, ...(node.within ?? [])].map((parameter) => {
      const value = writing.value(parameter, pair);
      return !writing.isLean && writing.infinity(parameter) === 'overflow' ? finite(value) : value;
    }),
  ];
  const trial = op('i32.add', op('i32.shr_u', writing.at.columns.get, i32(3)), i32(2 * pair));
  return sequence(
    ...operands.map((operand, i) => op('v128.store', i32(0), operand, scratch + i * PAIR_BYTES)),
    hostDraw(i32(siteOf(id)), trial),
    op('v128.load', i32(0), scratch),
  );
}
