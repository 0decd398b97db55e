/**
 * A shop with a referral programme, as a program: advertisements bring visitors, some buy, customers come
 * back or send friends for a reward, partners send leads for a share, bad service silences them all.
 *
 * Every line states one equation of `referral` in the project's domain notes, in readable names.
 * The order of lines does not matter; they stand as a founder thinks.
 */
export const program = `# Customer referral programme: an online shop whose customers bring their friends for a reward

# ── Visitors and market ──
cost_per_click = lognormal(-0.6276330494, 0.4497203003)
site_conversion = pert(1.2%, 2.2%, 4.5%)
ad_budget = 700
price_sensitivity = pert(0.8, 1.8, 3)
market_price = 60
market_volatility = 0.15
market_persistence = 0.6
click_cost_volatility = 0.12
ad_saturation = 0.15
reference_ad_budget = 700

# ── The basket ──
price = 60
product_cost_share = pert(42%, 50%, 60%)
shipping_cost = 4

# ── The programme and its rewards ──
programme_on = 1
reward_for_customer = 8
discount_for_friend = 6
redemption_rate = pert(50%, 70%, 90%)
self_referral_share = pert(0%, 3%, 10%)
bought_anyway_share = pert(5%, 20%, 40%)
programme_setup_cost = 300
programme_software_cost = 49

# ── Customers who share and friends who come ──
sharing_chance = pert(1%, 3.5%, 9%)
clicks_per_share = pert(1, 1.5, 4)
close_rate = beta(5.425745397, 41.48897294)
reward_effect = pert(0.1, 0.4, 0.8)
reference_reward = 8
discount_effect = pert(0, 0.2, 0.5)
reference_discount = 6

# ── Partners: bloggers, influencers, affiliates ──
partner_contacts = 4
partner_reply_rate = pert(10%, 25%, 45%)
partner_signing_rate = pert(10%, 30%, 50%)
partner_revenue_share = 20%
share_on_repeat_orders = 1
revenue_share_effect = pert(0.2, 0.6, 1)
partner_upgrade_rate = pert(0%, 2%, 5%)
partner_leave_rate = pert(2%, 5%, 10%)
leads_per_partner = pert(0.5, 2, 5)
leads_per_true_partner = pert(3, 8, 16)

# ── Customers who come back ──
repeat_close_rate = beta(159.4376916, 85.58689212)
need_rate = pert(7%, 13%, 21%)
churn = pert(7%, 11%, 18%)
referred_churn_ratio = pert(0.7, 0.82, 1)

# ── Returns and service ──
return_rate = pert(2%, 5%, 10%)
chargeback_rate = pert(0.1%, 0.4%, 1%)
failure_rate = pert(2%, 5%, 10%)
unresolved_chance = pert(10%, 25%, 50%)
retention_unresolved = 22%

# ── Reputation ──
negative_weight = 12
reputation_prior = 50
reputation_memory = 92%

# ── Money ──
starting_cash = 6000
credit_line = 0
overhead = 110
payment_fee_share = 2.9%
payment_fee_fixed = 0.3
chargeback_fee = 15
discount_rate = 12%

# ── Your time ──
founder_hours = 80
admin_hours = 20
hours_per_order = 0.25
hours_per_contact = 0.7
hours_per_partner = 0.5
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

# ── Reputation: one unresolved failure weighs as much as twelve good orders ──
good_experiences[0] = 0
good_experiences[t] = reputation_memory * good_experiences[t-1] + satisfied_orders[t]
grievances[0] = 0
grievances[t] = reputation_memory * grievances[t-1] + unresolved_failures[t]
reputation[t] = (good_experiences[t-1] - negative_weight * grievances[t-1]) / (good_experiences[t-1] + grievances[t-1] + reputation_prior)
referral_willingness[t] = clamp(1 + reputation[t], 0, 2)

# ── What price, reward, discount and share do ──
price_factor = exp(-price_sensitivity * (price / market_price - 1))
reward_pull = max(0, 1 + reward_effect * (reward_for_customer / reference_reward - 1))
discount_pull = max(0, 1 + discount_effect * (discount_for_friend / reference_discount - 1))
revenue_share_pull = max(0, 1 + revenue_share_effect * (partner_revenue_share / 0.2 - 1))

# ── From advertisement to first order ──
ad_spend[t] = in_business[t] * min(ad_budget, max(0, cash[t-1]))
visits[t] = poisson(ad_spend[t] * demand[t] / (cost_per_click * (max(ad_spend[t], 1) / reference_ad_budget)^ad_saturation * exp(click_cost_volatility * click_noise[t])))
won_by_ads[t] = binomial(visits[t], clamp(site_conversion * price_factor, 0, 1))

# ── From customer to friend ──
start_customers[t] = direct_customers[t-1] + referred_customers[t-1] + partner_customers[t-1]
sharers[t] = binomial(in_business[t] * programme_on * start_customers[t], clamp(sharing_chance * referral_willingness[t] * reward_pull, 0, 1))
friend_clicks[t] = poisson(sharers[t] * clicks_per_share)
won_referred[t] = binomial(friend_clicks[t], clamp(close_rate * price_factor * discount_pull, 0, 1))

# ── From contact to partner, and from partner to order ──
contacts_made[t] = in_business[t] * partner_contacts
partners_signed[t] = binomial(binomial(contacts_made[t], partner_reply_rate), clamp(partner_signing_rate * revenue_share_pull, 0, 1))
partners_upgraded[t] = binomial(simple_partners[t-1], partner_upgrade_rate)
simple_partners_left[t] = binomial(simple_partners[t-1] - partners_upgraded[t], partner_leave_rate)
true_partners_left[t] = binomial(true_partners[t-1], partner_leave_rate)
simple_partners[0] = 0
simple_partners[t] = simple_partners[t-1] - partners_upgraded[t] - simple_partners_left[t] + partners_signed[t]
true_partners[0] = 0
true_partners[t] = true_partners[t-1] + partners_upgraded[t] - true_partners_left[t]
partner_leads[t] = poisson(in_business[t] * (leads_per_partner * simple_partners[t-1] + leads_per_true_partner * true_partners[t-1]))
won_by_partners[t] = binomial(partner_leads[t], clamp(close_rate * price_factor, 0, 1))

# ── Customers who order again ──
repeat_acceptance = clamp(repeat_close_rate * exp(-0.5 * price_sensitivity * (price / market_price - 1)), 0, 1)
repeat_direct[t] = binomial(binomial(in_business[t] * direct_customers[t-1], need_rate), repeat_acceptance)
repeat_referred[t] = binomial(binomial(in_business[t] * referred_customers[t-1], need_rate), repeat_acceptance)
repeat_by_partners[t] = binomial(binomial(in_business[t] * partner_customers[t-1], need_rate), repeat_acceptance)

# ── Your hours are the limit; what does not fit is lost from every kind alike ──
wanted_orders[t] = won_by_ads[t] + won_referred[t] + won_by_partners[t] + repeat_direct[t] + repeat_referred[t] + repeat_by_partners[t]
order_capacity[t] = floor(max(0, founder_hours - admin_hours - hours_per_contact * contacts_made[t] - hours_per_partner * (simple_partners[t-1] + true_partners[t-1])) / hours_per_order)
served_share[t] = wanted_orders[t] > order_capacity[t] ? order_capacity[t] / wanted_orders[t] : 1
new_direct[t] = in_business[t] * floor(won_by_ads[t] * served_share[t])
new_referred[t] = in_business[t] * floor(won_referred[t] * served_share[t])
new_by_partners[t] = in_business[t] * floor(won_by_partners[t] * served_share[t])
repeat_orders[t] = in_business[t] * floor((repeat_direct[t] + repeat_referred[t] + repeat_by_partners[t]) * served_share[t])
commission_orders[t] = new_by_partners[t] + in_business[t] * share_on_repeat_orders * floor(repeat_by_partners[t] * served_share[t])
orders[0] = 0
orders[t] = new_direct[t] + new_referred[t] + new_by_partners[t] + repeat_orders[t]
lost_orders[t] = wanted_orders[t] - orders[t]

# ── Service: what goes wrong, and what is left wrong ──
failures[t] = binomial(orders[t], failure_rate)
unresolved_failures[t] = binomial(failures[t], unresolved_chance)
satisfied_orders[t] = orders[t] - failures[t]

# ── Customers who stay and who leave, by how they came ──
lost_unresolved[t] = binomial(min(unresolved_failures[t], start_customers[t]), 1 - retention_unresolved)
direct_share[t] = start_customers[t] == 0 ? 0 : direct_customers[t-1] / start_customers[t]
lost_direct[t] = min(direct_customers[t-1], binomial(lost_unresolved[t], direct_share[t]))
lost_referred[t] = min(referred_customers[t-1], binomial(lost_unresolved[t] - lost_direct[t], start_customers[t] - direct_customers[t-1] == 0 ? 0 : referred_customers[t-1] / (start_customers[t] - direct_customers[t-1])))
lost_by_partners[t] = min(partner_customers[t-1], lost_unresolved[t] - lost_direct[t] - lost_referred[t])
churned_direct[t] = binomial(direct_customers[t-1] - lost_direct[t], churn)
churned_referred[t] = binomial(referred_customers[t-1] - lost_referred[t], churn * referred_churn_ratio)
churned_by_partners[t] = binomial(partner_customers[t-1] - lost_by_partners[t], churn)
direct_customers[0] = 0
direct_customers[t] = direct_customers[t-1] - lost_direct[t] - churned_direct[t] + new_direct[t]
referred_customers[0] = 0
referred_customers[t] = referred_customers[t-1] - lost_referred[t] - churned_referred[t] + new_referred[t]
partner_customers[0] = 0
partner_customers[t] = partner_customers[t-1] - lost_by_partners[t] - churned_by_partners[t] + new_by_partners[t]
customers[t] = direct_customers[t] + referred_customers[t] + partner_customers[t]
new_customers[t] = new_direct[t] + new_referred[t] + new_by_partners[t]

# ── The money statement ──
returned_orders[t] = binomial(orders[t-1], return_rate)
chargeback_count[t] = binomial(orders[t-1] - returned_orders[t], chargeback_rate)
bookings[t] = price * orders[t]
refunds[t] = price * returned_orders[t]
chargebacks[t] = price * chargeback_count[t]
net_revenue[t] = bookings[t] - refunds[t] - chargebacks[t]
# Half of what is sent back can be sold again.
cost_of_sales[t] = market_price * product_cost_share * (orders[t] - 0.5 * returned_orders[t]) + shipping_cost * (orders[t] + returned_orders[t]) + payment_fee_share * bookings[t] + payment_fee_fixed * orders[t] + chargeback_fee * chargeback_count[t]
gross_profit[t] = net_revenue[t] - cost_of_sales[t]
reward_cost[t] = reward_for_customer * redemption_rate * new_referred[t] * (1 + self_referral_share) + discount_for_friend * new_referred[t]
partner_commission[t] = partner_revenue_share * price * commission_orders[t] * (1 - return_rate)
acquisition_cost[t] = ad_spend[t] + reward_cost[t] + partner_commission[t]
contribution[t] = gross_profit[t] - acquisition_cost[t]
fixed_costs[t] = in_business[t] * (overhead + programme_on * programme_software_cost) + (t == 1 ? programme_on * programme_setup_cost : 0)
operating_profit[t] = contribution[t] - fixed_costs[t]
cash[0] = starting_cash
cash[t] = cash[t-1] + operating_profit[t]

# ── Hours worked ──
hours_worked[t] = in_business[t] * (admin_hours + hours_per_contact * contacts_made[t] + hours_per_partner * (simple_partners[t-1] + true_partners[t-1])) + hours_per_order * orders[t]
cash_change[t] = operating_profit[t]

# ── What it comes to ──
total_orders = sum(orders)
total_lost_orders = sum(lost_orders)
total_bookings = sum(bookings)
total_net_revenue = sum(net_revenue)
total_gross_profit = sum(gross_profit)
total_ad_spend = sum(ad_spend)
total_reward_cost = sum(reward_cost)
total_partner_commission = sum(partner_commission)
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
customer_acquisition_cost = sum(acquisition_cost) / total_new_customers
paid_acquisition_cost = total_ad_spend / sum(new_direct)
lifetime_value = total_gross_profit / total_new_customers
realised_churn = sum(lost_unresolved + churned_direct + churned_referred + churned_by_partners) / sum(start_customers)
customers_at_end = last(customers)
repeat_orders_per_year = 12 * need_rate * repeat_close_rate
unresolved_share = sum(unresolved_failures) / sum(satisfied_orders + unresolved_failures)

# ── What the programme brings ──
k_factor = programme_on * sharing_chance * reward_pull * clicks_per_share * close_rate * price_factor * discount_pull / churn
total_referred = sum(new_referred)
referred_share = total_referred / total_new_customers
referral_acquisition_cost = total_reward_cost / (total_referred * (1 - bought_anyway_share))
break_even_reward = ((1 - bought_anyway_share) * lifetime_value - discount_for_friend) / (redemption_rate * (1 + self_referral_share))
total_by_partners = sum(new_by_partners)
partners_at_end = last(simple_partners) + last(true_partners)
`;
