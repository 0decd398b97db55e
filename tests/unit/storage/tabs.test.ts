import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { News, Seat } from '#lib/storage/tabs.ts';
import { Locks } from '../../support/locks.ts';

type Tab = typeof import('#lib/storage/tabs.ts');

/** A tab of its own: the module keeps who it is. */
async function openTab(): Promise<Tab> {
  vi.resetModules();
  return import('#lib/storage/tabs.ts');
}

/** Long enough for every message and every lock that is on its way. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));

/** A tab in a seat, with what it was told. */
function seated(tab: Tab, id = 'a'): { seat: Seat; told: string[] } {
  const told: string[] = [];
  const seat = tab.sit(id, {
    granted: () => told.push('granted'),
    waiting: () => told.push('waiting'),
  });
  return { seat, told };
}

/** A promise that is kept from outside. */
function open(): { promise: Promise<void>; close: () => void } {
  let close = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    close = resolve;
  });
  return { promise, close };
}

const stops: (() => void)[] = [];
function watched(tab: Tab): News[] {
  const heard: News[] = [];
  stops.push(tab.watchTabs((news) => heard.push(news)));
  return heard;
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new Locks() });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('news between tabs', () => {
  it('reaches every other tab as it was told, and not the tab that tells it', async () => {
    const [first, second, third] = [await openTab(), await openTab(), await openTab()];
    const [own, others, more] = [watched(first), watched(second), watched(third)];
    first.tell({ kind: 'saved', id: 'a', rev: 2, schema: 3 });
    await vi.waitFor(() => {
      expect([others, more]).toEqual([
        [{ kind: 'saved', id: 'a', rev: 2, schema: 3 }],
        [{ kind: 'saved', id: 'a', rev: 2, schema: 3 }],
      ]);
    });
    second.tell({ kind: 'removed', id: 'a' });
    await vi.waitFor(() => expect(own).toEqual([{ kind: 'removed', id: 'a' }]));
    expect(others).toHaveLength(1);
  });

  it('no longer reaches a tab that stopped listening', async () => {
    const [first, second] = [await openTab(), await openTab()];
    const heard: News[] = [];
    second.watchTabs((news) => heard.push(news))();
    const third = watched(second);
    first.tell({ kind: 'removed', id: 'a' });
    await vi.waitFor(() => expect(third).toHaveLength(1));
    expect(heard).toEqual([]);
  });

  it('leaves no channel open behind it', async () => {
    const close = vi.spyOn(BroadcastChannel.prototype, 'close');
    (await openTab()).tell({ kind: 'removed', id: 'a' });
    expect(close).toHaveBeenCalledTimes(1);
    close.mockRestore();
  });

  it('is nobody’s where the browser has no channels', async () => {
    const tab = await openTab();
    vi.stubGlobal('BroadcastChannel', undefined);
    const stop = tab.watchTabs(() => undefined);
    expect(() => {
      tab.tell({ kind: 'removed', id: 'a' });
      stop();
    }).not.toThrow();
  });
});

describe.each([
  ['with locks', () => ({ locks: new Locks() })],
  ['in a browser without locks', () => ({})],
  ['where there is no browser', () => undefined],
])('work under a lock, %s', (_name, navigator) => {
  beforeEach(() => {
    vi.stubGlobal('navigator', navigator());
  });

  it('waits for the work before it on the same document, and for no other', async () => {
    const tab = await openTab();
    const { promise, close } = open();
    const done: string[] = [];
    const first = tab.locked('a', 'exclusive', async () => {
      await promise;
      done.push('first');
    });
    const second = tab.locked('a', 'exclusive', () => Promise.resolve(done.push('second')));
    await tab.locked('b', 'exclusive', () => Promise.resolve(done.push('other')));
    await settle();
    expect(done).toEqual(['other']);
    close();
    await Promise.all([first, second]);
    expect(done).toEqual(['other', 'first', 'second']);
  });

  it('gives what it gave, and fails as it failed without standing in the way of the next', async () => {
    const tab = await openTab();
    const failing = tab.locked('a', 'exclusive', () => Promise.reject(new Error('disk')));
    const next = tab.locked('a', 'exclusive', () => Promise.resolve(7));
    await expect(failing).rejects.toThrow('disk');
    expect(await next).toBe(7);
  });
});

describe('reads under a lock', () => {
  it('go side by side, and wait for a write that has begun', async () => {
    const tab = await openTab();
    const [reading, writing] = [open(), open()];
    const done: string[] = [];
    const first = tab.locked('a', 'shared', () => reading.promise);
    await tab.locked('a', 'shared', () => Promise.resolve(done.push('beside')));
    const write = tab.locked('a', 'exclusive', () => writing.promise);
    const after = tab.locked('a', 'shared', () => Promise.resolve(done.push('after')));
    reading.close();
    await first;
    await settle();
    expect(done).toEqual(['beside']);
    writing.close();
    await Promise.all([write, after]);
    expect(done).toEqual(['beside', 'after']);
  });
});

