// Ordinary scalar C: xoshiro256++, a ziggurat of 256 layers, exp and log of the C library, gamma variates by
// Marsaglia and Tsang. What somebody writes who has read the textbooks. Usage: plain w1|w2
#include "report.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

#define MONTHS 36
#define BLOCK 512

typedef uint64_t u64;
static u64 state[4] = {1, 2, 3, 4};
static double results[TRIALS];

static inline u64 rotate(u64 x, int by) { return (x << by) | (x >> (64 - by)); }

static inline u64 next(void) {
  u64 result = rotate(state[0] + state[3], 23) + state[0], t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return result;
}

static inline double uniform01(void) { return (next() >> 11) * 0x1p-53; }

// The ziggurat: widths, heights and acceptance limits of its layers.
#define TAIL 3.6541528853610088
#define AREA 0.00492867323399
static double widths[256], heights[256];
static u64 limits[256];

static void build_ziggurat(void) {
  const double scale = 4503599627370496.0;
  double edge = TAIL, outer = TAIL, base = AREA / exp(-.5 * TAIL * TAIL);
  limits[0] = (u64)(TAIL / base * scale);
  limits[1] = 0;
  widths[0] = base / scale;
  widths[255] = TAIL / scale;
  heights[0] = 1;
  heights[255] = exp(-.5 * TAIL * TAIL);
  for (int i = 254; i >= 1; i--) {
    edge = sqrt(-2 * log(AREA / edge + exp(-.5 * edge * edge)));
    limits[i + 1] = (u64)(edge / outer * scale);
    outer = edge;
    heights[i] = exp(-.5 * edge * edge);
    widths[i] = edge / scale;
  }
}

static double normal_tail(int is_negative) {
  double a, b;
  do {
    a = -log(1 - uniform01()) / TAIL;
    b = -log(1 - uniform01());
  } while (b + b < a * a);
  return is_negative ? -(TAIL + a) : TAIL + a;
}

static inline double standard_normal(void) {
  for (;;) {
    u64 r = next();
    int layer = r & 255, is_negative = r >> 8 & 1;
    u64 place = (r >> 9) & 0x000fffffffffffffull;
    double x = place * widths[layer];
    if (is_negative) x = -x;
    if (place < limits[layer]) return x;
    if (layer == 0) return normal_tail(is_negative);
    if (heights[layer] + uniform01() * (heights[layer - 1] - heights[layer]) < exp(-.5 * x * x))
      return x;
  }
}

static double gamma_of(double a) {
  double d = a - 1. / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    double x, v;
    do {
      x = standard_normal();
      v = 1 + c * x;
    } while (v <= 0);
    v = v * v * v;
    double u = uniform01();
    if (u < 1 - .0331 * x * x * x * x) return d * v;
    if (log(u) < .5 * x * x + d * (1 - v + log(v))) return d * v;
  }
}

static double beta(double a, double b) {
  double x = gamma_of(a), y = gamma_of(b);
  return x / (x + y);
}

static double triangular(double a, double m, double b) {
  double u = uniform01(), w = b - a;
  return u < (m - a) / w ? a + sqrt(u * w * (m - a)) : b - sqrt((1 - u) * w * (b - m));
}

static double pert(double a, double m, double b) {
  return a + (b - a) * beta(1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a));
}

/** A lognormal with 5 % below `low` and 5 % above `high`. */
static double range(double low, double high) {
  const double z = 1.6448536269514722;
  return exp((log(low) + log(high)) / 2 + (log(high) - log(low)) / (2 * z) * standard_normal());
}

static double uniform(double low, double high) { return low + (high - low) * uniform01(); }

static double normal(double mean, double sd) { return mean + sd * standard_normal(); }

static void w1(void) {
  for (long i = 0; i < TRIALS; i++) {
    double price = pert(39, 49, 79), visitors = range(8000, 20000), conv = beta(4, 96);
    double unit_cost = triangular(8, 11, 18), shipping = normal(4.5, .6);
    double refund_rate = beta(3, 47), fee_pct = uniform(.025, .035), fee_fixed = uniform(.25, .35);
    double cac = range(6, 15), fixed_cost = normal(4000, 400);
    double support_unit = triangular(.5, 1, 3), upsell = pert(.02, .08, .25);
    double orders = visitors * conv, revenue = orders * price * (1 + upsell);
    double net = revenue - revenue * refund_rate, fees = revenue * fee_pct + orders * fee_fixed;
    double margin = net - fees - orders * (unit_cost + shipping) - orders * support_unit;
    results[i] = margin - orders * cac - fixed_cost;
  }
}

static double cash_rows[MONTHS * BLOCK], profit_rows[MONTHS * BLOCK];
static double least_cash[TRIALS], break_even[TRIALS];

static void w2_trial(long trial) {
  double leads0 = range(800, 2000), conv_new = uniform(.05, .2), conv_old = uniform(.6, .7);
  double churn = beta(4, 76), price = pert(29, 49, 99), refund = beta(2, 38);
  double share = triangular(.2, .3, .5), cac = range(20, 60);
  double customers = 0, cash = 60000, lowest = cash, growth = 1;
  int reached = 0;
  for (int t = 0; t < MONTHS; t++) {
    double fresh = leads0 * growth * exp(normal(-.03125, .25)) * conv_new;
    double net = (fresh + customers * conv_old) * price * (1 - refund);
    double profit = net - net * share - fresh * cac - 14000;
    growth *= 1.01;
    cash += profit;
    customers = customers * (1 - churn) + fresh + .02 * customers;
    if (cash < lowest) lowest = cash;
    if (!reached && cash >= 60000) reached = t + 1;
    cash_rows[t * BLOCK + trial % BLOCK] = cash;
    profit_rows[t * BLOCK + trial % BLOCK] = profit;
  }
  least_cash[trial] = lowest;
  break_even[trial] = reached;
  results[trial] = cash;
}

static void w2(void) {
  for (long trial = 0; trial < TRIALS; trial++) w2_trial(trial);
}

int main(int argc, char **argv) {
  build_ziggurat();
  if (argc == 2 && strcmp(argv[1], "w1") == 0) {
    report_time("w1", "simulate", TRIALS, w1);
    report_figures("w1", results);
  } else if (argc == 2 && strcmp(argv[1], "w2") == 0) {
    report_time("w2", "simulate", TRIALS * (double)MONTHS, w2);
    report_figures("w2", results);
  } else {
    fprintf(stderr, "usage: plain w1|w2\n");
    return 1;
  }
  return 0;
}
