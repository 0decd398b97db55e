import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askToKeep,
  backedUp,
  countSave,
  isBackupDue,
  safekeeping,
} from '#lib/storage/safekeeping.ts';

const DAY = 86_400_000;

/** What a page may note beside its documents. */
function notes(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

function refusing(): never {
  throw new DOMException('not here', 'SecurityError');
}

beforeEach(() => {
  vi.stubGlobal('localStorage', notes());
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the age of the last file outside the browser', () => {
  it('is unknown as long as there was none, however much was saved', async () => {
    expect(await safekeeping()).toEqual({ isPromised: undefined, backedUpAt: undefined, saves: 0 });
    countSave();
    countSave();
    expect(await safekeeping()).toMatchObject({ backedUpAt: undefined, saves: 2 });
  });

  it('is counted from the last one, with the saves since then', async () => {
    countSave();
    backedUp(1_700_000_000_000);
    expect(await safekeeping()).toMatchObject({ backedUpAt: 1_700_000_000_000, saves: 0 });
    countSave();
    countSave();
    expect(await safekeeping()).toMatchObject({ backedUpAt: 1_700_000_000_000, saves: 2 });
    backedUp(1_800_000_000_000);
    expect(await safekeeping()).toMatchObject({ backedUpAt: 1_800_000_000_000, saves: 0 });
  });

  it.each(['', 'nonsense', 'x 5', '-4 -5', '0 0', 'NaN NaN'])(
    'is unknown where %j was noted in its place',
    async (noted) => {
      localStorage.setItem('mizan-backup', noted);
      const { backedUpAt } = await safekeeping();
      expect(backedUpAt).toBeUndefined();
    },
  );

  it.each(['5', '5 x', '5 -2', '5 NaN'])(
    'counts saves anew where %j does not tell them',
    async (noted) => {
      localStorage.setItem('mizan-backup', noted);
      expect(await safekeeping()).toMatchObject({ backedUpAt: 5, saves: 0 });
      countSave();
      expect(await safekeeping()).toMatchObject({ backedUpAt: 5, saves: 1 });
    },
  );

  it('is unknown, and nothing throws, where the browser keeps no notes', async () => {
    vi.stubGlobal('localStorage', { getItem: refusing, setItem: refusing });
    countSave();
    backedUp(1);
    expect(await safekeeping()).toEqual({ isPromised: undefined, backedUpAt: undefined, saves: 0 });
  });
});

describe('a file outside the browser', () => {
  const at = 1_700_000_000_000;
  it.each([
    ['nothing was saved since the last one, however old', at, 0, at + 100 * DAY, false],
    ['a few saves are not a week old', at, 24, at + 7 * DAY, false],
    ['a single save is older than a week', at, 1, at + 7 * DAY + 1, true],
    ['there were twenty-five saves', at, 25, at, true],
    ['there never was one and little was saved', undefined, 24, at, false],
    ['there never was one and much was saved', undefined, 25, at, true],
  ])('when %s', (_when, backedUpAt, saves, now, isDue) => {
    expect(isBackupDue({ isPromised: true, backedUpAt, saves }, now)).toBe(isDue);
  });
});

describe('the promise of a browser not to clear documents', () => {
  it('is asked for once, and not again whatever the answer', async () => {
    for (const answer of [
      () => Promise.resolve(true),
      () => Promise.reject(new Error('no answer')),
    ]) {
      vi.stubGlobal('localStorage', notes());
      const persist = vi.fn(answer);
      vi.stubGlobal('navigator', { storage: { persist } });
      await askToKeep();
      await askToKeep();
      expect(persist).toHaveBeenCalledTimes(1);
    }
  });

  it('is asked for by no error where there is none to be had', async () => {
    for (const navigator of [{}, { storage: {} }]) {
      vi.stubGlobal('localStorage', notes());
      vi.stubGlobal('navigator', navigator);
      await expect(askToKeep()).resolves.toBeUndefined();
      expect((await safekeeping()).isPromised).toBeUndefined();
    }
  });

  it('is asked for where the browser keeps no notes: it will be asked again', async () => {
    vi.stubGlobal('localStorage', { getItem: refusing, setItem: refusing });
    const persist = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist } });
    await askToKeep();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is told as the browser tells it, and as unknown where it does not', async () => {
    const told = async (persisted: () => Promise<boolean>): Promise<boolean | undefined> => {
      vi.stubGlobal('navigator', { storage: { persisted } });
      return (await safekeeping()).isPromised;
    };
    expect(await told(() => Promise.resolve(true))).toBe(true);
    expect(await told(() => Promise.resolve(false))).toBe(false);
    expect(await told(() => Promise.reject(new Error('no answer')))).toBeUndefined();
  });
});
