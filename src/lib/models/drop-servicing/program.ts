/**
 * Drop-servicing as a program: advertisements bring leads, some leads buy, a freelancer delivers,
 * some work fails, disputes cost refunds and reputation, content clients return and refer others.
 *
 * Most lines state one equation of `drop_servicing` in the project's domain notes, in readable names. Two risks of
 * hiding the reselling are priced here that the notes leave out: a client who finds out may stay angry after the
 * money is back, and a marketplace may close the account. Both are nothing for those who say it openly.
 *
 * The order of lines does not matter; they stand as a founder thinks.
 */
export const program = `# Drop-servicing: you sell a service, a freelancer delivers it

# ── Market ──
cost_per_click = lognormal(0.4966258865, 0.4697324855)
landing_conversion = pert(2%, 6%, 12%)
close_rate = beta(5.425745397, 41.48897294)
price_sensitivity = pert(0.8, 1.8, 3)
market_price = 600
market_volatility = 0.15
market_persistence = 0.6
click_cost_volatility = 0.12
ad_saturation = 0.15
reference_ad_budget = 400

# ── Price and advertising ──
price = 600
ad_budget = 400
disclosed = 1
disclosure_cost = pert(0%, 8%, 20%)
discovery_chance = pert(2%, 6%, 15%)
betrayal_chance = pert(40%, 70%, 95%)
account_loss_rate = pert(0.5%, 1.5%, 4%)

# ── Returning clients and referrals ──
repeat_close_rate = beta(159.4376916, 85.58689212)
need_rate = pert(4%, 10%, 20%)
churn = pert(3%, 5%, 9%)
referral_rate = pert(2%, 6%, 15%)
referral_close_rate = pert(15%, 30%, 50%)
win_back_offer_rate = 0%
win_back_close_rate = beta(16.35324, 38.93754)

# ── Delivery by the freelancer ──
freelancer_pay = 280
vetting = 60%
rework_paid_share = 50%
freelancer_hours_per_order = pert(10, 16, 26)
market_hourly_rate = pert(7, 14, 25)
freelancer_marketplace_fee = 15%
client_marketplace_fee = 5%
freelancer_turnover = pert(2%, 4%, 8%)
job_drop_rate = pert(1%, 3%, 7%)
rush_premium = 60%

# ── Quality and disputes ──
base_quality = normal(1.7, 0.45)
fairness_effect = pert(0.4, 1.7, 3)
vetting_effect = pert(0.3, 0.8, 1.5)
switch_quality_loss = 0.8
rework_success = pert(40%, 65%, 85%)
scope_dispute_rate = pert(1%, 3%, 8%)
chargeback_chance = pert(2%, 6%, 15%)
full_refund_chance = pert(15%, 30%, 50%)
partial_refund_chance = pert(20%, 35%, 50%)
partial_refund_share = 40%
recovered_pay_share = pert(0%, 25%, 60%)
unresolved_chance = pert(20%, 35%, 60%)
retention_unresolved = 22%
retention_resolved = 90%

# ── Reputation ──
negative_weight = 12
reputation_prior = 10
reputation_memory = 92%
reputation_effect = pert(0.05, 0.15, 0.45)

# ── Money ──
starting_cash = 6000
credit_line = 0
overhead = 90
payment_fee_share = 2.9%
payment_fee_fixed = 0.3
chargeback_fee = 15
discount_rate = 12%

# ── Your time ──
founder_hours = 80
admin_hours = 8
hours_per_lead = 0.75
hours_per_order = 5
hours_per_rework = 2
hours_per_dispute = 4
hours_per_new_freelancer = 8
reservation_wage = 10

# ── How the market moves ──
market_noise[t] = normal(0, 1)
click_noise[t] = normal(0, 1)
market_shock[0] = 0
market_shock[t] = market_persistence * market_shock[t-1] + sqrt(1 - market_persistence^2) * market_volatility * market_noise[t]
demand[t] = exp(market_shock[t] - market_volatility^2 / 2)

# ── Ruin ends the business ──
in_business[0] = 1
in_business[t] = cash[t-1] < -credit_line ? 0 : in_business[t-1]

# ── Reputation: one unresolved grievance weighs as much as twelve good jobs ──
good_experiences[0] = 0
good_experiences[t] = reputation_memory * good_experiences[t-1] + satisfied_orders[t]
grievances[0] = 0
grievances[t] = reputation_memory * grievances[t-1] + unresolved_disputes[t]
reputation[t] = (good_experiences[t-1] - negative_weight * grievances[t-1]) / (good_experiences[t-1] + grievances[t-1] + reputation_prior)
referral_willingness[t] = clamp(1 + reputation[t], 0, 2)

# ── A marketplace may close the account of those who hide: two months without delivery, then a new freelancer ──
account_closed[0] = 0
account_closed[t] = binomial(in_business[t], (1 - disclosed) * account_loss_rate)
locked_out[t] = max(account_closed[t], account_closed[t-1])

# ── The freelancer ──
fairness_offered = freelancer_pay * (1 - freelancer_marketplace_fee) / freelancer_hours_per_order / market_hourly_rate
freelancer_left[t] = max(account_closed[t-2], binomial(in_business[t], clamp(freelancer_turnover * fairness_offered^(-1.5), 0, 0.6)))
right_first_time[t] = logistic(base_quality + fairness_effect * log(fairness_offered) + vetting_effect * (vetting - 0.5) - switch_quality_loss * freelancer_left[t])

# ── From advertisement to order ──
ad_spend[t] = in_business[t] * (1 - locked_out[t]) * min(ad_budget, max(0, cash[t-1]))
clicks[t] = poisson(ad_spend[t] * demand[t] / (cost_per_click * (max(ad_spend[t], 1) / reference_ad_budget)^ad_saturation * exp(click_cost_volatility * click_noise[t])))
leads[t] = binomial(clicks[t], landing_conversion)
close_rate_now[t] = clamp(close_rate * exp(-price_sensitivity * (price / market_price - 1)) * (1 - disclosed * disclosure_cost) * (1 + reputation_effect * clamp(reputation[t], -2, 1)), 0, 1)
satisfied_orders[0] = 0
referred_leads[t] = poisson(in_business[t] * referral_rate * referral_willingness[t] * satisfied_orders[t-1])
won_new[t] = binomial(leads[t], close_rate_now[t])
won_referred[t] = binomial(referred_leads[t], referral_close_rate)
customers[0] = 0
repeat_offers[t] = binomial(in_business[t] * customers[t-1], need_rate)
won_repeat[t] = binomial(repeat_offers[t], clamp(repeat_close_rate * exp(-0.5 * price_sensitivity * (price / market_price - 1)), 0, 1))
win_back_offers[t] = binomial(in_business[t] * lapsed_customers[t-1], win_back_offer_rate)
won_back[t] = binomial(win_back_offers[t], clamp(win_back_close_rate * exp(-0.5 * price_sensitivity * (price / market_price - 1)), 0, 1))

# ── Your hours are the limit ──
disputes[0] = 0
found_out[0] = 0
order_capacity[t] = (1 - locked_out[t]) * floor(max(0, founder_hours - admin_hours - hours_per_lead * (leads[t] + referred_leads[t]) - hours_per_dispute * disputes[t-1] - hours_per_new_freelancer * freelancer_left[t]) / hours_per_order)
repeat_orders[t] = min(won_repeat[t], order_capacity[t])
first_orders[t] = min(won_new[t] + won_referred[t] + won_back[t], order_capacity[t] - repeat_orders[t])
orders[t] = in_business[t] * (repeat_orders[t] + first_orders[t])
lost_orders[t] = in_business[t] * (won_new[t] + won_referred[t] + won_back[t] + won_repeat[t]) - orders[t]

# ── Delivery, rework and disputes ──
dropped_jobs[t] = binomial(orders[t], clamp(job_drop_rate * fairness_offered^(-1.5), 0, 0.6))
right_orders[t] = binomial(orders[t], right_first_time[t])
rework[t] = orders[t] - right_orders[t]
repaired[t] = binomial(rework[t], clamp(rework_success * min(1, fairness_offered)^0.5, 0, 1))
scope_disputes[t] = binomial(right_orders[t] + repaired[t], scope_dispute_rate)
found_out[t] = binomial(right_orders[t] + repaired[t] - scope_disputes[t], (1 - disclosed) * discovery_chance)
disputes[t] = rework[t] - repaired[t] + scope_disputes[t] + found_out[t]
satisfied_orders[t] = orders[t] - disputes[t]
chargeback_count[t] = binomial(disputes[t-1], chargeback_chance)
full_refunds[t] = binomial(disputes[t-1] - chargeback_count[t], full_refund_chance)
partial_refunds[t] = binomial(disputes[t-1] - chargeback_count[t] - full_refunds[t], partial_refund_chance)
unresolved_disputes[t] = min(disputes[t-1], chargeback_count[t] + binomial(disputes[t-1] - chargeback_count[t], unresolved_chance) + binomial(found_out[t-1], (1 - unresolved_chance) * betrayal_chance))   # of those who found out, some stay angry whatever is paid back

# ── Clients who stay and who leave ──
lost_unresolved[t] = binomial(min(unresolved_disputes[t], customers[t-1]), 1 - retention_unresolved)
lost_resolved[t] = binomial(min(disputes[t-1] - unresolved_disputes[t], customers[t-1] - lost_unresolved[t]), 1 - retention_resolved)
churned[t] = binomial(customers[t-1] - lost_unresolved[t] - lost_resolved[t], churn)
new_customers[t] = orders[t] - in_business[t] * repeat_orders[t]
customers[t] = customers[t-1] - lost_unresolved[t] - lost_resolved[t] - churned[t] + new_customers[t]
# Who was won back and then turned away for want of hours goes elsewhere.
lapsed_customers[0] = 0
lapsed_customers[t] = lapsed_customers[t-1] - won_back[t] + lost_unresolved[t] + lost_resolved[t] + churned[t]

# ── The money statement ──
bookings[t] = price * orders[t]
refunds[t] = price * (full_refunds[t] + partial_refund_share * partial_refunds[t])
chargebacks[t] = price * chargeback_count[t]
net_revenue[t] = bookings[t] - refunds[t] - chargebacks[t]
recovered_pay[t] = recovered_pay_share * freelancer_pay * full_refunds[t]
delivery_cost[t] = freelancer_pay * orders[t] + rush_premium * max(freelancer_pay, 0.8 * market_hourly_rate * freelancer_hours_per_order) * dropped_jobs[t] + rework_paid_share * freelancer_pay * rework[t] * 0.5 - recovered_pay[t]
cost_of_sales[t] = delivery_cost[t] + client_marketplace_fee * freelancer_pay * orders[t] + payment_fee_share * bookings[t] + payment_fee_fixed * orders[t] + chargeback_fee * chargeback_count[t]
gross_profit[t] = net_revenue[t] - cost_of_sales[t]
contribution[t] = gross_profit[t] - ad_spend[t]
fixed_costs[t] = in_business[t] * overhead
operating_profit[t] = contribution[t] - fixed_costs[t]
cash[0] = starting_cash
cash[t] = cash[t-1] + operating_profit[t]

# ── Hours worked, yours and the freelancer's ──
hours_worked[t] = in_business[t] * (admin_hours + hours_per_lead * (leads[t] + referred_leads[t]) + hours_per_order * orders[t] + hours_per_rework * (rework[t] + dropped_jobs[t]) + hours_per_dispute * disputes[t-1] + hours_per_new_freelancer * freelancer_left[t])
freelancer_income[t] = freelancer_pay * (1 - freelancer_marketplace_fee) * (orders[t] + 0.5 * rework_paid_share * rework[t]) - recovered_pay[t]
freelancer_hours[t] = freelancer_hours_per_order * (orders[t] + 0.5 * rework[t])
start_customers[t] = customers[t-1]
cash_change[t] = operating_profit[t]

# ── What it comes to ──
total_orders = sum(orders)
total_bookings = sum(bookings)
total_net_revenue = sum(net_revenue)
total_gross_profit = sum(gross_profit)
total_ad_spend = sum(ad_spend)
total_operating_profit = sum(operating_profit)
total_new_customers = sum(new_customers)
total_hours = sum(hours_worked)
take_home = last(cash) - starting_cash
take_home_per_hour = total_hours > 0 ? take_home / total_hours : 0
economic_profit = take_home - reservation_wage * total_hours
net_present_value = npv((1 + discount_rate)^(1/12) - 1, cash_change)
loss = take_home < 0
lowest_cash = min(min(cash), starting_cash)
ruined = lowest_cash < -credit_line
ruin_month = first(cash < -credit_line)
break_even = since(cash >= starting_cash)
first_in_black = first(cash >= starting_cash)
gross_margin = total_gross_profit / total_net_revenue
refund_rate = sum(refunds + chargebacks) / total_bookings
customer_acquisition_cost = total_ad_spend / total_new_customers
lifetime_value = total_gross_profit / total_new_customers
realised_churn = sum(churned + lost_unresolved + lost_resolved) / sum(start_customers)
customers_at_end = last(customers)
total_won_back = sum(won_back)
repeat_orders_per_year = 12 * need_rate * repeat_close_rate
dispute_rate = sum(disputes) / total_orders
unresolved_share = sum(unresolved_disputes) / sum(satisfied_orders + unresolved_disputes)
total_lost_orders = sum(lost_orders)
freelancer_hourly_pay = sum(freelancer_income) / sum(freelancer_hours)
fairness = freelancer_hourly_pay / market_hourly_rate
freelancer_share = sum(freelancer_income) / total_net_revenue
freelancer_shortfall = market_hourly_rate * sum(freelancer_hours) - sum(freelancer_income)
freelancers_lost = sum(freelancer_left)
total_found_out = sum(found_out)
accounts_closed = sum(account_closed)
`;