describe('the seat of the tab that edits', () => {
  it('is the first tab’s; the next waits, and has it once the first has left', async () => {
    const [first, second] = [seated(await openTab()), seated(await openTab())];
    await settle();
    expect([first.told, second.told]).toEqual([['granted'], ['waiting']]);
    first.seat.leave();
    await settle();
    expect([first.told, second.told]).toEqual([['granted'], ['waiting', 'granted']]);
    second.seat.leave();
  });

  it('is one tab’s, and the other is told to wait, when two open in the same moment', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const [first, second] = [seated(one), seated(other)];
    await settle();
    expect([first.told, second.told]).toEqual([['granted'], ['waiting']]);
  });

  it('is one for each document', async () => {
    const [first, second] = [seated(await openTab(), 'a'), seated(await openTab(), 'b')];
    await settle();
    expect([first.told, second.told]).toEqual([['granted'], ['granted']]);
  });

  it('stands apart from the lock of a save', async () => {
    const tab = await openTab();
    const { told } = seated(tab);
    await settle();
    expect(told).toEqual(['granted']);
    expect(await tab.locked('a', 'exclusive', () => Promise.resolve('saved'))).toBe('saved');
  });

  it('is taken only after the tab that has it was asked and has yielded', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const first = seated(one);
    const second = seated(other);
    await settle();
    const heard = watched(one);
    const taking = second.seat.take();
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'asked', id: 'a' }]));
    await settle();
    expect(second.told).toEqual(['waiting']);
    one.tell({ kind: 'yielded', id: 'b' });
    one.tell({ kind: 'saved', id: 'a', rev: 1, schema: 3 });
    await settle();
    expect(second.told).toEqual(['waiting']);
    one.tell({ kind: 'yielded', id: 'a' });
    await taking;
    await settle();
    expect([first.told, second.told]).toEqual([
      ['granted', 'waiting'],
      ['waiting', 'granted'],
    ]);
    second.seat.leave();
    await settle();
    expect(first.told).toEqual(['granted', 'waiting', 'granted']);
  });

  it('can be taken and given back many times', async () => {
    const [one, other] = [await openTab(), await openTab()];
    for (const tab of [one, other])
      stops.push(
        tab.watchTabs((news) => {
          if (news.kind === 'asked') tab.tell({ kind: 'yielded', id: news.id });
        }),
      );
    const [first, second] = [seated(one), seated(other)];
    await settle();
    await second.seat.take();
    await settle();
    await first.seat.take();
    await settle();
    await second.seat.take();
    await settle();
    expect(first.told).toEqual(['granted', 'waiting', 'granted', 'waiting']);
    expect(second.told).toEqual(['waiting', 'granted', 'waiting', 'granted']);
    second.seat.leave();
    await settle();
    expect(first.told.at(-1)).toBe('granted');
  });

  it('is taken after a second from a tab that does not answer, and not before', async () => {
    const [first, second] = [seated(await openTab()), seated(await openTab())];
    await settle();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const taking = second.seat.take();
    await vi.advanceTimersByTimeAsync(999);
    expect(second.told).toEqual(['waiting']);
    await vi.advanceTimersByTimeAsync(1);
    await taking;
    vi.useRealTimers();
    await settle();
    expect([first.told.at(-1), second.told.at(-1)]).toEqual(['waiting', 'granted']);
  });

  it('asks no longer for a limit, and listens no longer, once there was an answer', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const [, second] = [seated(one), seated(other)];
    await settle();
    const close = vi.spyOn(BroadcastChannel.prototype, 'close');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const taking = second.seat.take();
    one.tell({ kind: 'yielded', id: 'a' });
    await taking;
    expect(vi.getTimerCount()).toBe(0);
    // Those of the question and of the answer, and the ear.
    expect(close).toHaveBeenCalledTimes(3);
    close.mockRestore();
  });

  it('is confirmed at once to the tab that has it', async () => {
    const tab = await openTab();
    const { seat, told } = seated(tab);
    const heard = watched(await openTab());
    await settle();
    await seat.take();
    await settle();
    expect([told, heard]).toEqual([['granted', 'granted'], []]);
  });

  it('is not given to a tab that has left, whether it waits, asks or takes', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const [first, second, third] = [seated(one), seated(other), seated(other)];
    await settle();
    second.seat.leave();
    first.seat.leave();
    await settle();
    expect([second.told, third.told]).toEqual([['waiting'], ['waiting', 'granted']]);
    const heard = watched(one);
    await second.seat.take();
    await settle();
    expect([second.told, third.told.at(-1), heard]).toEqual([['waiting'], 'granted', []]);
    const fourth = seated(other, 'b');
    fourth.seat.leave();
    const fifth = seated(other, 'b');
    await settle();
    expect([fourth.told, fifth.told.at(-1)]).toEqual([[], 'granted']);
  });

  it('is every tab’s where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    const [first, second] = [seated(await openTab()), seated(await openTab())];
    expect([first.told, second.told]).toEqual([['granted'], ['granted']]);
    await first.seat.take();
    first.seat.leave();
    expect(first.told).toEqual(['granted']);
  });
});
