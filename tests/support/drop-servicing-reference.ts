/**
 * The reference program of drop-servicing, in the short names of its derivation, and the figures that an
 * independent implementation gives for it: 160,000 trials over 36 months, plain random draws.
 */
export const DROP_SERVICING = `# Drop-servicing

cash0 = 6000   # Starting cash, USD
credit = 0   # Credit line before ruin, USD
H = 80   # Founder hours available, h/month
disc_annual = 0.12   # Discount rate, per year
opp_wage = 10   # Reservation wage, USD/h
pay_pct = 0.029   # Payment fee, percent, share
pay_fix = 0.3   # Payment fee, fixed, USD/txn
cb_fee = 15   # Chargeback (dispute) fee, USD
sd_mkt = 0.15   # Market shock sd (log), log
rho_mkt = 0.6   # Market shock persistence, -
price = 600   # Average order value (AOV), USD/order
price_ref = 600   # Reference market price, USD/order
pay = 280   # Freelancer pay per order (gross), USD/order
ads_budget = 400   # Google Ads budget, USD/month
vet = 0.6   # Vendor vetting score, 0..1
disclose = 1   # Client is told it is drop-servicing, 0/1
h_admin = 8   # Fixed founder time, h/month
h_lead = 0.75   # Founder time per lead, h
h_order = 5   # Founder time per order (scoping, QA, client care), h
h_rework = 2   # Founder time per rework, h
h_disp = 4   # Founder time per dispute, h
h_vend = 8   # Founder time to replace a vendor, h
fixed_cost = 90   # Fixed overhead (site, tools), USD/month
cpc = lognormal(0.4966258865, 0.4697324855)   # Cost per click (CPC), USD/click
sd_cpc = 0.12   # CPC monthly noise (log sd), log
p_lead = pert(0.02, 0.06, 0.12)   # Landing conversion click->lead, prob
p_new = beta(5.425745397, 41.48897294)   # Lead->order, new prospect, PER OFFER, prob
p_exist = beta(159.4376916, 85.58689212)   # Offer acceptance, existing client, PER OFFER, prob
p_need = pert(0.04, 0.1, 0.2)   # Existing client has a need and gets an offer this month, prob/month
p_refclose = pert(0.15, 0.3, 0.5)   # Referred lead->order, prob
r_ref = pert(0.02, 0.06, 0.15)   # Referral leads per positive experience per month (neutral reputation), leads
elas = pert(0.8, 1.8, 3)   # Price sensitivity b: conversion * exp(-b*(price/price_ref-1)), -
sat = 0.15   # CPC rises with spend: cpc*(ads/ads_ref)^sat, -
ads_ref = 400   # Spend at which CPC is quoted, USD/month
disc_cost = pert(0, 0.08, 0.2)   # Conversion loss when you disclose, share
p_found = pert(0.02, 0.06, 0.15)   # Chance an undisclosed job is found out, per order, prob
q0 = normal(1.7, 0.45)   # Right-first-time, logit at fair pay and average vetting, logit
k_fair = pert(0.4, 1.7, 3)   # Quality gain per log(fairness), logit
n0 = pert(0.01, 0.03, 0.07)   # Freelancer drops a job, at fair pay, prob/job
rush = 0.6   # Premium to re-source a dropped job, share of pay
k_vet = pert(0.3, 0.8, 1.5)   # Quality gain from vetting 0->1, logit
p_fix = pert(0.4, 0.65, 0.85)   # Rework succeeds, prob
p_scope = pert(0.01, 0.03, 0.08)   # Scope/price disagreement on a good job, prob
rework_paid = 0.5   # Share of rework paid to the freelancer, share
p_cb = pert(0.02, 0.06, 0.15)   # Dispute ends in chargeback, prob
p_full = pert(0.15, 0.3, 0.5)   # Dispute ends in full refund + cancellation, prob
p_part = pert(0.2, 0.35, 0.5)   # Dispute ends in partial refund, prob
part_share = 0.4   # Partial refund size, share of price
recover = pert(0, 0.25, 0.6)   # Share of pay recouped from freelancer on full refund, share
p_unres = pert(0.2, 0.35, 0.6)   # Dispute is left unresolved in the client's eyes, prob
ret_unres = 0.22   # Retention after unresolved failure, prob
ret_res = 0.9   # Retention after resolved failure, prob
churn = pert(0.03, 0.05, 0.09)   # Monthly churn of satisfied clients, prob/month
w_neg = 12   # Positives needed per unresolved negative, -
kappa = 10   # Reputation prior strength, experiences
phi = 0.92   # Reputation memory per month, -
k_rep = pert(0.05, 0.15, 0.45)   # Conversion change per unit of reputation score, -
job_hours = pert(10, 16, 26)   # Freelancer hours per order, h
fl_fee = 0.15   # Freelancer marketplace fee, share
mkt_pct = 0.05   # Client-side marketplace fee, share
market_rate = pert(7, 14, 25)   # Market hourly rate of the skill, USD/h
v0 = pert(0.02, 0.04, 0.08)   # Vendor leaves, at fair pay, prob/month
q_switch = 0.8   # Quality loss in the month a vendor is replaced, logit

z_mkt[t] = normal(0, 1)
z_cpc[t] = normal(0, 1)
alive[0] = 1
alive[t] = ((cash[t-1] < -credit) ? 0 : alive[t-1])   # ruin is absorbing
mkt[t] = rho_mkt * mkt[t-1] + sqrt(1 - rho_mkt^2) * sd_mkt * z_mkt[t]   # AR(1) log demand shock
mk[t] = exp(mkt[t] - sd_mkt^2 / 2)   # mean-one demand multiplier
rep[t] = (pos_stock[t-1] - w_neg * neg_stock[t-1]) / (pos_stock[t-1] + neg_stock[t-1] + kappa)   # reputation score in (-12,1)
rep_mult[t] = clamp(1 + rep[t], 0, 2)   # referral multiplier; 0 at score<=-1, 1 neutral, ->2
fairness0 = pay * (1 - fl_fee) / job_hours / market_rate   # ex-ante fairness
vend_left[t] = binomial(alive[t], clamp(v0 * fairness0^(-1.5), 0, 0.6))   # vendor churn rises when underpaid
q[t] = logistic(q0 + k_fair * log(fairness0) + k_vet * (vet - 0.5) - q_switch * vend_left[t])   # right-first-time probability
ads[t] = alive[t] * min(ads_budget, max(0, cash[t-1]))   # spend is limited by cash
clicks[t] = poisson(ads[t] * mk[t] / (cpc * (max(ads[t], 1) / ads_ref)^sat * exp(sd_cpc * z_cpc[t])))
leads[t] = binomial(clicks[t], p_lead)
p_new_eff[t] = clamp(p_new * exp((-elas) * (price / price_ref - 1)) * (1 - disclose * disc_cost) * (1 + k_rep * clamp(rep[t], -2, 1)), 0, 1)
ref_leads[t] = poisson(alive[t] * r_ref * rep_mult[t] * positive[t-1])
win_new[t] = binomial(leads[t], p_new_eff[t])
win_ref[t] = binomial(ref_leads[t], p_refclose)
offers[t] = binomial(alive[t] * customers[t-1], p_need)
win_rep[t] = binomial(offers[t], clamp(p_exist * exp((-0.5) * elas * (price / price_ref - 1)), 0, 1))   # per-offer acceptance, NOT per month
cap[t] = floor(max(0, H - h_admin - h_lead * (leads[t] + ref_leads[t]) - h_disp * disputes[t-1] - h_vend * vend_left[t]) / h_order)   # orders the founder can manage
ord_rep[t] = min(win_rep[t], cap[t])
ord_new[t] = min(win_new[t] + win_ref[t], cap[t] - ord_rep[t])
orders[t] = alive[t] * (ord_rep[t] + ord_new[t])
lost_orders[t] = alive[t] * (win_new[t] + win_ref[t] + win_rep[t]) - orders[t]
dropped[t] = binomial(orders[t], clamp(n0 * fairness0^(-1.5), 0, 0.6))   # freelancer abandons; job is re-sourced in a rush
right[t] = binomial(orders[t], q[t])
rework[t] = orders[t] - right[t]
fixed_ok[t] = binomial(rework[t], clamp(p_fix * min(1, fairness0)^0.5, 0, 1))   # an underpaid freelancer repairs less
scope[t] = binomial(right[t] + fixed_ok[t], p_scope)
found[t] = binomial(right[t] + fixed_ok[t] - scope[t], (1 - disclose) * p_found)   # client finds out it was resold
disputes[t] = rework[t] - fixed_ok[t] + scope[t] + found[t]
positive[t] = orders[t] - disputes[t]
cbk[t] = binomial(disputes[t-1], p_cb)
ref_full[t] = binomial(disputes[t-1] - cbk[t], p_full)
ref_part[t] = binomial(disputes[t-1] - cbk[t] - ref_full[t], p_part)
unresolved[t] = cbk[t] + binomial(disputes[t-1] - cbk[t], p_unres)
pos_stock[t] = phi * pos_stock[t-1] + positive[t]
neg_stock[t] = phi * neg_stock[t-1] + unresolved[t]
lost_unres[t] = binomial(min(unresolved[t], customers[t-1]), 1 - ret_unres)
lost_res[t] = binomial(min(disputes[t-1] - unresolved[t], customers[t-1] - lost_unres[t]), 1 - ret_res)
churned[t] = binomial(customers[t-1] - lost_unres[t] - lost_res[t], churn)
new_customers[t] = orders[t] - alive[t] * ord_rep[t]
customers[t] = customers[t-1] - lost_unres[t] - lost_res[t] - churned[t] + new_customers[t]
bookings[t] = price * orders[t]
refunds[t] = price * (ref_full[t] + part_share * ref_part[t])
chargebacks[t] = price * cbk[t]
net_revenue[t] = bookings[t] - refunds[t] - chargebacks[t]
recouped[t] = recover * pay * ref_full[t]
vendor_cost[t] = pay * orders[t] + rush * max(pay, 0.8 * market_rate * job_hours) * dropped[t] + rework_paid * pay * rework[t] * 0.5 - recouped[t]   # rework = half a job; rush premium on a market-rate replacement
cogs[t] = vendor_cost[t] + mkt_pct * pay * orders[t] + pay_pct * bookings[t] + pay_fix * orders[t] + cb_fee * cbk[t]
gross_profit[t] = net_revenue[t] - cogs[t]
acq_cost[t] = ads[t]
contribution[t] = gross_profit[t] - acq_cost[t]
fixed[t] = alive[t] * fixed_cost
op_profit[t] = contribution[t] - fixed[t]
cash[0] = cash0
cash[t] = cash[t-1] + op_profit[t]
hours[t] = alive[t] * (h_admin + h_lead * (leads[t] + ref_leads[t]) + h_order * orders[t] + h_rework * (rework[t] + dropped[t]) + h_disp * disputes[t-1] + h_vend * vend_left[t])
fl_net[t] = pay * (1 - fl_fee) * (orders[t] + 0.5 * rework_paid * rework[t]) - recouped[t]
fl_hours[t] = job_hours * (orders[t] + 0.5 * rework[t])

# totals over the horizon
total_bookings = sum(bookings)
total_refunds = sum(refunds)
total_chargebacks = sum(chargebacks)
total_net_revenue = sum(net_revenue)
total_cogs = sum(cogs)
total_gross_profit = sum(gross_profit)
total_acq_cost = sum(acq_cost)
total_contribution = sum(contribution)
total_fixed = sum(fixed)
total_op_profit = sum(op_profit)
total_hours = sum(hours)
total_orders = sum(orders)
total_new_customers = sum(new_customers)
cash_change[t] = cash[t] - cash[t-1]
npv_cash = npv((1 + disc_annual)^(1/12) - 1, cash_change)
cash_end = last(cash)
take_home = last(cash) - cash0
take_home_per_hour = total_hours > 0 ? take_home / total_hours : 0
lowest_cash = min(min(cash), cash0)
ruined = lowest_cash < -credit
loss = take_home < 0
break_even = since(cash >= cash0)
first_black = first(cash >= cash0)
gross_margin = total_gross_profit / total_net_revenue
refund_share = (total_refunds + total_chargebacks) / total_bookings
`;

