import { describe, expect, it } from 'vitest';
import { samplerFor } from '#lib/analysis/common-luck.ts';
import { comparePaired } from '#lib/analysis/paired.ts';
import { MODELS } from '#lib/models/index.ts';
import { programOf, run } from '../../support/engine-program.ts';

const of = (text: string) => ({ program: programOf(text), asked: ['result'] });
const BASE = 'price = 600\nclicks = 100 to 400\nresult = price * clicks';

describe('the luck that several programs have in common', () => {
  it('comes from Sobol points where all make the same draws', () => {
    expect(samplerFor([of(BASE), of(BASE.replace('100 to 400', '1 to 9'))], 12)).toBe('sobol');
    expect(samplerFor([of(BASE)], 12)).toBe('sobol');
    expect(samplerFor([], 12)).toBe('sobol');
  });

  it('comes from chance alone where one draws more than another', () => {
    expect(samplerFor([of(BASE), of(BASE.replace('= 600', '= 500 to 700'))], 12)).toBe('random');
  });

  it('comes from chance alone where another name draws in the same place', () => {
    expect(samplerFor([of(BASE), of(BASE.replaceAll('clicks', 'visits'))], 12)).toBe('random');
  });

  it('cannot come from Sobol points there: a draw in front moves the luck of those behind', () => {
    const paired = (sampler: 'random' | 'sobol') => {
      const [one, other] = [
        BASE,
        BASE.replace('price = 600', 'fee = 1 to 3\nprice = 600 - fee'),
      ].map((text) => run(text, { sampler, seed: 'luck', asked: ['result'] }).kept.get('result')!);
      return comparePaired(sampler, one!, other!)!;
    };
    expect(paired('random').saving).toBeGreaterThan(1000);
    // `clicks` stands before `fee`, `price` makes no draw; with a name before `clicks` it is another matter.
    const moved = (sampler: 'random' | 'sobol') => {
      const [one, other] = [
        BASE,
        BASE.replace('price = 600', 'ads = 1 to 3\nprice = 600 - ads'),
      ].map((text) => run(text, { sampler, seed: 'luck', asked: ['result'] }).kept.get('result')!);
      return comparePaired(sampler, one!, other!)!;
    };
    expect(moved('random').saving).toBeGreaterThan(1000);
    expect(moved('sobol').saving).toBeLessThan(2);
  });

  it('is shared by Sobol points between most scenarios that ship', () => {
    const model = MODELS.get('drop-servicing')!;
    const asked = Object.values(model.roles);
    const program = programOf(model.program);
    expect(
      samplerFor(
        [
          { program, asked },
          { program, asked },
        ],
        36,
      ),
    ).toBe('sobol');
  });
});
