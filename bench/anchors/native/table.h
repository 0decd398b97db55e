// Draws from inverse distribution functions in tables: a side bit, an octave (the exponent of the double),
// 16 segments an octave, a cubic in each. One table is SEGMENTS rows of four coefficients.
#define SEGMENTS 1024
#define SEGMENT_BITS 4
#define SIDE 512

/** Words as numbers in (0, 1). */
INLINE doubles uniform(const u32 *word) {
  halves x = *(const halves *)word ^ (int)0x80000000;
  return (__builtin_convertvector(x, doubles) + (0.5 + 2147483648.0)) * 0x1p-32;
}

/** Where the row of one lane begins. */
INLINE const double *row_of(const double *table, u64 bits, u32 word) {
  const u32 octave_and_segment = (u32)bits - (1022u << SEGMENT_BITS);
  return table + ((octave_and_segment + (word >> 31) * SIDE) << 2);
}

#if LANES == 4

#include <immintrin.h>

INLINE doubles draw(const double *table, const u32 *word) {
  doubles v = __builtin_convertvector(*(const halves *)word & 0x7fffffff, doubles) + 0.5;
  longs bits = (longs)v >> 48;
  __m256d r0 = _mm256_loadu_pd(row_of(table, bits[0], word[0]));
  __m256d r1 = _mm256_loadu_pd(row_of(table, bits[1], word[1]));
  __m256d r2 = _mm256_loadu_pd(row_of(table, bits[2], word[2]));
  __m256d r3 = _mm256_loadu_pd(row_of(table, bits[3], word[3]));
  // Four rows become four columns.
  __m256d t0 = _mm256_unpacklo_pd(r0, r1), t1 = _mm256_unpackhi_pd(r0, r1);
  __m256d t2 = _mm256_unpacklo_pd(r2, r3), t3 = _mm256_unpackhi_pd(r2, r3);
  doubles c0 = (doubles)_mm256_permute2f128_pd(t0, t2, 0x20);
  doubles c1 = (doubles)_mm256_permute2f128_pd(t1, t3, 0x20);
  doubles c2 = (doubles)_mm256_permute2f128_pd(t0, t2, 0x31);
  doubles c3 = (doubles)_mm256_permute2f128_pd(t1, t3, 0x31);
  return c0 + v * (c1 + v * (c2 + v * c3));
}

#else

INLINE doubles draw(const double *table, const u32 *word) {
  doubles v = __builtin_convertvector(*(const halves *)word & 0x7fffffff, doubles) + 0.5;
  longs bits = (longs)v >> 48;
  const double *r0 = row_of(table, bits[0], word[0]), *r1 = row_of(table, bits[1], word[1]);
  doubles a = *(const doubles *)r0, b = *(const doubles *)(r0 + 2);
  doubles c = *(const doubles *)r1, d = *(const doubles *)(r1 + 2);
  doubles c0 = __builtin_shufflevector(a, c, 0, 2), c1 = __builtin_shufflevector(a, c, 1, 3);
  doubles c2 = __builtin_shufflevector(b, d, 0, 2), c3 = __builtin_shufflevector(b, d, 1, 3);
  return c0 + v * (c1 + v * (c2 + v * c3));
}

#endif
