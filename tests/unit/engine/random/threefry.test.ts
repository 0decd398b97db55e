import { describe, expect, it } from 'vitest';
import { ROUNDS, threefry } from '#lib/engine/random/threefry.ts';

describe('threefry', () => {
  // The published known answers of Threefry2x32: counter, key, rounds, output.
  it.each([
    [[0, 0], [0, 0], 13, [0x9d1c5ec6, 0x8bd50731]],
    [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], 13, [0xfd36d048, 0x2d17272c]],
    [[0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 13, [0xba3e4725, 0xf27d669e]],
    [[0, 0], [0, 0], 20, [0x6b200159, 0x99ba4efe]],
    [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], 20, [0x1cb996fc, 0xbb002be7]],
    [[0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 20, [0xc4923a9c, 0x483df7a0]],
    [[0, 0], [0, 0], 32, [0xcee3d47e, 0xa23dfd5c]],
    [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], 32, [0x6e2fe0d0, 0xb1b76f82]],
    [[0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 32, [0xe2827716, 0xc3c05cdf]],
  ] as [[number, number], [number, number], number, [number, number]][])(
    'turns counter %j under key %j in %i rounds into %j',
    (counter, key, rounds, output) => {
      expect(threefry(key, counter, rounds)).toEqual(output);
    },
  );

  it('takes 13 rounds for a draw', () => {
    expect(ROUNDS).toBe(13);
  });
});
