// Vectors of LANES doubles and of twice as many 32-bit words, in the compiler's own vector types:
// LANES=4 is AVX2, LANES=2 the 128 bits that WebAssembly has.
#include <stdint.h>

typedef uint32_t u32;
typedef uint64_t u64;
typedef double doubles __attribute__((vector_size(8 * LANES)));
typedef u64 longs __attribute__((vector_size(8 * LANES)));
typedef int64_t masks __attribute__((vector_size(8 * LANES)));
typedef u32 words __attribute__((vector_size(8 * LANES)));
typedef int32_t halves __attribute__((vector_size(4 * LANES)));

/** Trials drawn at a time: the words of one vector. */
#define DRAWN (2 * LANES)
#define INLINE static inline __attribute__((always_inline))

INLINE doubles every_double(double x) {
  doubles r;
  for (int i = 0; i < LANES; i++) r[i] = x;
  return r;
}

INLINE words every_word(u32 x) {
  words r;
  for (int i = 0; i < DRAWN; i++) r[i] = x;
  return r;
}

INLINE words words_from(u32 x) {
  words r;
  for (int i = 0; i < DRAWN; i++) r[i] = x + i;
  return r;
}

INLINE doubles choose(masks which, doubles a, doubles b) {
  return (doubles)((which & (masks)a) | (~which & (masks)b));
}

INLINE doubles least(doubles a, doubles b) { return choose((masks)(b < a), b, a); }
