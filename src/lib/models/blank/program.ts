/** The shortest program that is a business: five lines, and what they come to. */
export const program = `# Your own business. Change any line; whatever you add appears on the screens by itself.

# ── Five lines are a business ──
price = 40 to 60   # nobody knows it exactly: nine times out of ten it lies between
sales_per_month = 10 to 30   # one truth in each future, another in the next
overhead = 800   # what a month costs, whether you sell or not
sales[t] = poisson(sales_per_month)   # each month anew: even at 20 a month it is now 16, now 24
cash[t] = cash[t-1] + sales[t] * price - overhead   # last month's cash, and what this month brings

# ── What they come to ──
starting_cash = 2000
cash[0] = starting_cash
total_sales = sum(sales)
total_income = total_sales * price
take_home = last(cash) - starting_cash
loss = take_home < 0
lowest_cash = min(min(cash), starting_cash)
ruined = lowest_cash < 0
ruin_month = first(cash < 0)
break_even = since(cash >= starting_cash)
`;
