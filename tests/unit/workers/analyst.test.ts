import { describe, expect, it, vi } from 'vitest';
import { type Decision, decisionOf } from '#lib/analysis/decision.ts';
import { analyse, type AnalystTask } from '#lib/workers/analyst-task.ts';
import { type AnalystWorker, createAnalyst } from '#lib/workers/analyst.ts';

/** Values of two numbers and their sum, told apart by a seed. */
function taskOf(seed: number): Omit<AnalystTask, 'task'> {
  const a = Float64Array.from({ length: 64 }, (_, i) => (i * (seed + 7)) % 61);
  const b = Float64Array.from({ length: 64 }, (_, i) => (i * 13) % 17);
  const y = a.map((value, i) => value + b[i]! - 30);
  return {
    kept: new Map([
      ['a', a],
      ['b', b],
      ['y', y],
    ]),
    result: 'y',
    names: ['a', 'b'],
    rival: undefined,
    groups: [{ id: 'both', names: ['a', 'b'] }],
  };
}

const exactly = ({ kept, result, names, groups }: Omit<AnalystTask, 'task'>): Decision =>
  decisionOf(kept, result, names, undefined, groups);

/** Workers that answer in this thread, a message later, with messages that are cloned like real ones. */
function fakeSpawn(breaksAt = Infinity) {
  const heard: AnalystTask[] = [];
  let spawned = 0;
  const spawn = (): AnalystWorker => {
    spawned += 1;
    let isAlive = true;
    const worker: AnalystWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        isAlive = false;
      },
      postMessage: (message) => {
        const task = structuredClone(message);
        setTimeout(() => {
          if (!isAlive) return;
          heard.push(task);
          if (heard.length >= breaksAt) worker.onerror?.();
          else worker.onmessage?.({ data: structuredClone(analyse(task)) });
        }, 0);
      },
    };
    return worker;
  };
  return { spawn, heard, spawned: () => spawned };
}

describe('the analyst', () => {
  it('answers what it is asked, with the bits that this thread gives', async () => {
    const analyst = createAnalyst(fakeSpawn().spawn);
    const answer = await new Promise((resolve) => analyst.ask(taskOf(1), resolve));
    expect(answer).toEqual(exactly(taskOf(1)));
    analyst.dispose();
  });

  it('answers which of two to choose, when there is a rival', async () => {
    const analyst = createAnalyst(fakeSpawn().spawn);
    const task = { ...taskOf(1), rival: new Float64Array(64).fill(3) };
    const answer = await new Promise((resolve) => analyst.ask(task, resolve));
    expect(answer).toEqual(decisionOf(task.kept, task.result, task.names, task.rival, task.groups));
    expect(answer).not.toEqual(exactly(task));
    analyst.dispose();
  });

  it('answers the newest only, and works on none that another has overtaken', async () => {
    const { spawn, heard, spawned } = fakeSpawn();
    const analyst = createAnalyst(spawn);
    const answers: unknown[] = [];
    for (const seed of [1, 2, 3, 4]) analyst.ask(taskOf(seed), (answer) => answers.push(answer));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(answers).toEqual([exactly(taskOf(4))]);
    expect(heard).toHaveLength(2);
    expect(spawned()).toBe(1);
    analyst.dispose();
  });

  it('says so when its worker breaks, and begins again with another', async () => {
    const { spawn, spawned } = fakeSpawn(1);
    const analyst = createAnalyst(spawn);
    const answers: unknown[] = [];
    analyst.ask(taskOf(1), (answer) => answers.push(answer));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    analyst.ask(taskOf(2), (answer) => answers.push(answer));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(answers).toEqual([undefined, undefined]);
    expect(spawned()).toBe(2);
  });

  it('is silent once nobody listens', async () => {
    const analyst = createAnalyst(fakeSpawn().spawn);
    const answers: unknown[] = [];
    analyst.ask(taskOf(1), (answer) => answers.push(answer));
    analyst.dispose();
    // Another one, asked later, has answered: so would this one have.
    await new Promise((resolve) => createAnalyst(fakeSpawn().spawn).ask(taskOf(1), resolve));
    expect(answers).toEqual([]);
  });
});
