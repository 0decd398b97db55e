import { describe, expect, it } from 'vitest';
import {
  causeToKeep,
  KEPT_FOR,
  NEVER_SAVED,
  snapshotKey,
  snapshotOf,
  surplus,
  type Saved,
} from '#lib/storage/retention.ts';
import type { Cause, Head, Snapshot } from '#lib/storage/shelf.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Noon, so that an hour more or less is the same day. */
const NOW = Date.parse('2024-11-20T12:00:00.000Z');

const head: Head = {
  id: 'a',
  rev: 7,
  savedAt: '2024-11-20T12:00:00.000Z',
  schema: 3,
  checksum: '',
  historyChecksum: '',
  body: '',
  history: '',
};

const snapshot = (rev: number, at: number, cause: Cause = 'pause'): Snapshot => ({
  key: `a/${rev}/${at}/${cause}`,
  rev,
  at,
  cause,
});

/** Revisions from 1000 on, all of this moment: as many as are kept whatever their age. */
const newest = Array.from({ length: 20 }, (_, index) => snapshot(1000 + index, NOW));

const given = (...older: readonly Snapshot[]): number[] =>
  surplus([...older, ...newest], NOW).map(({ rev }) => rev);

describe('the key of a snapshot', () => {
  it('says all that its keeping depends on', () => {
    const key = snapshotKey(head, 'step');
    expect(snapshotOf(key)).toEqual({ key, id: 'a', rev: 7, at: NOW, cause: 'step' });
  });

  it('calls a state of 1970 what was saved at no time that can be read', () => {
    expect(snapshotOf(snapshotKey({ ...head, savedAt: 'yesterday' }, 'count'))?.at).toBe(0);
  });

  it.each(['', 'a', 'a/1/2', 'a/1/2/whim', 'a/1/2/'])('is not %j', (key) => {
    expect(snapshotOf(key)).toBeUndefined();
  });
});

describe('earlier states of a document', () => {
  it('are all kept up to twenty', () => {
    const old = newest.map((each) => ({ ...each, at: NOW - 100 * DAY }));
    expect(surplus(old, NOW)).toEqual([]);
    expect(surplus([snapshot(1, NOW - 100 * DAY), ...old], NOW).map(({ rev }) => rev)).toEqual([1]);
  });

  it('are kept one an hour beyond that on the last day', () => {
    expect(
      given(
        snapshot(1, NOW - 3 * HOUR),
        snapshot(2, NOW - 2 * HOUR),
        snapshot(3, NOW - 2 * HOUR + 1),
        snapshot(4, NOW - HOUR),
      ),
    ).toEqual([2]);
  });

  it('are kept one a day beyond that in the last thirty days', () => {
    expect(
      given(
        snapshot(1, NOW - 4 * DAY),
        snapshot(2, NOW - 3 * DAY),
        snapshot(3, NOW - 3 * DAY + HOUR),
        snapshot(4, NOW - 3 * DAY + 2 * HOUR),
        snapshot(5, NOW - 2 * DAY),
      ),
    ).toEqual([3, 2]);
  });

  it('are of the last day up to twenty-four hours, to the millisecond', () => {
    const hours = [snapshot(1, NOW - DAY), snapshot(2, NOW - DAY + HOUR)];
    expect(given(...hours)).toEqual([]);
    expect(given(snapshot(1, NOW - DAY - 1), snapshot(2, NOW - DAY))).toEqual([]);
    const days = [snapshot(1, NOW - DAY - 1), snapshot(2, NOW - DAY - 2)];
    expect(given(...days)).toEqual([1]);
  });

  it('are given up after thirty days, to the millisecond', () => {
    expect(given(snapshot(1, NOW - KEPT_FOR - 1), snapshot(2, NOW - KEPT_FOR))).toEqual([1]);
    expect(KEPT_FOR).toBe(30 * DAY);
  });

  it('are kept for thirty days where a newer format took their place, however much was saved since', () => {
    expect(
      given(
        snapshot(1, NOW - 31 * DAY, 'upgrade'),
        snapshot(2, NOW - 30 * DAY, 'upgrade'),
        snapshot(3, NOW - HOUR, 'upgrade'),
        snapshot(4, NOW - HOUR + 1),
        snapshot(5, NOW - HOUR + 2),
      ),
    ).toEqual([4, 1]);
  });

  it('are judged by their revision, since clocks jump', () => {
    const shuffled = [newest[3]!, snapshot(1, NOW + DAY), ...newest.toSpliced(3, 1)];
    expect(surplus([snapshot(2, NOW + DAY), ...shuffled], NOW).map(({ rev }) => rev)).toEqual([1]);
  });

  it('are kept for good when they have a name', () => {
    expect(given(snapshot(1, NOW - 100 * DAY, 'named'))).toEqual([]);
    const named = newest.map((each) => ({ ...each, cause: 'named' as const }));
    expect(surplus([snapshot(1, NOW - 100 * DAY), ...named], NOW)).toEqual([]);
  });

  it('are given up but for the last three and those with names when there is no room', () => {
    const all = [1, 2, 3, 4, 5].map((rev) => snapshot(rev, NOW));
    const named = snapshot(0, NOW, 'named');
    expect(surplus([named, ...all], NOW, true).map(({ rev }) => rev)).toEqual([2, 1]);
  });
});

describe('the state before a save', () => {
  const notes = (count: number): string => '"places":'.repeat(count);
  const next = { body: '', schema: 3 };
  const calm: Saved = { count: 0, at: NOW };
  it.each<[string, Partial<Head>, typeof next, Saved, number, Cause | undefined]>([
    ['is not kept from one moment to the next', {}, next, calm, NOW + 29_999, undefined],
    ['is kept before the first save of a page', {}, next, NEVER_SAVED, NOW, 'pause'],
    ['is kept after half a minute of rest', {}, next, calm, NOW + 30_000, 'pause'],
    ['is kept when the clock went back', {}, next, calm, NOW - 1, 'pause'],
    ['is not kept while the clock stands', {}, next, calm, NOW, undefined],
    ['is kept after fifty saves', {}, next, { count: 50, at: NOW }, NOW, 'count'],
    ['is not kept after forty-nine', {}, next, { count: 49, at: NOW }, NOW, undefined],
    ['is kept before a newer format', { schema: 2 }, next, calm, NOW, 'upgrade'],
    ['is not kept before the same format', { schema: 3 }, next, calm, NOW, undefined],
    [
      'is kept before most notes go',
      { body: notes(10) },
      { ...next, body: notes(4) },
      calm,
      NOW,
      'step',
    ],
    [
      'is not kept before half of them go',
      { body: notes(10) },
      { ...next, body: notes(5) },
      calm,
      NOW,
      undefined,
    ],
    ['is not kept before a few go', { body: notes(9) }, next, calm, NOW, undefined],
    [
      'is kept for its format where most notes go too',
      { schema: 2, body: notes(10) },
      next,
      calm,
      NOW,
      'upgrade',
    ],
  ])('%s', (_name, old, following, saved, now, cause) => {
    expect(causeToKeep({ ...head, ...old }, following, saved, now)).toBe(cause);
  });
});
