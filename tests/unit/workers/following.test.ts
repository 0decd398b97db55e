import { describe, expect, it } from 'vitest';
import { Follower } from '#lib/engine/follow.ts';
import { readProgram } from '#lib/language/program.ts';
import { createFollowing } from '#lib/workers/following.ts';
import { fakeSpawn } from '../../support/fake-workers.ts';

const program = readProgram(
  'price = 5 to 20\nsold[t] = poisson(9)\ntotal = price * sum(sold)',
).program!;
const settings = { trials: 500, months: 4, seed: 'follow', sampler: 'sobol' } as const;

describe('following', () => {
  it('gives what the engine gives, also of another program after it', async () => {
    const { spawn, spawned } = fakeSpawn();
    const following = createFollowing(spawn);
    for (const trial of [3, 499])
      expect(await following.follow(program, settings, trial)).toEqual(
        new Follower(program, settings).follow(trial),
      );
    const elsewhere = { ...settings, seed: 'elsewhere' };
    expect(await following.follow(program, elsewhere, 3)).toEqual(
      new Follower(program, elsewhere).follow(3),
    );
    const other = readProgram('price = 1').program!;
    expect((await following.follow(other, settings, 0)).quantities.get('price')).toBe(1);
    expect(spawned).toHaveLength(1);
    following.dispose();
  });

  it('answers the newest question alone', async () => {
    const following = createFollowing(fakeSpawn().spawn);
    let heard = 0;
    void following.follow(program, settings, 1).then(() => (heard += 1));
    expect((await following.follow(program, settings, 2)).trial).toBe(2);
    expect(heard).toBe(0);
    following.dispose();
  });

  it('tells what went wrong and goes on with another worker', async () => {
    let terminated = 0;
    const { spawn, spawned } = fakeSpawn({ onTerminate: () => (terminated += 1) });
    const following = createFollowing(spawn);
    await expect(following.follow(program, settings, 1_000)).rejects.toThrow('a trial of the run');
    const broken = following.follow(program, settings, 1);
    spawned[1]!.onerror?.({ message: 'out of memory' });
    await expect(broken).rejects.toThrow('out of memory');
    // What a worker says that was dropped is not heard: the one in its place goes on.
    const next = following.follow(program, settings, 2);
    spawned[1]!.onmessage?.({ data: { kind: 'failed', task: undefined, reason: 'late' } });
    spawned[1]!.onerror?.({ message: 'late' });
    expect((await next).trial).toBe(2);
    const garbled = following.follow(program, settings, 1);
    spawned[2]!.onmessageerror?.();
    await expect(garbled).rejects.toThrow('messageerror');
    expect((await following.follow(program, settings, 1)).trial).toBe(1);
    expect([spawned.length, terminated]).toEqual([4, 3]);
    following.dispose();
    expect(terminated).toBe(4);
  });
});
