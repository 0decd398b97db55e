import { describe, expect, it } from 'vitest';
import { exp, log, log10, logistic, pow } from '#lib/distributions/elementary.ts';
import { normalCumulative } from '#lib/distributions/normal-curve.ts';
import { addExp } from '#lib/engine/kernel/functions/exp.ts';
import { addLog } from '#lib/engine/kernel/functions/log.ts';
import { addLog10 } from '#lib/engine/kernel/functions/log10.ts';
import { addLogistic } from '#lib/engine/kernel/functions/logistic.ts';
import { addNormalCumulative } from '#lib/engine/kernel/functions/normal-cumulative.ts';
import { addPow } from '#lib/engine/kernel/functions/pow.ts';
import type { ModuleDraft } from '#lib/engine/wasm/module.ts';
import { allPairs, between, grid, randomBits, SPECIAL } from './awkward-doubles.ts';
import { differences } from './bit-for-bit.ts';
import { inPairs } from './in-pairs.ts';

describe('the functions of kernels', () => {
  it.each([
    ['exp', exp, addExp, -745, 710],
    ['log', log, addLog, 0, 1e4],
    ['log10', log10, addLog10, 0, 1e4],
    ['logistic', logistic, (module: ModuleDraft) => addLogistic(module, addExp(module)), -50, 50],
    [
      'normalCumulative',
      normalCumulative,
      (module: ModuleDraft) => addNormalCumulative(module, addExp(module)),
      -40,
      40,
    ],
  ] as const)('%s has the bits of the scalar function', (_name, scalar, build, low, high) => {
    const apply = inPairs(build);
    const special = Float64Array.from(SPECIAL);
    // The same in the other lane.
    const turned = Float64Array.from([...SPECIAL.slice(1), 0]);
    const columns = [
      special,
      turned,
      randomBits(1, 200_000),
      grid(low, high, 200_001),
      grid(-3, 3, 60_000),
    ];
    for (const x of columns) expect(differences([x], apply(x), scalar)).toEqual([]);
  });

  it('pow has the bits of the scalar function', () => {
    const apply = inPairs((module) => addPow(module, addExp(module)));
    const some = between(-20, 20, 4, 200_000);
    const columns = [
      allPairs(SPECIAL),
      [randomBits(2, 200_000), randomBits(3, 200_000)],
      [between(0, 3, 3, 200_000), some],
      [randomBits(5, 100_000).map(Math.abs), between(-2, 2, 6, 100_000)],
      [between(-9, 9, 7, 100_000), some.subarray(0, 100_000).map(Math.round)],
      [grid(1.0001, 1.1, 100_000), some.subarray(0, 100_000).map((x) => Math.round(x * 30))],
    ];
    for (const x of columns) expect(differences(x, apply(...x), pow)).toEqual([]);
  });
});
