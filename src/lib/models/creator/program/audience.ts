/** Content, visitors, list and clicks: what every creator lives on, whoever's product is sold. */

export const audienceNumbers = `# ── Content: hours become pieces, few of which ever win ──
hours_per_piece = 6
winner_chance = pert(1.7%, 6%, 16%)
ranking_rate = pert(8%, 16%, 33%)
visits_per_winner = lognormal(5.592210699, 0.8524050518)
visits_per_other_piece = pert(0.5, 3, 8)
ranking_loss_rate = pert(1%, 2%, 5%)
algorithm_update_rate = 3%
kept_after_update = 60%

# ── Paid visits and market ──
ad_budget = 0
cost_per_click = lognormal(-1.550546395, 0.5868189144)
market_volatility = 0.15
market_persistence = 0.6

# ── Your e-mail list ──
opt_in_rate = pert(0.8%, 2%, 5%)
list_churn = pert(1%, 2%, 3.5%)
promo_emails = 3
hours_per_email = 2
email_click_rate = pert(0.8%, 2%, 4.5%)

# ── From visitor to buyer ──
click_through_rate = pert(2%, 4.5%, 9%)
sales_page_conversion = pert(0.8%, 2%, 4.5%)
email_warmth = pert(1.2, 2, 3.5)
starting_skill = pert(30%, 50%, 70%)
learning_hours = pert(300, 700, 1500)

# ── Price and platform ──
price = 97
market_price = 97
price_sensitivity = pert(0.5, 1, 1.8)
platform_fee_share = 9.9%
platform_fee_fixed = 0.5
refund_chance = pert(3%, 8%, 16%)
chargeback_rate = pert(0.2%, 0.6%, 1.2%)`;

/** From hours to visitors, subscribers and clicks; `emails` is how many promotional e-mails go out in a month. */
export const audience = (
  emails: string,
): string => `# ── Content: a winner ranks after months, loses its place again, and algorithm updates hit ──
pieces[t] = content_hours[t] / hours_per_piece
future_winners[t] = poisson(pieces[t] * winner_chance)
newly_ranked[t] = binomial(waiting_winners[t-1], ranking_rate)
waiting_winners[0] = 0
waiting_winners[t] = waiting_winners[t-1] - newly_ranked[t] + future_winners[t]
algorithm_update[t] = binomial(in_business[t], algorithm_update_rate)
winners[0] = 0
winners[t] = binomial(winners[t-1] + newly_ranked[t], (1 - ranking_loss_rate) * (1 - algorithm_update[t] * (1 - kept_after_update)))
other_pieces[0] = 0
other_pieces[t] = max(0, other_pieces[t-1] + pieces[t] - future_winners[t])

# ── Practice makes skill ──
practice_hours[0] = 0
practice_hours[t] = practice_hours[t-1] + content_hours[t] + in_business[t] * email_hours
skill[t] = 1 - (1 - starting_skill) * exp(-practice_hours[t-1] / learning_hours)

# ── Visitors, list and clicks ──
ad_spend[t] = in_business[t] * min(ad_budget, max(0, cash[t-1]))
visits[t] = poisson(in_business[t] * demand[t] * (visits_per_winner * winners[t] + visits_per_other_piece * max(0, other_pieces[t])) + ad_spend[t] / cost_per_click)
unsubscribed[t] = binomial(subscribers[t-1], list_churn)
joined_list[t] = binomial(visits[t], opt_in_rate)
subscribers[0] = 0
subscribers[t] = subscribers[t-1] - unsubscribed[t] + joined_list[t]
web_clicks[t] = binomial(visits[t], clamp(click_through_rate * skill[t], 0, 1))
email_clicks[t] = in_business[t] * poisson(subscribers[t-1] * ${emails} * email_click_rate * skill[t])

# ── What the sales page makes of a click, and what the platform leaves of a sale ──
price_factor = exp(-price_sensitivity * (price / market_price - 1))
conversion = clamp(sales_page_conversion * price_factor, 0, 1)
net_per_sale = max(0, price * (1 - platform_fee_share) - platform_fee_fixed)`;

/** What a click, a subscriber and a visit bring by formula, at full skill; `pay` is earned on one sale. */
export const clickWorth = (
  name: string,
  chance: string,
  pay: string,
): string => `${name}earnings_per_click = ${chance} * ${pay} * (1 - refund_chance - chargeback_rate)
${name}subscriber_value = emails_a_month * email_click_rate * clamp(${chance} * email_warmth, 0, 1) * ${pay} * (1 - refund_chance - chargeback_rate) / list_churn
${name}visit_value = click_through_rate * ${name}earnings_per_click + opt_in_rate * ${name}subscriber_value`;
