// Random words, one generator a program: GENERATOR=1 xoshiro128**, 2 Threefry2x32-13 (counter based),
// 3 Sobol with hash-based Owen scrambling.
#define XOSHIRO 1
#define THREEFRY 2
#define SOBOL 3

INLINE words rotate(words x, int by) { return (x << by) | (x >> (32 - by)); }

#if GENERATOR == XOSHIRO

static struct { words a, b, c, d; } state;

static u64 split_mix(u64 *s) {
  u64 z = (*s += 0x9e3779b97f4a7c15ull);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

static void seed_generator(u64 seed) {
  for (int i = 0; i < DRAWN; i++) {
    u64 low = split_mix(&seed), high = split_mix(&seed);
    state.a[i] = (u32)low;
    state.b[i] = (u32)(low >> 32);
    state.c[i] = (u32)high;
    state.d[i] = (u32)(high >> 32);
  }
}

/** Fills `count` words for each of DRAWN trials. */
INLINE void fill(u32 *out, int count, u32 trial, u32 stream) {
  words a = state.a, b = state.b, c = state.c, d = state.d;
  for (int i = 0; i < count; i++) {
    words r = rotate((b << 2) + b, 7);
    words t = b << 9;
    *(words *)(out + i * DRAWN) = (r << 3) + r;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
  }
  state.a = a;
  state.b = b;
  state.c = c;
  state.d = d;
}

#elif GENERATOR == THREEFRY

static u32 key;

static void seed_generator(u64 seed) { key = (u32)seed; }

INLINE void threefry(words x, words y, u32 k0, u32 k1, u32 *out) {
  const int turns[8] = {13, 15, 26, 6, 17, 29, 16, 24};
  const u32 keys[3] = {k0, k1, 0x1BD11BDAu ^ k0 ^ k1};
  x += every_word(k0);
  y += every_word(k1);
#ifdef __clang__
#pragma clang loop unroll(full)
#else
#pragma GCC unroll 13
#endif
  for (int r = 0; r < 13; r++) {
    x += y;
    y = rotate(y, turns[r & 7]) ^ x;
    if ((r & 3) == 3) {
      const int s = (r >> 2) + 1;
      x += every_word(keys[s % 3]);
      y += every_word(keys[(s + 1) % 3] + (u32)s);
    }
  }
  *(words *)out = x;
  *(words *)(out + DRAWN) = y;
}

/** Fills `count` words, an even number, for each of DRAWN trials. */
INLINE void fill(u32 *out, int count, u32 trial, u32 stream) {
  const words trials = words_from(trial);
  for (int i = 0; i < count; i += 2)
    threefry(trials, every_word(i / 2), key, stream, out + i * DRAWN);
}

#elif GENERATOR == SOBOL

#include "directions.h"

/** Dimensions, and the trials whose points come from one table: the low nine bits of an index. */
#define DIMENSIONS 48
#define LOW 512

static u32 scramble;
static u32 low_points[DIMENSIONS][LOW] __attribute__((aligned(64)));
static u32 high_points[DIMENSIONS];
static u32 high_now = 0xffffffffu;

static void seed_generator(u64 seed) {
  scramble = (u32)seed * 0x9e3779b9u;
  for (int d = 0; d < DIMENSIONS; d++)
    for (int i = 0; i < LOW; i++) {
      u32 point = 0;
      for (int bit = 0; bit < 9; bit++)
        if (i >> bit & 1) point ^= DIRECTIONS[d][bit];
      low_points[d][i] = point;
    }
}

INLINE words reverse_bits(words x) {
  x = ((x >> 1) & 0x55555555u) | ((x & 0x55555555u) << 1);
  x = ((x >> 2) & 0x33333333u) | ((x & 0x33333333u) << 2);
  x = ((x >> 4) & 0x0f0f0f0fu) | ((x & 0x0f0f0f0fu) << 4);
  x = ((x >> 8) & 0x00ff00ffu) | ((x & 0x00ff00ffu) << 8);
  return (x >> 16) | (x << 16);
}

INLINE u32 mix(u32 x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  return x ^ (x >> 16);
}

/** Laine and Karras's hash, with Vegdahl's constants: an Owen scramble of all bits at once. */
INLINE words owen(words x, u32 seed) {
  x = reverse_bits(x);
  x ^= x * 0x3d20adeau;
  x += every_word(seed);
  x *= every_word((seed >> 16) | 1u);
  x ^= x * 0x05526c56u;
  x ^= x * 0x53a22864u;
  return reverse_bits(x);
}

/** Fills `count` words for each of DRAWN trials: a dimension each. */
INLINE void fill(u32 *out, int count, u32 trial, u32 stream) {
  const u32 high = trial / LOW, low = trial % LOW;
  if (high != high_now) {
    high_now = high;
    for (int d = 0; d < DIMENSIONS; d++) {
      u32 point = 0;
      for (int bit = 0; bit < 23; bit++)
        if (high >> bit & 1) point ^= DIRECTIONS[d][bit + 9];
      high_points[d] = point;
    }
  }
  for (int d = 0; d < count; d++) {
    words point = *(words *)&low_points[d][low] ^ every_word(high_points[d]);
    *(words *)(out + d * DRAWN) = owen(point, mix(scramble + d * 0x85ebca6bu + stream));
  }
}

#endif
