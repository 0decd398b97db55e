import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import {
  type Code,
  i32,
  lanes,
  op,
  repeatWhile,
  sequence,
  shuffle,
  shuffle32,
  splat,
  when,
} from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { and, or, subtract } from './vector.ts';

/** Bytes of the uniform numbers that one place has for a group of trials. */
export const PLACE_BYTES = GROUP * 8;
/** Bytes of the Threefry words of one place. */
export const KEY_BYTES = 32;
/** Bytes of what a Sobol dimension needs whatever the replicate: two patterns of the lowest bits. */
export const LOW_BYTES = 32;
/** Bytes of the scramble of one dimension in one replicate. */
export const SEED_BYTES = 8;

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** Where the words of a place lie behind its address, in the order in which rounds use them. */
const INJECTIONS = [
  [8, 12],
  [16, 20],
  [0, 24],
] as const;

/** Turns words to the left; by whole bytes in one instruction instead of three. */
function rotated(x: Code, bits: number): Code {
  if (bits % 8 === 0) {
    const byte = (at: number): number => at - (at % 4) + ((at + 4 - bits / 8) % 4);
    return shuffle(
      x,
      x,
      Array.from({ length: 16 }, (_, at) => byte(at)),
    );
  }
  return or(op('i32x4.shl', x, i32(bits)), op('i32x4.shr_u', x, i32(32 - bits)));
}

/** Stores numbers whose first 32 bits are a word; the bits behind it are given where a lower word has them. */
function storeUniforms(address: Code, offset: number, word: Code, behind: Code): Code {
  const low = or(op('i32x4.shl', word, i32(20)), behind);
  const high = or(op('i32x4.shr_u', word, i32(12)), ONE_BITS);
  const doubles = (order: readonly number[]): Code =>
    subtract(shuffle32(low, high, order), splat(1));
  return sequence(
    op('v128.store', address, doubles([0, 4, 1, 5]), offset),
    op('v128.store', address, doubles([2, 6, 3, 7]), offset + 16),
  );
}

/** Upper words of 1, and the bit behind the first 32 of a number. */
const ONE_BITS = lanes(0x3ff00000, 0x3ff00000, 0x3ff00000, 0x3ff00000);
const HALF_A_GRAIN = lanes(0x00080000, 0x00080000, 0x00080000, 0x00080000);

/** Places whose rounds run side by side: none waits for another. */
const ABREAST = 2;

/** As many places as are made together. */
export function roundedPlaces(places: number): number {
  return Math.ceil(places / ABREAST) * ABREAST;
}

/**
 * Adds the function that fills in the random numbers of a group: (group) → nothing. Keys and numbers have
 * room for `roundedPlaces` places.
 */
export function addRandom(
  module: ModuleDraft,
  keys: number,
  uniforms: number,
  places: number,
): FunctionDraft {
  const draft = module.loop({ takes: ['i32'], gives: [] });
  const counter = draft.local('v128');
  const states = Array.from({ length: ABREAST }, (_, i) => ({
    a: draft.local('v128'),
    b: draft.local('v128'),
    word: (offset: number): Code => op('v128.load32_splat', key.get, i * KEY_BYTES + offset),
    out: i * PLACE_BYTES,
  }));
  const [key, out] = [draft.local('i32'), draft.local('i32')];
  const plus = (x: Code, y: Code): Code => op('i32x4.add', x, y);
  const rounds: Code[] = [];
  for (let round = 0; round < 13; round += 1) {
    rounds.push(...states.map(({ a, b }) => a.set(plus(a.get, b.get))));
    // A remainder of 8 lies inside the list of 8.
    const bits = ROTATIONS[round % 8]!;
    rounds.push(...states.map(({ b }) => b.set(rotated(b.get, bits))));
    rounds.push(...states.map(({ a, b }) => b.set(op('v128.xor', b.get, a.get))));
    const injection = round % 4 === 3 ? INJECTIONS[(round - 3) / 4] : undefined;
    if (injection === undefined) continue;
    rounds.push(
      ...states.flatMap(({ a, b, word }) => [
        a.set(plus(a.get, word(injection[0]))),
        b.set(plus(b.get, word(injection[1]))),
      ]),
    );
  }
  const half = (own: Code, other: Code, offset: number): Code =>
    storeUniforms(out.get, offset, own, or(op('i32x4.shr_u', other, i32(14)), HALF_A_GRAIN));
  draft.write(
    counter.set(
      plus(
        op('i32x4.splat', op('i32.mul', draft.parameter(0).get, i32(GROUP / 2))),
        lanes(0, 1, 2, 3),
      ),
    ),
    key.set(i32(keys)),
    out.set(i32(uniforms)),
    repeatWhile(
      op('i32.lt_u', key.get, i32(keys + roundedPlaces(places) * KEY_BYTES)),
      ...states.flatMap(({ a, b, word }) => [a.set(plus(counter.get, word(0))), b.set(word(4))]),
      ...rounds,
      ...states.flatMap((state) => [
        half(state.a.get, state.b.get, state.out),
        half(state.b.get, state.a.get, state.out + PLACE_BYTES / 2),
      ]),
      key.set(op('i32.add', key.get, i32(ABREAST * KEY_BYTES))),
      out.set(op('i32.add', out.get, i32(ABREAST * PLACE_BYTES))),
    ),
  );
  return draft;
}

