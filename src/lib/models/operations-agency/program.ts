/**
 * A managed e-commerce operations agency as a program: outreach and advertisements bring merchants, the
 * trust the agency earns wins some of them, a won shop is served well or badly, well-served shops grow and
 * pay a share of their sales, badly served ones shrink, leave and talk.
 *
 * Most lines state one equation of `agency` in the project's domain notes, in readable names. The domain notes
 * let an agency serve any number of shops with the same people; here work beyond capacity has its price:
 *
 * 1. Overtime comes first, for you and the staff, up to a limit. Staff overtime is paid, yours is hours worked.
 * 2. The rest of the work stays undone. Merchants withhold part of the fee for it, and a shop whose work was left
 *    undone counts as badly served: it shrinks, leaves, claims a refund or talks.
 * 3. Operators take the shops first and you run the rest, so a hire gives you back the hours to sell. A new operator
 *    starts the month after the decision.
 *
 * One shop takes 20 hours a month, as it does for solo founders with eight clients at full time; the 12 hours of the
 * domain notes would make thirteen. An operator runs four shops, the middle of the three to five that operators of
 * marketplace shops report, and the gross margin then falls within the 40–60% that agencies aim at.
 *
 * The order of lines does not matter; they stand as a founder thinks.
 */
export const program = `# Operations agency: you run merchants' online shops for a fee and a share of their sales

# ── Fees ──
base_fee = 400
share_of_sales = 5%
addon_price = 400
addon_cost_share = 50%
refund_months = 1
reference_base_fee = 400
reference_share_of_sales = 5%
price_sensitivity = pert(0.8, 2, 3.5)

# ── What earns trust ──
certification = 50%
visit_offered = 50%
same_industry_cases = 40%
process_detail = 50%
operations_staff_share = 60%
industries = 2
win_rate_empty = 5%
win_rate_full = pert(15%, 20%, 30%)

# ── Finding merchants ──
ad_budget = 250
cost_per_lead = lognormal(4.382026635, 0.5408656188)
outreach_hours = 12
leads_per_outreach_hour = pert(0.02, 0.08, 0.2)
referral_rate = pert(0.005, 0.02, 0.05)
referral_close_rate = pert(20%, 35%, 50%)
market_volatility = 0.15
market_persistence = 0.6

# ── The merchants' shops ──
starting_shop_sales = lognormal(7.94747605, 0.8112984282)
growth_well_served = pert(-1%, 2%, 6%)
growth_badly_served = pert(-8%, -3%, 0%)
sales_volatility = 0.1
client_engagement = pert(0.2, 0.5, 0.9)
need_rate = pert(2%, 5%, 10%)
repeat_close_rate = beta(159.4376916, 85.58689212)

# ── Work done well ──
base_success = normal(0.2, 0.6)
case_effect = pert(0.3, 0.9, 1.6)
process_effect = pert(0.3, 0.8, 1.4)
engagement_effect = pert(0.3, 1, 2)
spread_effect = pert(0.1, 0.4, 0.8)
overload_effect = pert(0.5, 1.5, 3)
spoil_rate = 2%
overload_spoil = 10%
turnaround_rate = pert(1%, 4%, 10%)

# ── Clients who leave, and what they say ──
churn_well_served = pert(0.8%, 1.64%, 3%)
churn_badly_served = pert(10%, 18%, 35%)
refund_claim_chance = pert(10%, 30%, 60%)
fee_withheld = pert(30%, 60%, 100%)
unresolved_chance = pert(30%, 50%, 80%)
negative_weight = 12
reputation_prior = 10
reputation_memory = 92%
reputation_effect = 0.07

# ── Staff ──
founder_clients = 3
clients_per_operator = 4
operator_salary = pert(650, 950, 1500)
hire_at_load = 90%
salary_reserve = 3
overtime_limit = 20%
overtime_pay = 150%

# ── Money ──
starting_cash = 6000
credit_line = 0
overhead = 180
onboarding_cost = 200
bad_debt_share = pert(0%, 3%, 10%)
payment_fee_share = 2.9%
discount_rate = 12%

# ── Your time ──
founder_hours = 80
admin_hours = 6
hours_per_proposal = 2
hours_per_client = 20
hours_per_operator = 6
reservation_wage = 10

# ── How the market moves ──
market_noise[t] = normal(0, 1)
sales_noise[t] = normal(0, 1)
market_shock[0] = 0
market_shock[t] = market_persistence * market_shock[t-1] + sqrt(1 - market_persistence^2) * market_volatility * market_noise[t]
demand[t] = exp(market_shock[t] - market_volatility^2 / 2)
sales_shock[t] = exp(sales_volatility * sales_noise[t] - sales_volatility^2 / 2) * demand[t]

# ── Ruin ends the business ──
in_business[0] = 1
in_business[t] = cash[t-1] < -credit_line ? 0 : in_business[t-1]

# ── Reputation: one unresolved grievance weighs as much as twelve good experiences ──
good_experiences[0] = 0
good_experiences[t] = reputation_memory * good_experiences[t-1] + satisfied_clients[t] / 3   # one a quarter is remembered
grievances[0] = 0
grievances[t] = reputation_memory * grievances[t-1] + unresolved_leavers[t]
reputation[t] = (good_experiences[t-1] - negative_weight * grievances[t-1]) / (good_experiences[t-1] + grievances[t-1] + reputation_prior)
referral_willingness[t] = clamp(1 + reputation[t], 0, 2)

# ── Trust: the merchant's checklist, weights adding to 1 ──
trust = 0.25 * certification + 0.2 * visit_offered + 0.25 * same_industry_cases + 0.15 * process_detail + 0.15 * operations_staff_share

# ── Staff: hire one for next month when the load and the cash allow, let one go when half would do ──
start_customers[t] = well_served[t-1] + badly_served[t-1]
hired[0] = 0
hired[t] = start_customers[t] > hire_at_load * client_capacity[t] and cash[t-1] > salary_reserve * operator_salary
let_go[t] = start_customers[t] < 0.5 * (founder_clients + clients_per_operator * (operators[t-1] - 1)) and operators[t-1] > 0
operators[0] = 0
operators[t] = in_business[t] > 0 ? operators[t-1] + hired[t-1] - let_go[t] : 0
client_capacity[t] = founder_clients + clients_per_operator * operators[t]
staff_load[t] = client_capacity[t] == 0 ? 0 : start_customers[t] / client_capacity[t]

# ── Work beyond capacity: overtime first, the rest stays undone ──
overtime[t] = clamp(staff_load[t] - 1, 0, overtime_limit)
undone_shops[t] = max(0, start_customers[t] - (1 + overtime_limit) * client_capacity[t])
work_undone[t] = start_customers[t] == 0 ? 0 : undone_shops[t] / start_customers[t]

# ── Your hours: operators take the shops first, you run the rest ──
run_by_founder[t] = in_business[t] * clamp(start_customers[t] - clients_per_operator * operators[t], 0, founder_clients * (1 + overtime[t]))
hours_left[t] = max(0, founder_hours - admin_hours - hours_per_client * run_by_founder[t] - hours_per_operator * operators[t] - in_business[t] * outreach_hours)

# ── From lead to contract: your hours limit the proposals ──
ad_spend[t] = in_business[t] * min(ad_budget, max(0, cash[t-1]))
leads[t] = poisson(demand[t] * (ad_spend[t] / cost_per_lead + in_business[t] * outreach_hours * leads_per_outreach_hour))
referred_leads[t] = poisson(in_business[t] * referral_rate * referral_willingness[t] * well_served[t-1])
proposals[t] = min(leads[t] + referred_leads[t], floor(hours_left[t] / hours_per_proposal))
referred_proposals[t] = min(referred_leads[t], proposals[t])
price_level = 0.6 * base_fee / reference_base_fee + 0.4 * share_of_sales / reference_share_of_sales
win_rate[t] = clamp((win_rate_empty + (win_rate_full - win_rate_empty) * trust) * exp(-price_sensitivity * (price_level - 1)) * (1 + reputation_effect * max(-1, reputation[t])), 0, 1)
new_customers[t] = in_business[t] * (binomial(referred_proposals[t], referral_close_rate) + binomial(proposals[t] - referred_proposals[t], win_rate[t]))

# ── Served well or badly ──
chance_served_well[t] = logistic(base_success + case_effect * (same_industry_cases - 0.5) + process_effect * (process_detail - 0.5) + engagement_effect * (client_engagement - 0.5) - spread_effect * max(0, industries - 1 - 0.5 * operators[t]) - overload_effect * max(0, staff_load[t] - 1))
new_well_served[t] = binomial(new_customers[t], chance_served_well[t])
new_badly_served[t] = new_customers[t] - new_well_served[t]
went_bad[t] = binomial(well_served[t-1], clamp(spoil_rate + overload_spoil * max(0, staff_load[t] - 1) + work_undone[t], 0, 1))   # undone work is bad service
turned_round[t] = binomial(badly_served[t-1], turnaround_rate * (1 - work_undone[t]))
left_well_served[t] = binomial(well_served[t-1] - went_bad[t], churn_well_served)
left_badly_served[t] = binomial(badly_served[t-1] - turned_round[t], churn_badly_served)
satisfied_clients[t] = well_served[t-1] - went_bad[t] - left_well_served[t]
unhappy_clients[t] = badly_served[t-1] - turned_round[t] - left_badly_served[t]
well_served[0] = 0
well_served[t] = in_business[t] * (satisfied_clients[t] + turned_round[t] + new_well_served[t])
badly_served[0] = 0
badly_served[t] = in_business[t] * (unhappy_clients[t] + went_bad[t] + new_badly_served[t])
customers[t] = well_served[t] + badly_served[t]
churned[t] = left_well_served[t] + left_badly_served[t]
refund_claims[t] = binomial(left_badly_served[t], refund_claim_chance)
unresolved_leavers[t] = binomial(left_badly_served[t] - refund_claims[t], unresolved_chance)

# ── What the shops sell: a shop takes its sales along when it goes from well to badly served, and back ──
kept_well_served[t] = well_served[t-1] == 0 ? 0 : satisfied_clients[t] / well_served[t-1]
kept_badly_served[t] = badly_served[t-1] == 0 ? 0 : unhappy_clients[t] / badly_served[t-1]
average_well_served[t] = well_served[t-1] == 0 ? 0 : sales_well_served[t-1] / well_served[t-1]
average_badly_served[t] = badly_served[t-1] == 0 ? 0 : sales_badly_served[t-1] / badly_served[t-1]
sales_well_served[0] = 0
sales_well_served[t] = in_business[t] * (sales_well_served[t-1] * kept_well_served[t] * (1 + growth_well_served) + average_badly_served[t] * turned_round[t] + starting_shop_sales * new_well_served[t])
sales_badly_served[0] = 0
sales_badly_served[t] = in_business[t] * (sales_badly_served[t-1] * kept_badly_served[t] * (1 + growth_badly_served) + average_well_served[t] * went_bad[t] + starting_shop_sales * new_badly_served[t])
shop_sales[t] = (sales_well_served[t] + sales_badly_served[t]) * sales_shock[t]
commission[0] = 0
commission[t] = share_of_sales * shop_sales[t]
addons_sold[t] = binomial(binomial(in_business[t] * well_served[t-1], need_rate), repeat_close_rate)

# ── The money statement; the share of sales is paid a month later ──
bookings[t] = base_fee * customers[t] + commission[t] + addon_price * addons_sold[t]
fees_kept[0] = 0
refunds[t] = min(refund_months * base_fee * refund_claims[t], fees_kept[t-1]) + fee_withheld * work_undone[t] * base_fee * customers[t]   # never more than was paid
fees_kept[t] = fees_kept[t-1] + base_fee * customers[t] - refunds[t]
net_revenue[t] = bookings[t] - refunds[t]
cost_of_sales[t] = operator_salary * operators[t] * (1 + overtime_pay * overtime[t]) + onboarding_cost * new_customers[t] + addon_cost_share * addon_price * addons_sold[t] + payment_fee_share * base_fee * customers[t]
gross_profit[t] = net_revenue[t] - cost_of_sales[t]
bad_debt[t] = bad_debt_share * commission[t-1]
contribution[t] = gross_profit[t] - ad_spend[t] - bad_debt[t]
fixed_costs[t] = in_business[t] * overhead
operating_profit[t] = contribution[t] - fixed_costs[t]
receivables[0] = 0
receivables[t] = commission[t]
cash[0] = starting_cash
cash[t] = cash[t-1] + operating_profit[t] - (receivables[t] - receivables[t-1])
cash_change[t] = cash[t] - cash[t-1]

# ── Hours you work ──
hours_worked[t] = in_business[t] * (admin_hours + outreach_hours) + hours_per_client * run_by_founder[t] + hours_per_operator * operators[t] + hours_per_proposal * proposals[t]

# ── What it comes to ──
total_bookings = sum(bookings)
total_net_revenue = sum(net_revenue)
total_gross_profit = sum(gross_profit)
total_ad_spend = sum(ad_spend)
total_bad_debt = sum(bad_debt)
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
refund_rate = sum(refunds) / total_bookings
customer_acquisition_cost = total_ad_spend / total_new_customers
lifetime_value = total_gross_profit / total_new_customers
proposals_won = total_new_customers / sum(proposals)
customers_at_end = last(customers)
repeat_orders_per_year = 12 * need_rate * repeat_close_rate
well_served_share = sum(well_served) / sum(customers)
realised_churn = sum(churned) / sum(start_customers)
operators_at_end = last(operators)
peak_load = max(staff_load)
months_overloaded = count(staff_load > 1)
undone_share = sum(undone_shops) / sum(start_customers)
receivables_at_end = last(receivables)

# ── How long a client stays: expected months, this one included, at a normal load ──
months_from_well_served = (1 + spoil_rate - (1 - turnaround_rate) * (1 - churn_badly_served)) / stay_determinant
months_from_badly_served = (1 + turnaround_rate - (1 - spoil_rate) * (1 - churn_well_served)) / stay_determinant
stay_determinant = (1 - (1 - spoil_rate) * (1 - churn_well_served)) * (1 - (1 - turnaround_rate) * (1 - churn_badly_served)) - spoil_rate * turnaround_rate
started_well = sum(new_well_served) / total_new_customers
expected_months = started_well * months_from_well_served + (1 - started_well) * months_from_badly_served
expected_lifetime_value = expected_months * (base_fee + share_of_sales * starting_shop_sales - operator_salary / clients_per_operator)
`;
