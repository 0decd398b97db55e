import { describe, expect, it } from 'vitest';
import { certaintyEquivalent } from '#lib/analysis/certainty-equivalent.ts';
import { dominanceOf } from '#lib/analysis/dominance.ts';
import { comparePaired } from '#lib/analysis/paired.ts';
import { regretsOf } from '#lib/analysis/regret.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { setDefinition } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';
import { run } from '../support/engine-program.ts';

/** What a program leaves after three years, by future; equal names have equal luck. */
function takeHome(text: string, sampler: Sampler): Float64Array {
  const settings = { trials: 16_384, months: 36, seed: 'compare', sampler, asked: ['take_home'] };
  return run(text, settings).kept.get('take_home')!;
}

const textOf = (model: string): string => MODELS.get(model)!.program;

/** What an independent implementation found with 20,000 trials of plain chance, and its standard error. */
function expectNear(got: number, error: number, figure: number, figureError: number): void {
  expect(Math.abs(got - figure)).toBeLessThan(4 * Math.hypot(error, figureError));
}

describe('producer or affiliate, under the same luck', () => {
  const producer = takeHome(textOf('digital-producer'), 'random');
  const affiliate = takeHome(textOf('affiliate'), 'random');
  const paired = comparePaired('random', producer, affiliate)!;

  it('the producer beats the affiliate in 76 of 100 futures, by 6,233 on average', () => {
    // 20,000 pairs: √(0.76 · 0.24 / 20,000) = 0.0030, and 11,689 / √20,000 = 83.
    expectNear(paired.beats.value, paired.beats.standardError, 0.76, 0.003);
    expectNear(paired.difference.value, paired.difference.standardError, 6233, 83);
    expect(paired.isVisible).toBe(true);
  });

  it('pairing needs about half the futures: their luck is their own in what they do not share', () => {
    expect(paired.saving).toBeGreaterThan(1.8);
    expect(paired.saving).toBeLessThan(2.7);
  });

  it('neither dominates: near −600 the producer falls short some 4.6 points more often', () => {
    const { anyone, cautious, crossing } = dominanceOf(producer, affiliate)!;
    expect(anyone.better).toBeUndefined();
    expect(cautious.better).toBeUndefined();
    const worst = anyone.second!;
    expect(worst.isVisible).toBe(true);
    expectNear(worst.size, worst.standardError, 0.046, 0.0017);
    expect(worst.at).toBeGreaterThan(-1000);
    expect(worst.at).toBeLessThan(-300);
    expect(crossing).toBeGreaterThan(worst.at);
  });

  it('the difference of the regrets is the mean difference, and the affiliate is regretted more', () => {
    const [ofAffiliate, ofProducer] = regretsOf('random', [affiliate, producer]);
    expect(ofAffiliate!.expected.value - ofProducer!.expected.value).toBeCloseTo(
      paired.difference.value,
      6,
    );
    expect(ofProducer!.expected.value).toBeLessThan(ofAffiliate!.expected.value / 5);
  });

  it('Sobol points would not pair them: each program has a place of its own for each name', () => {
    const apart = comparePaired(
      'sobol',
      takeHome(textOf('digital-producer'), 'sobol'),
      takeHome(textOf('affiliate'), 'sobol'),
    )!;
    expect(apart.saving).toBeLessThan(1.3);
  });
});

describe('drop-servicing', () => {
  const values = takeHome(textOf('drop-servicing'), 'sobol');

  it.each([
    [5_000, -533],
    [10_000, 2_322],
    [20_000, 5_077],
  ])('with a risk tolerance of %d is worth %d for certain', (tolerance, figure) => {
    const worth = certaintyEquivalent('sobol', values, tolerance);
    const independent = certaintyEquivalent('random', values, tolerance).standardError;
    expectNear(worth.value, worth.standardError, figure, independent * Math.sqrt(16_384 / 20_000));
  });

  it('in two scenarios that differ in one input differs far less than it varies (check 8)', () => {
    const text = textOf('drop-servicing');
    const dearer = takeHome(setDefinition(text, 'price', '630'), 'sobol');
    const paired = comparePaired('sobol', dearer, values)!;
    expect(paired.sd ** 2).toBeLessThan(paired.unpairedSd ** 2 / 10);
  });
});
