/**
 * A subscription with a partner programme, as a program: advertisements bring trials, some become paying
 * subscribers who renew until they leave; partners are found, called, signed, and send leads for a share of
 * what those leads pay, month after month; subscribers with a need of another kind are sent to a partner,
 * and what the partner does badly is held against the one who sent them.
 *
 * With nobody sent out, every line states one equation of `referral` in the project's domain notes, for a
 * customer who needs and buys the same again every month. The order of lines does not matter.
 */
export const program = `# Partner programme: a monthly subscription, and partners who earn a share of what their customers pay

# ── The subscription ──
subscription_price = 49
market_price = 49
price_sensitivity = pert(0.8, 1.8, 3)
cost_to_serve = pert(5, 8, 12)
churn = pert(1.5%, 3%, 6%)

# ── Advertising and trials ──
ad_budget = 400
cost_per_click = lognormal(0.4966258865, 0.4697324855)
trial_rate = pert(2%, 4%, 8%)
trial_conversion = pert(4%, 12%, 25%)
market_volatility = 0.15
market_persistence = 0.6
click_cost_volatility = 0.12
ad_saturation = 0.15
reference_ad_budget = 400

# ── Finding partners ──
programme_on = 1
partner_contacts = 4
partner_reply_rate = pert(10%, 25%, 45%)
partner_signing_rate = pert(10%, 30%, 50%)
partner_upgrade_rate = pert(0%, 2%, 5%)
partner_leave_rate = pert(2%, 5%, 10%)
leads_per_partner = pert(0.1, 0.4, 1.3)
leads_per_true_partner = pert(1, 3, 6)
close_rate = beta(5.425745397, 41.48897294)

# ── What partners earn, and what the programme costs ──
partner_revenue_share = 20%
share_on_renewals = 1
revenue_share_effect = pert(0.2, 0.6, 1)
joint_campaign_budget = 30
programme_setup_cost = 300
programme_software_cost = 49

# ── Customers you send to partners ──
outside_need_rate = pert(1%, 3%, 8%)
share_referred_out = 70%
partner_fit = pert(5%, 15%, 30%)
referred_out_close_rate = pert(20%, 40%, 60%)
finder_fee = 0
partner_failure_rate = pert(5%, 10%, 25%)
partner_unresolved_chance = pert(20%, 40%, 70%)
reciprocity_effect = pert(0, 0.5, 1.5)

# ── Refunds and service ──
payment_refund_rate = pert(0.2%, 1%, 3%)
chargeback_rate = pert(0.1%, 0.4%, 1%)
failure_rate = pert(0.5%, 2%, 5%)
unresolved_chance = pert(10%, 25%, 50%)
retention_unresolved = 22%

# ── Reputation ──
negative_weight = 12
reputation_prior = 50
reputation_memory = 92%
reputation_effect = pert(0.05, 0.15, 0.45)

# ── Money ──
starting_cash = 6000
credit_line = 0
overhead = 150
payment_fee_share = 2.9%
payment_fee_fixed = 0.3
chargeback_fee = 15
discount_rate = 12%

# ── Your time ──
founder_hours = 80
admin_hours = 25
hours_per_subscriber = 0.15
hours_per_contact = 0.7
hours_per_call = 1
hours_per_partner = 0.5
hours_per_true_partner = 3
hours_per_outside_need = 1.5
hours_per_introduction = 0.5
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

# ── Reputation: one unresolved failure, a partner's too, weighs as much as twelve good months ──
good_experiences[0] = 0
good_experiences[t] = reputation_memory * good_experiences[t-1] + satisfied_payments[t] + satisfied_referrals[t]
grievances[0] = 0
grievances[t] = reputation_memory * grievances[t-1] + unresolved_failures[t] + partner_grievances[t]
reputation[t] = (good_experiences[t-1] - negative_weight * grievances[t-1]) / (good_experiences[t-1] + grievances[t-1] + reputation_prior)
reputation_pull[t] = max(0, 1 + reputation_effect * clamp(reputation[t], -2, 1))

# ── What price and share do ──
price_factor = exp(-price_sensitivity * (subscription_price / market_price - 1))
churn_at_price = clamp(churn * exp(min(100, 0.5 * price_sensitivity * (subscription_price / market_price - 1))), 0, 1)   # at 100 everybody has left
revenue_share_pull = max(0, 1 + revenue_share_effect * (partner_revenue_share / 0.2 - 1))

# ── From advertisement to subscriber ──
ad_spend[t] = in_business[t] * min(ad_budget, max(0, cash[t-1]))
clicks[t] = poisson(ad_spend[t] * demand[t] / (cost_per_click * (max(ad_spend[t], 1) / reference_ad_budget)^ad_saturation * exp(click_cost_volatility * click_noise[t])))
trials[t] = binomial(clicks[t], trial_rate)
won_by_ads[t] = binomial(trials[t], clamp(trial_conversion * price_factor * reputation_pull[t], 0, 1))

# ── From contact to call, agreement, simple partner and true partner ──
contacts_made[t] = in_business[t] * programme_on * partner_contacts
calls_held[t] = binomial(contacts_made[t], partner_reply_rate)
partners_signed[t] = binomial(calls_held[t], clamp(partner_signing_rate * revenue_share_pull, 0, 1))
start_partners[t] = simple_partners[t-1] + true_partners[t-1]
partners_upgraded[t] = binomial(simple_partners[t-1], partner_upgrade_rate)
# A partner to whom you send customers stays longer.
sent_per_partner[t] = start_partners[t] == 0 ? 0 : referrals_sent[t-1] / start_partners[t]
partner_leave_rate_now[t] = partner_leave_rate * exp(-reciprocity_effect * sent_per_partner[t])
simple_partners_left[t] = binomial(simple_partners[t-1] - partners_upgraded[t], partner_leave_rate_now[t])
true_partners_left[t] = binomial(true_partners[t-1], partner_leave_rate_now[t])
simple_partners[0] = 0
simple_partners[t] = simple_partners[t-1] - partners_upgraded[t] - simple_partners_left[t] + partners_signed[t]
true_partners[0] = 0
true_partners[t] = true_partners[t-1] + partners_upgraded[t] - true_partners_left[t]

# ── Referrals received ──
partner_leads[t] = poisson(in_business[t] * (leads_per_partner * simple_partners[t-1] + leads_per_true_partner * true_partners[t-1]))
won_by_partners[t] = binomial(partner_leads[t], clamp(close_rate * price_factor * reputation_pull[t], 0, 1))

# ── Referrals sent: a need you do not serve, and a partner who does ──
start_customers[t] = direct_customers[t-1] + partner_customers[t-1]
outside_needs[t] = binomial(in_business[t] * start_customers[t], outside_need_rate)
partner_coverage[t] = 1 - (1 - partner_fit)^start_partners[t]
referrals_sent[0] = 0
referrals_sent[t] = binomial(outside_needs[t], share_referred_out * partner_coverage[t])
referrals_taken[t] = binomial(referrals_sent[t], referred_out_close_rate)
partner_failures[t] = binomial(referrals_taken[t], partner_failure_rate)
partner_grievances[t] = binomial(partner_failures[t], partner_unresolved_chance)
satisfied_referrals[t] = referrals_taken[t] - partner_failures[t]

# ── Your hours are the limit: subscribers you have come first, new ones take what is left ──
hours_for_partners[t] = in_business[t] * (hours_per_contact * contacts_made[t] + hours_per_partner * simple_partners[t-1] + hours_per_true_partner * true_partners[t-1]) + hours_per_call * calls_held[t]
hours_for_outside_needs[t] = hours_per_introduction * referrals_sent[t] + hours_per_outside_need * (outside_needs[t] - referrals_sent[t])
subscriber_capacity[t] = floor(max(0, founder_hours - admin_hours - hours_for_partners[t] - hours_for_outside_needs[t]) / hours_per_subscriber)
room_for_new[t] = max(0, subscriber_capacity[t] - start_customers[t])
wanted_subscriptions[t] = won_by_ads[t] + won_by_partners[t]
served_share[t] = wanted_subscriptions[t] > room_for_new[t] ? room_for_new[t] / wanted_subscriptions[t] : 1
new_direct[t] = in_business[t] * floor(won_by_ads[t] * served_share[t])
new_by_partners[t] = in_business[t] * floor(won_by_partners[t] * served_share[t])
new_customers[t] = new_direct[t] + new_by_partners[t]
turned_away[t] = wanted_subscriptions[t] - new_customers[t]

# ── Every subscriber of last month pays again ──
renewals[t] = in_business[t] * start_customers[t]
payments[0] = 0
payments[t] = new_customers[t] + renewals[t]
commission_payments[t] = new_by_partners[t] + in_business[t] * share_on_renewals * partner_customers[t-1]

# ── Service: what goes wrong, and what is left wrong ──
failures[t] = binomial(payments[t], failure_rate)
unresolved_failures[t] = binomial(failures[t], unresolved_chance)
satisfied_payments[t] = payments[t] - failures[t]

# ── Subscribers who stay and who leave, by how they came; a partner's failure drives them away as well ──
lost_unresolved[t] = binomial(min(unresolved_failures[t] + partner_grievances[t], start_customers[t]), 1 - retention_unresolved)
direct_share[t] = start_customers[t] == 0 ? 0 : direct_customers[t-1] / start_customers[t]
lost_direct[t] = clamp(binomial(lost_unresolved[t], direct_share[t]), lost_unresolved[t] - partner_customers[t-1], direct_customers[t-1])
lost_by_partners[t] = lost_unresolved[t] - lost_direct[t]
churned_direct[t] = binomial(direct_customers[t-1] - lost_direct[t], churn_at_price)
churned_by_partners[t] = binomial(partner_customers[t-1] - lost_by_partners[t], churn_at_price)
direct_customers[0] = 0
direct_customers[t] = direct_customers[t-1] - lost_direct[t] - churned_direct[t] + new_direct[t]
partner_customers[0] = 0
partner_customers[t] = partner_customers[t-1] - lost_by_partners[t] - churned_by_partners[t] + new_by_partners[t]
customers[t] = direct_customers[t] + partner_customers[t]
monthly_recurring_revenue[t] = subscription_price * customers[t]

# ── The money statement ──
refunded_payments[t] = binomial(payments[t-1], payment_refund_rate)
chargeback_count[t] = binomial(payments[t-1] - refunded_payments[t], chargeback_rate)
bookings[t] = subscription_price * payments[t]
finder_fees[t] = finder_fee * referrals_taken[t]
refunds[t] = subscription_price * refunded_payments[t]
chargebacks[t] = subscription_price * chargeback_count[t]
net_revenue[t] = bookings[t] + finder_fees[t] - refunds[t] - chargebacks[t]
cost_of_sales[t] = cost_to_serve * payments[t] + payment_fee_share * bookings[t] + payment_fee_fixed * payments[t] + chargeback_fee * chargeback_count[t]
gross_profit[t] = net_revenue[t] - cost_of_sales[t]
share_accrued[0] = 0
share_accrued[t] = partner_revenue_share * subscription_price * commission_payments[t] * (1 - payment_refund_rate)
campaign_cost[t] = in_business[t] * joint_campaign_budget * true_partners[t-1]
acquisition_cost[t] = ad_spend[t] + share_accrued[t] + campaign_cost[t]
contribution[t] = gross_profit[t] - acquisition_cost[t]
programme_cost[t] = in_business[t] * programme_on * programme_software_cost + (t == 1 ? programme_on * programme_setup_cost : 0)
fixed_costs[t] = in_business[t] * overhead + programme_cost[t]
operating_profit[t] = contribution[t] - fixed_costs[t]

# ── The partners' portal: a share earned this month is paid the next; until then you owe it ──
share_paid[t] = share_accrued[t-1]
share_owed[0] = 0
share_owed[t] = share_owed[t-1] + share_accrued[t] - share_paid[t]
cash_change[t] = operating_profit[t] + share_owed[t] - share_owed[t-1]
cash[0] = starting_cash
cash[t] = cash[t-1] + cash_change[t]

# ── Hours you work ──
hours_worked[t] = in_business[t] * admin_hours + hours_for_partners[t] + hours_for_outside_needs[t] + hours_per_subscriber * payments[t]

# ── What it comes to ──
total_bookings = sum(bookings)
total_net_revenue = sum(net_revenue)
total_gross_profit = sum(gross_profit)
total_ad_spend = sum(ad_spend)
total_new_customers = sum(new_customers)
total_turned_away = sum(turned_away)
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
customers_at_end = last(customers)
recurring_revenue_at_end = last(monthly_recurring_revenue)
realised_churn = sum(lost_unresolved + churned_direct + churned_by_partners) / sum(start_customers)
unresolved_share = sum(unresolved_failures + partner_grievances) / sum(satisfied_payments + satisfied_referrals + unresolved_failures + partner_grievances)

# ── What a subscriber is worth: margin over churn ──
margin_per_subscriber = subscription_price * (1 - payment_refund_rate) * (1 - chargeback_rate) - cost_to_serve - payment_fee_share * subscription_price - payment_fee_fixed - chargeback_fee * (1 - payment_refund_rate) * chargeback_rate
expected_churn = 1 - (1 - failure_rate * unresolved_chance * (1 - retention_unresolved)) * (1 - churn_at_price)
expected_lifetime_value = margin_per_subscriber / expected_churn
customer_acquisition_cost = sum(acquisition_cost) / total_new_customers
paid_acquisition_cost = total_ad_spend / sum(new_direct)
lifetime_value_ratio = expected_lifetime_value / customer_acquisition_cost
payback_months = customer_acquisition_cost / max(0, margin_per_subscriber)   # never, where a subscriber earns nothing

# ── What the partners bring, and what they get ──
total_by_partners = sum(new_by_partners)
share_from_partners = total_by_partners / total_new_customers
total_share_accrued = sum(share_accrued)
total_share_paid = sum(share_paid)
share_owed_at_end = last(share_owed)
partner_share_per_customer = partner_revenue_share * subscription_price * (1 - payment_refund_rate) * (share_on_renewals > 0 ? 1 / expected_churn : 1)
partner_acquisition_cost = (total_share_accrued + sum(campaign_cost + programme_cost)) / total_by_partners
simple_partners_at_end = last(simple_partners)
true_partners_at_end = last(true_partners)
# Where their number settles, without the effect of what you send them.
steady_simple_partners = programme_on * partner_contacts * partner_reply_rate * min(1, partner_signing_rate * revenue_share_pull) / (partner_upgrade_rate + (1 - partner_upgrade_rate) * partner_leave_rate)
steady_partners = steady_simple_partners * (1 + partner_upgrade_rate / partner_leave_rate)
total_received = sum(partner_leads)
total_sent = sum(referrals_sent)
reciprocity = total_received / total_sent
total_partner_grievances = sum(partner_grievances)
total_partner_hours = sum(hours_for_partners)
hours_saved = total_sent * (hours_per_outside_need - hours_per_introduction)
`;
