// W1 and W2 by hand, DRAWN trials at a time. Tables 0 … 11 belong to W1, 12 … 20 to W2; a uniform draw
// needs none.
#define MONTHS 36
#define TABLES 22
#define TABLE(i) (tables + (i) * SEGMENTS * 4)
#define NOINLINE __attribute__((noinline))

static double tables[TABLES * SEGMENTS * 4] __attribute__((aligned(64)));

/** Writes the profit of trials `first` … `first + count - 1`. */
static NOINLINE void run_w1(long first, long count, double *profits) {
  u32 buffer[12 * DRAWN] __attribute__((aligned(64)));
  for (long at = 0; at < count; at += DRAWN) {
    fill(buffer, 12, first + at, 1);
    for (int half = 0; half < 2; half++) {
      const u32 *word = buffer + half * LANES;
#define WORD(i) (word + (i) * DRAWN)
      doubles price = draw(TABLE(0), WORD(0));
      doubles visitors = draw(TABLE(1), WORD(1));
      doubles conv = draw(TABLE(2), WORD(2));
      doubles unit_cost = draw(TABLE(3), WORD(3));
      doubles shipping = draw(TABLE(4), WORD(4));
      doubles refund_rate = draw(TABLE(5), WORD(5));
      doubles fee_pct = .025 + .01 * uniform(WORD(6));
      doubles fee_fixed = .25 + .1 * uniform(WORD(7));
      doubles cac = draw(TABLE(8), WORD(8));
      doubles fixed_cost = draw(TABLE(9), WORD(9));
      doubles support_unit = draw(TABLE(10), WORD(10));
      doubles upsell = draw(TABLE(11), WORD(11));
      doubles orders = visitors * conv;
      doubles revenue = orders * price * (1. + upsell);
      doubles net = revenue - revenue * refund_rate;
      doubles fees = revenue * fee_pct + orders * fee_fixed;
      doubles cogs = orders * (unit_cost + shipping);
      doubles margin = net - fees - cogs - orders * support_unit;
      *(doubles *)(profits + at + half * LANES) = margin - orders * cac - fixed_cost;
    }
  }
}

/** Writes a row of `count` values a month, and one value a trial: least cash, month of break-even. */
static NOINLINE void run_w2(long first, long count, double *cash_rows, double *profit_rows,
                            long stride, double *least_cash, double *break_even) {
  u32 buffer[44 * DRAWN] __attribute__((aligned(64)));
  double growth[MONTHS];
  growth[0] = 1;
  for (int t = 1; t < MONTHS; t++) growth[t] = growth[t - 1] * 1.01;
  for (long at = 0; at < count; at += DRAWN) {
    fill(buffer, 44, first + at, 2);
    for (int half = 0; half < 2; half++) {
      const u32 *word = buffer + half * LANES;
      const long to = at + half * LANES;
      doubles leads0 = draw(TABLE(12), WORD(0));
      doubles conv_new = .05 + .15 * uniform(WORD(1));
      doubles conv_old = .6 + .1 * uniform(WORD(2));
      doubles churn = draw(TABLE(15), WORD(3));
      doubles price = draw(TABLE(16), WORD(4));
      doubles refund = draw(TABLE(17), WORD(5));
      doubles share = draw(TABLE(18), WORD(6));
      doubles cac = draw(TABLE(19), WORD(7));
      doubles customers = every_double(0), cash = every_double(60000);
      doubles lowest = cash, reached = every_double(0);
      for (int t = 0; t < MONTHS; t++) {
        doubles leads = leads0 * growth[t] * draw(TABLE(20), WORD(8 + t));
        doubles fresh = leads * conv_new, referred = .02 * customers;
        doubles orders = fresh + customers * conv_old;
        doubles net = orders * price * (1. - refund);
        doubles profit = net - net * share - fresh * cac - 14000.;
        cash = cash + profit;
        customers = customers * (1. - churn) + fresh + referred;
        lowest = least(lowest, cash);
        masks now = (masks)(cash >= 60000.) & (masks)(reached == 0.);
        reached = choose(now, every_double(t + 1), reached);
        *(doubles *)(cash_rows + t * stride + to) = cash;
        *(doubles *)(profit_rows + t * stride + to) = profit;
      }
      *(doubles *)(least_cash + to) = lowest;
      *(doubles *)(break_even + to) = reached;
    }
  }
}
