/** Promoting other people's products for a commission. */

export const promotionNumbers = `# ── Promoting other people's products ──
commission_share = 45%
programmes = 4
programme_end_rate = pert(0.5%, 1.5%, 4%)`;

/** Commissions on the clicks sent to others. */
export const promotion = (
  webClicks: string,
  emailClicks: string,
): string => `# ── Commissions: a programme that ends is replaced, one a month; what is reversed within the guarantee is lost ──
commission_per_sale = commission_share * net_per_sale
programmes_running[0] = programmes
programmes_running[t] = min(programmes, programmes_running[t-1] - binomial(programmes_running[t-1], programme_end_rate) + (programmes_running[t-1] < programmes ? 1 : 0))
running_share[t] = programmes == 0 ? 0 : programmes_running[t-1] / programmes
promoted_sales[0] = 0
promoted_sales[t] = binomial(${webClicks}, conversion * running_share[t]) + binomial(${emailClicks}, clamp(conversion * email_warmth, 0, 1) * running_share[t])
reversed_sales[t] = binomial(promoted_sales[t-1], clamp(refund_chance + chargeback_rate, 0, 1))
commissions_earned[t] = commission_per_sale * promoted_sales[t]
commissions_reversed[t] = commission_per_sale * reversed_sales[t]

# ── A commission is yours when it is earned, and in your account a month later, after the guarantee ──
receivables[0] = 0
receivables[t] = commissions_earned[t]`;

export const promotionResult = `first_commission = first(promoted_sales > 0)
total_promoted_sales = sum(promoted_sales)
total_commissions = sum(commissions_earned)
receivables_at_end = last(receivables)`;
