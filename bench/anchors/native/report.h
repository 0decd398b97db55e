// What both native programs share: the clock, the median, and the lines they print:
//   time <tab> workload <tab> mode <tab> trials <tab> nanoseconds a trial (W1) or trial-month (W2)
//   figure <tab> workload <tab> mean or p50 <tab> value
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TRIALS 1000000L
#define REPEATS 3

/** Processor time of this thread, in nanoseconds. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/** Runs `work` REPEATS times and prints the median of the times, divided by `units`. */
static void report_time(const char *workload, const char *mode, double units, void (*work)(void)) {
  double times[REPEATS];
  for (int i = 0; i < REPEATS; i++) {
    double begin = now();
    work();
    times[i] = (now() - begin) / units;
  }
  qsort(times, REPEATS, sizeof *times, ascending);
  printf("time\t%s\t%s\t%ld\t%.4f\n", workload, mode, TRIALS, times[REPEATS / 2]);
}

/** Prints mean and median of one value a trial, and leaves the values sorted. */
static void report_figures(const char *workload, double *values) {
  double sum = 0;
  for (long i = 0; i < TRIALS; i++) sum += values[i];
  qsort(values, TRIALS, sizeof *values, ascending);
  printf("figure\t%s\tmean\t%.2f\n", workload, sum / TRIALS);
  printf("figure\t%s\tp50\t%.2f\n", workload, (values[TRIALS / 2 - 1] + values[TRIALS / 2]) / 2);
}
