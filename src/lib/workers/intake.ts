import { LONGEST_DOCUMENT } from '#lib/files/caps.ts';
import { refuse, type Verdict } from '#lib/files/verdict.ts';
import type { IntakeTask } from './intake-task.ts';

/** As much of a `Worker` as reading needs; tests put in one that stays silent. */
export interface IntakeWorker {
  postMessage(task: IntakeTask): void;
  terminate(): void;
  onmessage: ((event: { data: readonly Verdict[] }) => void) | null;
  onerror: (() => void) | null;
}

/** Milliseconds for a document; a collection has as long for each five megabytes. */
const LIMIT = 2000;

function spawnWorker(): IntakeWorker {
  return new Worker(new URL('./intake.worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as IntakeWorker;
}

function limitFor(task: IntakeTask): number {
  const bytes = task.kind === 'file' ? task.file.bytes.length : 0;
  return LIMIT * Math.max(1, Math.ceil(bytes / LONGEST_DOCUMENT));
}

/**
 * Reads something from outside in a worker of its own, which is gone afterwards: whatever it holds, the page
 * goes on. What takes longer than two seconds is refused as `slow`, a worker that breaks as `stopped`.
 */
export function readOutside(
  task: IntakeTask,
  spawn: () => IntakeWorker = spawnWorker,
): Promise<readonly Verdict[]> {
  return new Promise((resolve) => {
    const worker = spawn();
    const end = (verdicts: readonly Verdict[]): void => {
      clearTimeout(watch);
      worker.terminate();
      resolve(verdicts);
    };
    const watch = setTimeout(() => end([refuse('slow')]), limitFor(task));
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = () => end([refuse('stopped')]);
    worker.postMessage(task);
  });
}
