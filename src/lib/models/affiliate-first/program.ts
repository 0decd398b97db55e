import { audience, audienceNumbers, clickWorth } from '#lib/models/creator/program/audience.ts';
import {
  business,
  businessNumbers,
  cash,
  RECEIVABLES,
  result,
} from '#lib/models/creator/program/business.ts';
import {
  build,
  launchConversion,
  OWN_CHANCE,
  OWN_PAY,
  productNumbers,
  productResult,
  sell,
  split,
  statement,
} from '#lib/models/creator/program/product.ts';
import {
  promotion,
  promotionNumbers,
  promotionResult,
} from '#lib/models/creator/program/promotion.ts';

/**
 * Affiliate first, product later, as a program: commissions on other people's products while an audience
 * and skill grow; from a month of your choice, if list and commission are large enough, a product is built,
 * and then most clicks go to it.
 *
 * Every line states one equation of `creator` in the project's domain notes, in readable names. The order
 * of lines does not matter; they stand as a founder thinks.
 */
export const program = `# Affiliate first: you promote other people's products, and build your own when the time has come

# ── When to build ──
gate_month = 13
gate_list = 150
gate_commission = 0
own_click_share = 85%

${audienceNumbers}

${promotionNumbers}

${productNumbers}

${businessNumbers}

${business}

# ── The gate: from its month on, building begins as soon as list and commission are large enough ──
smoothed_commission[0] = 0
smoothed_commission[t] = 0.7 * smoothed_commission[t-1] + 0.3 * commission_per_sale * (promoted_sales[t] - reversed_sales[t])
building[0] = 0
building[t] = in_business[t] > 0 and t >= gate_month and (building[t-1] > 0 or (subscribers[t-1] >= gate_list and smoothed_commission[t-1] >= gate_commission))

${build(' * building[t]')}

${audience('(emails_a_month + launch_emails * launching[t])')}

# ── Where clicks go: all to others' products, and most to your own once it is on sale ──
own_web_clicks[t] = binomial(web_clicks[t], launched[t] * own_click_share)
own_email_clicks[t] = binomial(email_clicks[t], launched[t] * own_click_share)
promoted_web_clicks[t] = web_clicks[t] - own_web_clicks[t]
promoted_email_clicks[t] = email_clicks[t] - own_email_clicks[t]

${promotion('promoted_web_clicks[t]', 'promoted_email_clicks[t]')}

${sell}

${statement({
  earned: 'commissions_earned[t] + ',
  reversed: 'commissions_reversed[t] + ',
  start: 'building[t] > building[t-1]',
})}
${cash(RECEIVABLES)}

${result}
${promotionResult}
${productResult}
building_month = first(building > 0)

${split}

# ── What a click and a visit are worth, by formula, at full skill: promoted, and on your own page ──
${clickWorth('', 'conversion', 'commission_per_sale')}
visits_for_first_goal = first_goal / visit_value
${launchConversion}
${clickWorth('own_', OWN_CHANCE, OWN_PAY)}
`;
