/** Money and time of every creator, and what it comes to. */

export const businessNumbers = `# ── Money ──
starting_cash = 6000
credit_line = 0
overhead = 35
discount_rate = 12%
review_month = 999
review_cash = 0
first_goal = 300
second_goal = 1000

# ── Your time ──
founder_hours = 80
admin_hours = 8
reservation_wage = 10`;

export const business = `# ── How the market moves ──
market_noise[t] = normal(0, 1)
market_shock[0] = 0
market_shock[t] = market_persistence * market_shock[t-1] + sqrt(1 - market_persistence^2) * market_volatility * market_noise[t]
demand[t] = exp(market_shock[t] - market_volatility^2 / 2)

# ── It ends when the cash runs out, or at the review you planned ──
in_business[0] = 1
in_business[t] = cash[t-1] < -credit_line or (t == review_month and cash[t-1] < review_cash) ? 0 : in_business[t-1]

# ── Hours that come first: administration, then promotional e-mails ──
admin_time = min(founder_hours, admin_hours)
emails_a_month = hours_per_email == 0 ? promo_emails : min(promo_emails, (founder_hours - admin_time) / hours_per_email)
email_hours = hours_per_email * emails_a_month`;

/** Cash; `unpaid` is what the profit of the month has not yet brought in. */
export const cash = (unpaid = ''): string => `cash[0] = starting_cash
cash[t] = cash[t-1] + operating_profit[t]${unpaid}
cash_change[t] = cash[t] - cash[t-1]
run_rate[t] = mean(operating_profit[t-2:t])`;

export const RECEIVABLES = ' - (receivables[t] - receivables[t-1])';

export const result = `# ── What it comes to ──
total_bookings = sum(bookings)
total_net_revenue = sum(net_revenue)
total_ad_spend = sum(ad_spend)
total_operating_profit = sum(operating_profit)
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
income_at_end = last(run_rate)
first_goal_month = first(run_rate >= first_goal)
second_goal_month = first(run_rate >= second_goal)
total_visits = sum(visits)
winners_at_end = last(winners)
list_at_end = last(subscribers)`;
