import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { outputOf } from './command.ts';
import type { Engine } from './engine.ts';
import type { Request } from './ours/perform.ts';
import type { Workload } from './ours/workload.ts';

function answer(child: ChildProcess, request: Request): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('The engine in Node has ended.'));
    child.once('exit', gone);
    child.once('message', (numbers) => {
      child.off('exit', gone);
      resolve(numbers as number[]);
    });
    child.send(request);
  });
}

/** Starts our engine in a process of its own, from the folder of `bundlePrograms`. */
export function startNode(folder: string): Engine & { close: () => void } {
  const child = fork(join(folder, 'node.mjs'), { execArgv: [] });
  return {
    ask: (request) => answer(child, request),
    time: async (job, times) => (await answer(child, { kind: 'time', job, times }))[0] ?? NaN,
    close: () => child.kill(),
  };
}

/** Megabytes that a thread grows by for one run. */
export async function memoryOf(
  folder: string,
  workload: Workload,
  trials: number,
): Promise<number> {
  const words = ['--expose-gc', join(folder, 'memory.mjs'), JSON.stringify(workload)];
  return Number(await outputOf(process.execPath, [...words, String(trials)]));
}
