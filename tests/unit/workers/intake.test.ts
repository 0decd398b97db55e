import { afterEach, expect, it, vi } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { writeFile } from '#lib/files/file.ts';
import { blank } from '#lib/models/blank/index.ts';
import { answerTo, type IntakeTask } from '#lib/workers/intake-task.ts';
import { readOutside, type IntakeWorker } from '#lib/workers/intake.ts';

afterEach(() => vi.useRealTimers());

const fileOf = (bytes: Uint8Array): IntakeTask => ({
  kind: 'file',
  file: { name: 'a.mizan.json', bytes, id: 'new' },
});

/** A worker in this thread that does with a task what it is told to. */
function worker(hear: (self: IntakeWorker, task: IntakeTask) => void) {
  const made: IntakeWorker & { ended: number } = {
    ended: 0,
    onmessage: null,
    onerror: null,
    terminate: () => (made.ended += 1),
    postMessage: (task) => hear(made, task),
  };
  return made;
}

it('hands over the verdict of the worker, and ends it', async () => {
  const document = createDocument(blank, 'one', 'mizan');
  const one = worker((self, task) => {
    void answerTo(task).then((data) => self.onmessage?.({ data }));
  });
  const bytes = new TextEncoder().encode(writeFile(document));
  expect(await readOutside(fileOf(bytes), () => one)).toEqual([
    { ok: true, document, notices: [] },
  ]);
  expect(one.ended).toBe(1);
});

it('refuses what takes longer than two seconds, and ends the worker', async () => {
  vi.useFakeTimers();
  const silent = worker(() => undefined);
  const reading = readOutside(fileOf(new Uint8Array(10)), () => silent);
  await vi.advanceTimersByTimeAsync(1999);
  expect(silent.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toMatchObject([{ ok: false, reason: 'slow' }]);
  expect(silent.ended).toBe(1);
});

it('gives a collection of twelve megabytes as long as three documents', async () => {
  vi.useFakeTimers();
  const silent = worker(() => undefined);
  void readOutside(fileOf(new Uint8Array(12_000_000)), () => silent);
  await vi.advanceTimersByTimeAsync(5999);
  expect(silent.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(silent.ended).toBe(1);
});

it('says so when the worker breaks', async () => {
  const broken = worker((self) => self.onerror?.());
  expect(await readOutside({ kind: 'link', fragment: 'M' }, () => broken)).toMatchObject([
    { ok: false, reason: 'stopped' },
  ]);
});
