import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '#lib/storage/in-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives what comes in time, be it a failure, and leaves no timer behind', async () => {
  expect(await inTime(Promise.resolve(1), 10)).toBe(1);
  await expect(inTime(Promise.reject(new Error('refused')), 10)).rejects.toThrow('refused');
  expect(vi.getTimerCount()).toBe(0);
});

it('is a time-out for what does not come', async () => {
  const late = inTime(new Promise(() => undefined), 10).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  expect(await late).toMatchObject({ name: 'TimeoutError' });
});