/** What an independent implementation gives with 160,000 plain random trials of 36 months. */
export interface ReferenceFigures {
  readonly trials: number;
  readonly takeHome: {
    readonly mean: number;
    readonly error: number;
    readonly p5: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
  };
  readonly loss: number;
  readonly ruin: number;
  readonly breakEven: {
    readonly p5: number;
    readonly p25: number;
    readonly p50: number;
    readonly never: number;
  };
}

/** Fair and open, as the reference ships. */
export const FAIR_FIGURES: ReferenceFigures = {
  trials: 160_000,
  takeHome: {
    mean: 9_800,
    error: 39,
    p5: -6_090,
    p25: -4_028,
    p50: 5_660,
    p75: 19_722,
    p95: 40_421,
  },
  loss: 0.3608,
  ruin: 0.2058,
  breakEven: { p5: 1, p25: 2, p50: 15, never: 0.3608 },
};

/** The cheapest freelancer, hidden. */
export const HIDDEN: Readonly<Record<string, string>> = {
  pay: '150',
  vet: '0',
  disclose: '0',
  rework_paid: '0',
};

export const HIDDEN_FIGURES: ReferenceFigures = {
  trials: 160_000,
  takeHome: {
    mean: 14_120,
    error: 47,
    p5: -6_090,
    p25: -1_570,
    p50: 9_263,
    p75: 25_287,
    p95: 51_749,
  },
  loss: 0.2881,
  ruin: 0.1561,
  breakEven: { p5: 1, p25: 1, p50: 6, never: 0.2881 },
};

