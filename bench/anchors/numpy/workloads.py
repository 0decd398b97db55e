"""W1, W2 and W3 the way NumPy is meant to be used: whole arrays, its default generator (PCG64).

Usage: python3 workloads.py w1|w2|w3
Prints the lines that anchors/README.md describes; times are processor times, medians of three (W3: of one).
"""

import statistics
import sys
import time

import numpy as np

TRIALS = 100_000
MONTHS = 36
LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]
Z = 1.6448536269514722

random = np.random.Generator(np.random.PCG64(1))


def between(low, high, n):
    """A lognormal with 5 % below `low` and 5 % above `high`."""
    mean = (np.log(low) + np.log(high)) / 2
    return random.lognormal(mean, (np.log(high) - np.log(low)) / (2 * Z), n)


def pert(low, mode, high, n):
    width = high - low
    return low + width * random.beta(
        1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, n
    )


def w1(n):
    """The profit of n trials."""
    price = pert(39, 49, 79, n)
    visitors = between(8000, 20000, n)
    conv = random.beta(4, 96, n)
    unit_cost = random.triangular(8, 11, 18, n)
    shipping = random.normal(4.5, 0.6, n)
    refund_rate = random.beta(3, 47, n)
    fee_pct = random.uniform(0.025, 0.035, n)
    fee_fixed = random.uniform(0.25, 0.35, n)
    cac = between(6, 15, n)
    fixed_cost = random.normal(4000, 400, n)
    support_unit = random.triangular(0.5, 1, 3, n)
    upsell = pert(0.02, 0.08, 0.25, n)
    orders = visitors * conv
    revenue = orders * price * (1 + upsell)
    net = revenue - revenue * refund_rate
    fees = revenue * fee_pct + orders * fee_fixed
    margin = net - fees - orders * (unit_cost + shipping) - orders * support_unit
    return margin - orders * cac - fixed_cost


def monthly(n, cash_rows, profit_rows, in_whole_people):
    """W2, or W3 when people are counted: fills a row a month; least cash and month of break-even."""
    leads0 = between(800, 2000, n)
    conv_new = random.uniform(0.05, 0.2, n)
    conv_old = random.uniform(0.6, 0.7, n)
    churn = random.beta(4, 76, n)
    price = pert(29, 49, 99, n)
    kept_share = price * (1 - random.beta(2, 38, n))
    share = random.triangular(0.2, 0.3, 0.5, n)
    cac = between(20, 60, n)
    customers = np.zeros(n)
    cash = np.full(n, 60000.0)
    lowest = cash.copy()
    reached = np.zeros(n)
    for t in range(MONTHS):
        leads = leads0 * 1.01**t * random.lognormal(-0.03125, 0.25, n)
        if in_whole_people:
            people = customers.astype(np.int64)
            fresh = random.binomial(random.poisson(leads), conv_new)
            referred = random.poisson(0.02 * customers)
            orders = fresh + random.binomial(people, conv_old)
            stayed = customers - random.binomial(people, churn)
        else:
            fresh = leads * conv_new
            referred = 0.02 * customers
            orders = fresh + customers * conv_old
            stayed = customers * (1 - churn)
        net = orders * kept_share
        profit = net - net * share - fresh * cac - 14000
        cash = cash + profit
        customers = stayed + fresh + referred
        np.minimum(lowest, cash, out=lowest)
        reached[(reached == 0) & (cash >= 60000)] = t + 1
        cash_rows[t] = cash
        profit_rows[t] = profit
    return lowest, reached


def report_time(workload, mode, units, work, repeats=3):
    times = []
    for _ in range(repeats):
        begin = time.process_time_ns()
        work()
        times.append((time.process_time_ns() - begin) / units)
    print("time", workload, mode, TRIALS, f"{statistics.median(times):.4f}", sep="\t")


def report_figures(workload, values):
    print("figure", workload, "mean", f"{values.mean():.2f}", sep="\t")
    print("figure", workload, "p50", f"{np.median(values):.2f}", sep="\t")


def main(workload):
    if workload == "w1":
        report_time("w1", "simulate", TRIALS, lambda: w1(TRIALS))
        report_figures("w1", w1(TRIALS))
        return
    cash, profit = np.empty((MONTHS, TRIALS)), np.empty((MONTHS, TRIALS))
    units = TRIALS * MONTHS

    def simulate():
        monthly(TRIALS, cash, profit, workload == "w3")

    def percentiles():
        simulate()
        np.quantile(cash, LEVELS, axis=1)
        np.quantile(profit, LEVELS, axis=1)

    if workload == "w3":
        # Counts take NumPy seconds.
        report_time("w3", "simulate", units, simulate, repeats=1)
    else:
        report_time("w2", "simulate", units, simulate)
        report_time("w2", "percentiles", units, percentiles)
    report_figures(workload, cash[-1])


main(sys.argv[1])
