import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf } from '../../support/counts.ts';
import {
  HISTORY_ROOM,
  NO_HISTORY,
  readHistory,
  remember,
  stepBack,
  stepBetween,
  stepForward,
  writeHistory,
} from '#lib/document/history.ts';

describe('a step of undo', () => {
  it('keeps only what differs between two texts', () => {
    expect(stepBetween('title', '', '{"a":1}', '{"a":23}')).toEqual({
      kind: 'title',
      of: '',
      at: 5,
      removed: '1',
      inserted: '23',
    });
    expect(stepBetween('title', '', 'one two three', 'one 2 three')).toMatchObject({
      at: 4,
      removed: 'two',
      inserted: '2',
    });
  });

  it('goes back to the text before and forward to the text after, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\ud800'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const first = texts[0]!;
        const last = texts.at(-1)!;
        let history = NO_HISTORY;
        texts.slice(1).forEach((after, index) => {
          history = remember(history, stepBetween('program', '', texts[index]!, after));
        });
        let here = { text: last, history };
        for (let step = 1; step < texts.length; step += 1)
          here = stepBack(here.history, here.text)!;
        expect(here.text).toBe(first);
        expect(stepBack(here.history, here.text)).toBeUndefined();
        for (let step = 1; step < texts.length; step += 1)
          here = stepForward(here.history, here.text)!;
        expect(here).toEqual({ text: last, history });
        expect(stepForward(here.history, here.text)).toBeUndefined();
      }),
      { seed: 5, numRuns: countOf(1000) },
    );
  });

  it('is given up when it does not fit the text', () => {
    const history = remember(NO_HISTORY, stepBetween('title', '', 'one', 'two'));
    expect(stepBack(history, 'three')).toBeUndefined();
    const back = stepBack(history, 'two')!;
    expect(stepForward(back.history, 'four')).toBeUndefined();
  });

  it('ends what could be redone', () => {
    const history = remember(NO_HISTORY, stepBetween('title', '', 'one', 'two'));
    const back = stepBack(history, 'two')!;
    expect(remember(back.history, stepBetween('title', '', 'one', 'six')).future).toEqual([]);
  });
});

describe('a history', () => {
  it('lets go of its oldest steps when its room ends', () => {
    let history = NO_HISTORY;
    let text = '';
    for (let step = 0; step < 10; step += 1) {
      const next = String(step).repeat(HISTORY_ROOM / 8);
      history = remember(history, stepBetween('program', String(step), text, next));
      text = next;
    }
    expect(history.past.map(({ of }) => of)).toEqual(['7', '8', '9']);
  });

  it('keeps nothing of a step that is larger than its room', () => {
    const step = stepBetween('program', '', '', 'x'.repeat(HISTORY_ROOM));
    expect(remember(NO_HISTORY, step)).toEqual(NO_HISTORY);
  });

  it('is the same after it was stored', () => {
    const history = remember(NO_HISTORY, stepBetween('title', 'x'.repeat(300), 'one', 'two'));
    expect(readHistory(writeHistory(history))).toEqual(history);
  });

  it.each(['', '{', 'null', '{"past":[]}', '{"past":[{"kind":"unheard"}],"future":[]}'])(
    'is empty where %j was stored',
    (stored) => {
      expect(readHistory(stored)).toEqual(NO_HISTORY);
    },
  );
});
