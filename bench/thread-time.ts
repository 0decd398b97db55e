import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds that the workers of these processes have computed, or `undefined` where the system does not
 * tell (it does on Linux). A browser has no such clock for a page, and its wall clock counts what else the
 * machine does.
 */
export function workerTime(processes: readonly number[]): number | undefined {
  try {
    const threads = processes.flatMap((id) =>
      readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}`),
    );
    const workers = threads.filter((path) =>
      readFileSync(`${path}/comm`, 'utf8').startsWith('DedicatedWorker'),
    );
    if (workers.length === 0) return undefined;
    const nanoseconds = workers.map((path) =>
      Number(readFileSync(`${path}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
  } catch {
    return undefined;
  }
}