/** The readable names of the model that ships → the short ones of the reference. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  cost_per_click: 'cpc',
  landing_conversion: 'p_lead',
  close_rate: 'p_new',
  price_sensitivity: 'elas',
  market_price: 'price_ref',
  market_volatility: 'sd_mkt',
  market_persistence: 'rho_mkt',
  click_cost_volatility: 'sd_cpc',
  ad_saturation: 'sat',
  reference_ad_budget: 'ads_ref',
  ad_budget: 'ads_budget',
  disclosed: 'disclose',
  disclosure_cost: 'disc_cost',
  discovery_chance: 'p_found',
  repeat_close_rate: 'p_exist',
  need_rate: 'p_need',
  referral_rate: 'r_ref',
  referral_close_rate: 'p_refclose',
  freelancer_pay: 'pay',
  vetting: 'vet',
  rework_paid_share: 'rework_paid',
  freelancer_hours_per_order: 'job_hours',
  market_hourly_rate: 'market_rate',
  freelancer_marketplace_fee: 'fl_fee',
  client_marketplace_fee: 'mkt_pct',
  freelancer_turnover: 'v0',
  job_drop_rate: 'n0',
  rush_premium: 'rush',
  base_quality: 'q0',
  fairness_effect: 'k_fair',
  vetting_effect: 'k_vet',
  switch_quality_loss: 'q_switch',
  rework_success: 'p_fix',
  scope_dispute_rate: 'p_scope',
  chargeback_chance: 'p_cb',
  full_refund_chance: 'p_full',
  partial_refund_chance: 'p_part',
  partial_refund_share: 'part_share',
  recovered_pay_share: 'recover',
  unresolved_chance: 'p_unres',
  retention_unresolved: 'ret_unres',
  retention_resolved: 'ret_res',
  negative_weight: 'w_neg',
  reputation_prior: 'kappa',
  reputation_memory: 'phi',
  reputation_effect: 'k_rep',
  market_noise: 'z_mkt',
  click_noise: 'z_cpc',
  freelancer_left: 'vend_left',
  referred_leads: 'ref_leads',
  won_new: 'win_new',
  won_referred: 'win_ref',
  repeat_offers: 'offers',
  won_repeat: 'win_rep',
  dropped_jobs: 'dropped',
  right_orders: 'right',
  repaired: 'fixed_ok',
  scope_disputes: 'scope',
  found_out: 'found',
  chargeback_count: 'cbk',
  full_refunds: 'ref_full',
  partial_refunds: 'ref_part',
  unresolved_disputes: 'unresolved',
  lost_unresolved: 'lost_unres',
  lost_resolved: 'lost_res',
};