/** Where the Sobol sampler keeps what it needs. */
export interface SobolLayout {
  /** Which stretch of points the state stands at; a word. */
  readonly current: number;
  /** One word a dimension: the bits of the stretch's first point, in reverse. */
  readonly state: number;
  /** For each number of trailing zeros, what changes from a stretch to the next; a word a dimension. */
  readonly steps: number;
  readonly low: number;
  /** Scrambles by replicate and dimension. */
  readonly seeds: number;
  readonly dimensions: number;
}

const REVERSED_BYTES = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];

/** Bits of four whole numbers in reverse: bytes by shuffle, halves of bytes by look-up. */
function reversedBits(draft: FunctionDraft, x: Code): Code {
  const turned = draft.local('v128');
  const nibbles = lanes(0x0f0f0f0f, 0x0f0f0f0f, 0x0f0f0f0f, 0x0f0f0f0f);
  const low = lanes(0x0c040800, 0x0e060a02, 0x0d050901, 0x0f070b03);
  const high = lanes(0xc0408000 | 0, 0xe060a020 | 0, 0xd0509010 | 0, 0xf070b030 | 0);
  return sequence(
    turned.set(x),
    turned.set(shuffle(turned.get, turned.get, REVERSED_BYTES)),
    or(
      op('i8x16.swizzle', high, and(turned.get, nibbles)),
      op('i8x16.swizzle', low, and(op('i32x4.shr_u', turned.get, i32(4)), nibbles)),
    ),
  );
}

/** Adds the function that fills in the scrambled Sobol points of a group: (group) → nothing. */
export function addSobol(
  module: ModuleDraft,
  layout: SobolLayout,
  uniforms: number,
): FunctionDraft {
  const { current, state, steps, low, seeds, dimensions } = layout;
  const padded = Math.ceil(dimensions / 4) * 4;
  const draft = module.loop({ takes: ['i32'], gives: [] });
  const [stretch, from, at, seed, out] = [
    draft.local('i32'),
    draft.local('i32'),
    draft.local('i32'),
    draft.local('i32'),
    draft.local('i32'),
  ];
  const [x, point, added, factor] = [
    draft.local('v128'),
    draft.local('v128'),
    draft.local('v128'),
    draft.local('v128'),
  ];
  const times = (constant: number): Code =>
    op('i32x4.mul', x.get, lanes(constant, constant, constant, constant));
  const stir = (constant: number): Code => x.set(op('v128.xor', x.get, times(constant)));
  const scramble = (offset: number): Code =>
    sequence(
      stir(0x3d20adea),
      x.set(op('i32x4.mul', op('i32x4.add', x.get, added.get), factor.get)),
      stir(0x05526c56),
      stir(0x53a22864),
      x.set(reversedBits(draft, x.get)),
      storeUniforms(out.get, offset, x.get, HALF_A_GRAIN),
    );
  const advance = sequence(
    from.set(op('i32.mul', op('i32.ctz', stretch.get), i32(padded * 4))),
    at.set(i32(0)),
    repeatWhile(
      op('i32.lt_u', at.get, i32(padded * 4)),
      op(
        'v128.store',
        at.get,
        op(
          'v128.xor',
          op('v128.load', at.get, state),
          op('v128.load', op('i32.add', at.get, from.get), steps),
        ),
        state,
      ),
      at.set(op('i32.add', at.get, i32(16))),
    ),
    op('i32.store', i32(0), stretch.get, current),
  );
  const group = draft.parameter(0).get;
  draft.write(
    stretch.set(op('i32.shr_u', group, i32(Math.log2(REPLICATES)))),
    when(op('i32.ne', op('i32.load', i32(0), current), stretch.get), advance),
    seed.set(
      op('i32.mul', op('i32.and', group, i32(REPLICATES - 1)), i32(dimensions * SEED_BYTES)),
    ),
    at.set(i32(0)),
    out.set(i32(uniforms)),
    repeatWhile(
      op('i32.lt_u', at.get, i32(dimensions * 4)),
      point.set(op('v128.load32_splat', at.get, state)),
      added.set(op('v128.load32_splat', seed.get, seeds)),
      factor.set(op('v128.load32_splat', seed.get, seeds + 4)),
      x.set(op('v128.xor', point.get, op('v128.load', op('i32.shl', at.get, i32(3)), low))),
      scramble(0),
      x.set(op('v128.xor', point.get, op('v128.load', op('i32.shl', at.get, i32(3)), low + 16))),
      scramble(PLACE_BYTES / 2),
      at.set(op('i32.add', at.get, i32(4))),
      seed.set(op('i32.add', seed.get, i32(SEED_BYTES))),
      out.set(op('i32.add', out.get, i32(PLACE_BYTES))),
    ),
  );
  return draft;
}
