import { describe, expect, it } from 'vitest';
import {
  lastPlace,
  leverOf,
  nearNow,
  pull,
  spreadOver,
  valueAt,
  writtenAt,
} from '#lib/analysis/lever.ts';
import { readProgram } from '#lib/language/program.ts';
import { setDefinition } from '#lib/language/rewrite.ts';
import { simulate } from '#lib/engine/simulate.ts';

const MONEY = { allowed: [0, 1e6], isShare: false, isWhole: false } as const;

describe('a lever', () => {
  it('sets a number that is known, from nothing to two and a half times what it is', () => {
    expect(leverOf({ name: 'ads', constant: 400, ...MONEY })).toMatchObject({
      kind: 'value',
      current: 400,
      domain: { low: 0, high: 1000, step: 5 },
    });
  });

  it('gives room to a number that is 0 now', () => {
    expect(leverOf({ name: 'ads', constant: 0, ...MONEY }).domain).toEqual({
      low: 0,
      high: 5000,
      step: 20,
    });
  });

  it('moves a share over all that is allowed, in whole percent', () => {
    const { domain } = leverOf({
      name: 'a',
      constant: 0.6,
      allowed: [0, 0.9],
      isShare: true,
      isWhole: false,
    });
    expect(domain).toEqual({ low: 0, high: 0.9, step: 0.01 });
    expect(valueAt(domain, 35)).toBe(0.35);
  });

  it('moves what is counted in whole steps, also a switch', () => {
    const counted = { allowed: [0, 60], isShare: false, isWhole: true } as const;
    expect(leverOf({ name: 'a', constant: 3, ...counted }).domain.step).toBe(1);
    const button = leverOf({
      name: 'a',
      constant: 1,
      allowed: [0, 1],
      isShare: true,
      isWhole: true,
    });
    expect(spreadOver(button.domain, 9)).toEqual([0, 1]);
  });

  it('reaches a number that lies outside what makes sense', () => {
    const { domain } = leverOf({ name: 'a', constant: 500, ...MONEY, allowed: [0, 100] });
    expect(domain.high).toBe(500);
    const below = leverOf({ name: 'a', constant: -20, ...MONEY, allowed: [-Infinity, Infinity] });
    expect(below.domain.low).toBeLessThanOrEqual(-20);
    expect(lastPlace(below.domain)).toBeGreaterThan(10);
  });

  it('stays within what makes sense: a number from its least value on, a share up to 1', () => {
    const number = { name: 'a', constant: 600, isShare: false, isWhole: false } as const;
    expect(leverOf({ ...number, allowed: [100, 1e6] }).domain.low).toBe(100);
    expect(leverOf({ ...number, allowed: [105, 1e6] }).domain).toMatchObject({
      low: 110,
      step: 10,
    });
    const share = { name: 'a', constant: undefined, isShare: true, isWhole: false } as const;
    expect(leverOf({ ...share, allowed: [0.1, 0.9] }).within).toEqual([0.1, 0.9]);
    expect(leverOf({ ...share, allowed: [0, 5] }).within).toEqual([0, 1]);
  });

  it('looks at what is near: half to one and a half', () => {
    const lever = leverOf({ name: 'ads', constant: 0, ...MONEY });
    expect(nearNow(lever)).toEqual(lever.domain);
    expect(spreadOver(nearNow(leverOf({ name: 'ads', constant: 400, ...MONEY })), 3)).toEqual([
      200, 400, 600,
    ]);
  });

  const text = 'clicks = lognormal(0, 0.5)\nother = uniform(0, 1)\nresult = clicks + other';
  const run = (program: NonNullable<ReturnType<typeof readProgram>['program']>) =>
    simulate(program, { trials: 500, months: 1, seed: 'lever', sampler: 'sobol' }).kept;
  const program = readProgram(text).program!;
  const clicks = leverOf({ name: 'clicks', constant: undefined, ...MONEY });

  it('multiplies an uncertain number in every future and leaves all other luck as it is', () => {
    const [before, after] = [run(program), run(pull(program, clicks, 0.65))];
    expect(after.get('other')).toEqual(before.get('other'));
    expect(after.get('clicks')).toEqual(before.get('clicks')!.map((value) => value * 0.65));
  });

  it('means the same written into the text', () => {
    const share = leverOf({
      name: 'clicks',
      constant: undefined,
      allowed: [0, 1],
      isShare: true,
      isWhole: false,
    });
    for (const lever of [clicks, share, leverOf({ name: 'clicks', constant: 2, ...MONEY })]) {
      const written = setDefinition(text, 'clicks', writtenAt(lever, 'lognormal(0, 0.5)', 1.3));
      expect(run(readProgram(written).program!)).toEqual(run(pull(program, lever, 1.3)));
    }
  });
});
