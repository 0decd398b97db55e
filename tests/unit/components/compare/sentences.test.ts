import { beforeEach, describe, expect, it } from 'vitest';
import type { Dominance, Gap } from '#lib/analysis/dominance.ts';
import type { Paired } from '#lib/analysis/paired.ts';
import { sayIn } from '#lib/components/compare/names.ts';
import { dominanceWords, verdictOf } from '#lib/components/compare/sentences.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';

const say = sayIn({ locale: 'en', currency: 'USD' });
const names = { base: 'Today', other: 'Braver' };

function pairedAs(parts: Partial<Paired> = {}): Paired {
  return {
    count: 100,
    beats: { value: 0.776, standardError: 0.003, margin: 0.006 },
    difference: { value: 900, standardError: 30, margin: 60 },
    sd: 500,
    unpairedSd: 2000,
    saving: 16.4,
    percentiles: { 5: -100, 25: 400, 50: 800, 75: 1300, 95: 2000 },
    isVisible: true,
    sorted: Float64Array.of(900),
    ...parts,
  };
}

const gapAs = (at: number, size: number, isVisible = true): Gap => ({
  at,
  size,
  standardError: 0.001,
  isVisible,
});
const level = { better: undefined, first: undefined, second: undefined };
const dominanceAs = (parts: Partial<Dominance>): Dominance => ({
  anyone: level,
  cautious: level,
  crossing: undefined,
  ...parts,
});

beforeEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('the verdict of a comparison', () => {
  it('says how often the other beats the base, the middle half, and the mean with its 95 % interval', () => {
    expect(verdictOf(pairedAs(), names, say)).toEqual({
      lead: 'Braver beats Today in 78 of 100 futures; in the middle half of them the difference is $400 to $1,300.',
      more: 'On average the difference is $900, give or take $60 of simulation error. The same luck for both showed this with 16 times fewer futures.',
    });
  });

  it('claims no winner where nothing is to be seen, and no saving below a fifth', () => {
    const { lead, more } = verdictOf(pairedAs({ isVisible: false, saving: 1.19 }), names, say);
    expect(lead).toBe('No visible difference between Braver and Today.');
    expect(more).toBe('On average the difference is $900, give or take $60 of simulation error.');
    expect(verdictOf(pairedAs({ saving: 1.2 }), names, say).more).toContain('1.2 times fewer');
    expect(verdictOf(pairedAs({ saving: Infinity }), names, say).more).not.toContain('fewer');
  });

  it('tells apart the same end in every future, the same gap in every future, and no future at all', () => {
    const none = { value: 0, standardError: 0, margin: 0 };
    expect(verdictOf(pairedAs({ sd: 0, difference: none }), names, say)).toEqual({
      lead: 'Braver and Today end the same in every future.',
      more: '',
    });
    expect(verdictOf(pairedAs({ sd: 0 }), names, say).lead).toContain('Braver beats Today');
    expect(verdictOf(pairedAs({ difference: none }), names, say).lead).not.toContain('the same');
    expect(verdictOf(undefined, names, say)).toEqual({
      lead: 'Braver and Today have no future in which both give a number.',
      more: '',
    });
  });
});

describe('who is better for whom', () => {
  it('is the first of both, the other one, where it is better for anyone', () => {
    const anyone = {
      better: 'first',
      first: gapAs(4500, 0.1324),
      second: gapAs(-600, 0.001, false),
    };
    expect(
      dominanceWords(dominanceAs({ anyone: { ...anyone, better: 'first' } }), names, say),
    ).toEqual([
      'Whatever your attitude to risk, Braver is at least as good as Today: at no amount does it visibly fall short more often.',
      'Most in favour of Braver: Today stays below $4,500 in 13 more of 100 futures.',
      'In favour of Today, but perhaps by chance: Braver stays below -$600 in 0.1 more of 100 futures.',
    ]);
    const [lead] = dominanceWords(
      dominanceAs({
        anyone: { ...level, better: 'second' },
        cautious: { ...level, better: 'first' },
      }),
      names,
      say,
    );
    expect(lead).toContain('Today is at least as good as Braver');
  });

  it('is a matter of caution, or of taste, where the chances change sides', () => {
    const anyone = { better: undefined, first: gapAs(100, 0.2), second: gapAs(900, 0.1) };
    const cautious = { ...level, better: 'second' } as const;
    const told = dominanceWords(dominanceAs({ anyone, cautious, crossing: 500 }), names, say);
    expect(told[0]).toContain('A cautious person prefers Today: set against Braver');
    expect(told.at(-1)).toBe('They change places at about $500.');
    expect(told).toHaveLength(4);
    const taste = dominanceWords(dominanceAs({ anyone }), names, say);
    expect(taste[0]).toContain('It depends on your taste for risk');
    expect(taste).toHaveLength(3);
  });

  it('is nobody where no gap is visible, whatever the averages say', () => {
    const anyone = { better: undefined, first: gapAs(100, 0.01, false), second: undefined };
    const cautious = { ...level, better: 'first' } as const;
    expect(dominanceWords(dominanceAs({ anyone, cautious, crossing: 5 }), names, say)).toEqual([
      'No visible difference at any amount between Braver and Today.',
      'In favour of Braver, but perhaps by chance: Today stays below $100 in 1 more of 100 futures.',
    ]);
    const second = { better: undefined, first: undefined, second: gapAs(100, 0.2) };
    expect(dominanceWords(dominanceAs({ anyone: second }), names, say)[0]).toContain('taste');
  });
});
