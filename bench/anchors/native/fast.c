// The limit: W1 and W2 as fast as C gets, by LANES (4 or 2) and GENERATOR (see generators.h).
// Usage: fast tables.bin w1|w2
#include "lanes.h"
#include "generators.h"
#include "table.h"
#include "workloads.h"
#include "report.h"
#include <string.h>

/** Trials a call, so that the rows of a block stay in the cache. */
#define BLOCK 512
#define ROWS (2 * MONTHS)
#define BINS 4096

static double *results, *least_cash, *break_even;
/** Cash in rows 0 … 35, profit in the others. */
static double rows[ROWS * BLOCK] __attribute__((aligned(64)));
static double low[ROWS], bins_per_unit[ROWS];
static u32 counts[ROWS][BINS];

static void *room_for(long values) {
  void *room = aligned_alloc(64, values * sizeof(double));
  // Touched now, so that no page is first met while the clock runs.
  memset(room, 0, values * sizeof(double));
  return room;
}

static long block_at(long first) { return TRIALS - first < BLOCK ? TRIALS - first : BLOCK; }

static void w1(void) { run_w1(0, TRIALS, results); }

static void w2_block(long first) {
  run_w2(first, block_at(first), rows, rows + MONTHS * BLOCK, BLOCK, least_cash + first,
         break_even + first);
}

static void w2(void) {
  for (long first = 0; first < TRIALS; first += BLOCK) w2_block(first);
}

/** Fixes the range of each row's bins: three times the width of the first block. */
static void choose_ranges(void) {
  w2_block(0);
  for (int row = 0; row < ROWS; row++) {
    double least = rows[row * BLOCK], most = least;
    for (int i = 1; i < BLOCK; i++) {
      double value = rows[row * BLOCK + i];
      if (value < least) least = value;
      if (value > most) most = value;
    }
    low[row] = least - (most - least);
    bins_per_unit[row] = BINS / (3 * (most - least));
  }
}

static void count_row(int row, long count) {
  for (long i = 0; i < count; i += LANES) {
    doubles place = (*(const doubles *)(rows + row * BLOCK + i) - low[row]) * bins_per_unit[row];
    place = choose((masks)(place < 0.), every_double(0), place);
    place = choose((masks)(place > BINS - 1.), every_double(BINS - 1.), place);
    halves bin = __builtin_convertvector(place, halves);
    for (int lane = 0; lane < LANES; lane++) counts[row][bin[lane]]++;
  }
}

static void w2_counted(void) {
  memset(counts, 0, sizeof counts);
  for (long first = 0; first < TRIALS; first += BLOCK) {
    w2_block(first);
    for (int row = 0; row < ROWS; row++) count_row(row, block_at(first));
  }
}

/** The cash of month 36, for the figures. */
static void w2_last_month(void) {
  for (long first = 0; first < TRIALS; first += BLOCK) {
    w2_block(first);
    memcpy(results + first, rows + (MONTHS - 1) * BLOCK, block_at(first) * sizeof(double));
  }
}

int main(int argc, char **argv) {
  FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
  if (file == NULL || fread(tables, 1, sizeof tables, file) != sizeof tables) {
    fprintf(stderr, "usage: fast tables.bin w1|w2\n");
    return 1;
  }
  fclose(file);
  seed_generator(7);
  results = room_for(TRIALS);
  if (strcmp(argv[2], "w1") == 0) {
    report_time("w1", "simulate", TRIALS, w1);
    report_figures("w1", results);
    return 0;
  }
  least_cash = room_for(TRIALS);
  break_even = room_for(TRIALS);
  report_time("w2", "simulate", TRIALS * (double)MONTHS, w2);
  choose_ranges();
  report_time("w2", "percentiles", TRIALS * (double)MONTHS, w2_counted);
  w2_last_month();
  report_figures("w2", results);
  return 0;
}
