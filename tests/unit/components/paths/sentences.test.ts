import { beforeEach, describe, expect, it } from 'vitest';
import type { Paired } from '#lib/analysis/paired.ts';
import {
  answerWords,
  gateWords,
  knownWords,
  payWords,
  sayIn,
  steadyNames,
  turnWords,
  waitWords,
} from '#lib/components/paths/sentences.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { LOCALES } from '#lib/i18n/locale.ts';

const say = sayIn({ locale: 'en', currency: 'USD' });

function pairedAs(mean: number, beats: number, isVisible = true): Paired {
  return {
    count: 100,
    beats: { value: beats, standardError: 0.003, margin: 0.006 },
    difference: { value: mean, standardError: 90, margin: 180 },
    sd: 1,
    unpairedSd: 1,
    saving: 1,
    percentiles: { 5: mean - 2000, 25: mean - 1000, 50: mean, 75: mean + 1000, 95: mean + 2000 },
    isVisible,
    sorted: Float64Array.of(mean),
  };
}

describe('the answer in words', () => {
  beforeEach(() => {
    overwriteGetLocale(() => 'en');
  });

  it('says how often the better path is ahead, the middle half before the mean', () => {
    expect(answerWords(pairedAs(6432, 0.776), '80', say)).toEqual([
      'With 80 hours a month the producer path leaves more than the affiliate path in 78 of 100 futures.',
      'The difference over three years lies between $5,430 and $7,430 in the middle half of the futures, and is $6,430 on average (± $180 of simulation error).',
    ]);
  });

  it('turns the difference round where the affiliate is ahead', () => {
    const [lead, amount] = answerWords(pairedAs(-2000, 0.1), '20', say);
    expect(lead).toContain('the affiliate path leaves more than the producer path in 90 of 100');
    expect(amount).toContain('between $1,000 and $3,000');
    expect(amount).toContain('is $2,000 on average');
  });

  it('does not hide that a mean may come from a few futures, nor that nothing is to be seen', () => {
    expect(answerWords(pairedAs(1155, 0.46), '80', say)[0]).toContain('only in 46 of 100 futures');
    expect(answerWords(pairedAs(100, 0.52, false), '38', say)[0]).toContain(
      'no visible difference',
    );
  });

  it('holds the pay of an hour against the one that was named', () => {
    const pay = { affiliate: 1.803, producer: 3.97 };
    expect(payWords(pay, 10, say)).toContain('neither pays an hour as well as the $10');
    expect(payWords(pay, 10, say)).toContain('$1.8 as an affiliate and $4 as a producer');
    expect(payWords(pay, 3, say)).toMatch(/^Only the producer path/);
    expect(payWords({ affiliate: 5, producer: 2 }, 3, say)).toMatch(/^Only the affiliate path/);
    expect(payWords(pay, 1, say)).toMatch(/^Both pay/);
    expect(payWords({ affiliate: 3, producer: 3 }, 3, say)).toMatch(/^Both pay/);
  });

  it('claims of waiting, and of the right to decide later, no more than was measured', () => {
    expect(waitWords(pairedAs(-86, 0.5, false), '9', say)).toContain('no visible difference');
    expect(waitWords(pairedAs(-300, 0.5), '12', say)).toContain('that costs $300');
    expect(waitWords(pairedAs(300, 0.5), '12', say)).toContain('that brings $300 more');
    expect(gateWords(pairedAs(-20, 0.5, false), '150', say)).toContain('worth nothing that could');
    expect(gateWords(pairedAs(-500, 0.4), '150', say)).toContain('does not pay');
    expect(gateWords(pairedAs(500, 0.6), '150', say)).toContain('is worth $500');
  });

  it('names what turns the choice, and beyond only where it stays so', () => {
    const flip = {
      at: 34,
      before: 35,
      ahead: 'second',
      side: 'below',
      isThroughout: true,
    } as const;
    expect(turnWords({ ...flip, question: 'founder_hours' }, say)).toBe(
      'At 34 hours a month or less, the affiliate path leaves more on average.',
    );
    const back = { ...flip, at: 12, isThroughout: false } as const;
    expect(turnWords({ ...back, question: 'price' }, say)).toContain('At a price of $12, the');
    const up = { ...flip, side: 'above', ahead: 'first' } as const;
    expect(turnWords({ ...up, question: 'subscribers_at_start' }, say)).toContain('list or more');
    expect(turnWords({ ...up, at: 0, question: 'expert' }, say)).toMatch(/^Without expertise/);
    expect(turnWords({ ...up, at: 1, question: 'expert' }, say)).toMatch(/^As an expert/);
    const turns = [{ ...flip, question: 'founder_hours' }] as const;
    expect(steadyNames(turns, ['founder_hours', 'price'])).toEqual(['the price']);
    const two = [...turns, { ...flip, question: 'starting_cash' }] as const;
    expect(steadyNames(two, ['founder_hours', 'starting_cash', 'price'])).toEqual(['the price']);
  });

  it.each(LOCALES)(
    'tells what is worth knowing with its check on fresh futures in %s',
    (locale) => {
      overwriteGetLocale(() => locale);
      const words = sayIn({ locale, currency: 'USD' });
      const known = { name: 'price', value: 120, fresh: 110, standardError: 20, margin: 40 };
      const told = knownWords(known, () => 'NAME', words);
      for (const part of ['NAME', words.money(120), words.money(110), words.money(40)])
        expect(told).toContain(part);
      expect(knownWords(undefined, () => 'NAME', words)).not.toContain('NAME');
    },
  );
});
