import { describe, expect, it } from 'vitest';
import { samplerFor } from '#lib/analysis/common-luck.ts';
import { dominanceOf } from '#lib/analysis/dominance.ts';
import { hourlyPay, lossShare } from '#lib/components/paths/figures.ts';
import type { Results } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { answered, DEFAULT_ANSWERS, type PathAnswers } from '#lib/models/creator/answers.ts';
import {
  aheadIn,
  askedOf,
  courseText,
  MONTHS,
  pairedOf,
  programOf,
  settingsOf,
  TRIALS_PLAYED,
  triedRuns,
  valuesOf,
  type Course,
} from '#lib/state/path-runs.ts';

// A student with 80 hours a month and 6,000 asks: make a product, promote others', or the one and then the other?

const played = new Map<Course, Results>();

function play(course: Course): Results {
  const program = programOf(courseText(course, DEFAULT_ANSWERS));
  const settings = { ...settingsOf(TRIALS_PLAYED, 'random'), asked: askedOf(course, program) };
  const results = played.get(course) ?? simulate(program, settings);
  played.set(course, results);
  return results;
}

/** Who is ahead on average with other answers, as the page tries them out. */
function aheadWith(answers: PathAnswers): 'first' | 'second' | undefined {
  const [producer, affiliate] = triedRuns(answers, 'random').map(({ program, settings }) =>
    simulate(program, settings),
  );
  return aheadIn(pairedOf(producer, affiliate));
}

describe('producer or affiliate', () => {
  it('is drawn by chance, since the paths do not make the same draws', () => {
    const parts = (['producer', 'affiliate'] as const).map((course) => {
      const program = programOf(courseText(course, DEFAULT_ANSWERS));
      return { program, asked: askedOf(course, program) };
    });
    expect(samplerFor(parts, MONTHS)).toBe('random');
  });

  it('gives shared numbers the same luck in both paths, and none of it to what only one has', () => {
    const [producer, affiliate] = [play('producer'), play('affiliate')];
    for (const name of ['winner_chance', 'visits_per_winner', 'sales_page_conversion'])
      expect(producer.kept.get(name)).toEqual(affiliate.kept.get(name));
    expect(affiliate.kept.has('own_product_lift')).toBe(false);
    expect(producer.kept.has('own_product_lift')).toBe(true);
  });

  it('leaves more as a producer in 76 of 100 futures, by about 6,233', () => {
    const { beats, difference, percentiles } = pairedOf(play('producer'), play('affiliate'))!;
    // The reference, 20,000 trials: 76 of 100 (printed to a whole), and 6,233 with a deviation of 11,689.
    const beatsError = Math.hypot(beats.standardError, Math.sqrt((0.76 * 0.24) / 20_000), 0.005);
    expect(Math.abs(beats.value - 0.76)).toBeLessThan(4 * beatsError);
    const error = Math.hypot(difference.standardError, 11_689 / Math.sqrt(20_000));
    expect(Math.abs(difference.value - 6233)).toBeLessThan(4 * error);
    expect(percentiles[25]).toBeLessThan(difference.value);
  });

  it('pays 1.80 an hour as an affiliate and 3.97 as a producer, neither as well as a job', () => {
    for (const [course, pay] of [
      ['affiliate', 1.8],
      ['producer', 3.97],
    ] as const) {
      const results = play(course);
      const hours = results.quantities.get('total_hours')!.mean;
      // Ours and the reference's, which has about as many trials.
      const error = (results.quantities.get('take_home')!.standardErrors.mean / hours) * Math.SQRT2;
      expect(Math.abs(hourlyPay(results) - pay)).toBeLessThan(4 * error + 0.005);
      expect(hourlyPay(results)).toBeLessThan(10);
    }
  });

  it('makes next to nothing of nine months of waiting, and loses seldomer by it', () => {
    const { difference } = pairedOf(play('staged'), play('producer'))!;
    // The reference: −86 ± 64.
    expect(Math.abs(difference.value + 86)).toBeLessThan(
      4 * Math.hypot(difference.standardError, 64),
    );
    expect(lossShare(play('staged'))).toBeLessThan(lossShare(play('producer')));
  });

  it('gives the right to decide later no value', () => {
    const { difference } = pairedOf(play('gated'), play('staged'))!;
    expect(difference.value).toBeLessThan(2 * difference.standardError);
  });

  it('is better for nobody whatever his taste for risk: at the bottom the affiliate loses less', () => {
    const { anyone } = dominanceOf(valuesOf(play('producer')), valuesOf(play('affiliate')))!;
    expect(anyone.better).toBeUndefined();
    expect(anyone.first?.isVisible).toBe(true);
    expect(anyone.second?.isVisible).toBe(true);
    expect(anyone.second?.at).toBeLessThan(0);
  });

  it('turns with few hours, little cash or a low price, and not for want of expertise', () => {
    const withAnswer = (
      ...asked: Parameters<typeof answered> extends [unknown, ...infer Rest] ? Rest : never
    ): ReturnType<typeof aheadWith> => aheadWith(answered(DEFAULT_ANSWERS, ...asked));
    expect(aheadWith(DEFAULT_ANSWERS)).toBe('first');
    expect(withAnswer('founder_hours', 25)).toBe('second');
    expect(withAnswer('founder_hours', 45)).toBe('first');
    expect(withAnswer('starting_cash', 1000)).toBe('second');
    expect(withAnswer('price', 8)).toBe('second');
    expect(withAnswer('expert', 0)).toBe('first');
    expect(withAnswer('subscribers_at_start', 5000)).toBe('first');
  });
});
