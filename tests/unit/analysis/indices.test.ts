import { describe, expect, it } from 'vitest';
import { drawnAnew, type Index, indicesOf } from '#lib/analysis/indices.ts';
import { withOtherLuck } from '#lib/analysis/other-luck.ts';
import { partsByNumber } from '#lib/analysis/parts.ts';
import { copulaParameter } from '#lib/distributions/correlation.ts';
import { simulate } from '#lib/engine/simulate.ts';
import type { Program } from '#lib/language/tree.ts';
import { programOf } from '../../support/engine-program.ts';

const TRIALS = 16_384;
/** The rule of the known answers. */
const TOLERANCE = 6 / Math.sqrt(TRIALS);

/** The indices of some names on `y`, by name. */
function indices(text: string, names: readonly string[]): ReadonlyMap<string, Index> {
  const program = programOf(text);
  const { numbers } = partsByNumber(program, names, names, names.length);
  const run = (each: Program): Float64Array =>
    simulate(each, { trials: TRIALS, months: 2, seed: 'indices', sampler: 'random' }).kept.get(
      'y',
    )!;
  const anew = drawnAnew(names, numbers).map((some) => run(withOtherLuck(program, some).program));
  return new Map(indicesOf(run(program), anew, numbers).map((index) => [index.id, index]));
}

function near(found: { readonly share: number; readonly standardError: number }, exact: number) {
  expect(Math.abs(found.share - exact)).toBeLessThan(TOLERANCE);
  expect(found.standardError).toBeLessThan(TOLERANCE);
}

describe('the indices of single numbers', () => {
  it('are those of a product and a term in closed form', () => {
    // E a = 2, E b = 3, variances 1: Var y = 9 + 4 + 1 + 1, of which 1 is a and b together.
    const text = 'a = normal(2, 1)\nb = normal(3, 1)\nc = normal(0, 1)\ny = a * b + c';
    const found = indices(text, ['c', 'b', 'a']);
    near(found.get('a')!.alone, 9 / 15);
    near(found.get('a')!.total, 10 / 15);
    near(found.get('b')!.alone, 4 / 15);
    near(found.get('b')!.total, 5 / 15);
    near(found.get('c')!.alone, 1 / 15);
    near(found.get('c')!.total, 1 / 15);
    expect([...found.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('are shares of all months where a number is drawn in each', () => {
    // y = 2a + e₁ + e₂: variances 4 and 2.
    const found = indices('a = normal(0, 1)\ne[t] = normal(0, 1)\ny = 2 * a + sum(e)', ['a', 'e']);
    near(found.get('a')!.alone, 4 / 6);
    near(found.get('e')!.alone, 2 / 6);
    near(found.get('e')!.total, 2 / 6);
  });

  it('are told of correlated numbers together, as of one', () => {
    // Var(a + b) = 2 + 2r with the copula's r, and nothing is done only together with c: 1 of 3 + 2r.
    const text =
      'a = normal(0, 1)\nb = normal(0, 1)\nc = normal(0, 1)\ncorrelate(a, b, 0.7)\ny = a + b + c';
    const r = copulaParameter(0.7);
    const found = indices(text, ['b', 'a', 'c']);
    expect([...found.keys()]).toEqual(['b', 'c']);
    const both = found.get('b')!;
    expect(both.tied).toEqual(['a']);
    near(both.alone, (2 + 2 * r) / (3 + 2 * r));
    near(both.total, (2 + 2 * r) / (3 + 2 * r));
    near(found.get('c')!.alone, 1 / (3 + 2 * r));
    near(found.get('c')!.total, 1 / (3 + 2 * r));
  });
});
