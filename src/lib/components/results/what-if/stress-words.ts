import { isVisible } from '#lib/analysis/estimate.ts';
import { of100, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber } from '#lib/i18n/numbers.ts';
import type { ShockId } from '#lib/models/shocks.ts';
import type { Tried } from '#lib/state/what-if/stress.ts';

const NAMES: Readonly<Record<ShockId, () => string>> = {
  dear_clicks: m.stress_dear_clicks,
  dear_leads: m.stress_dear_leads,
  needs_halve: m.stress_needs_halve,
  more_refunds: m.stress_more_refunds,
  more_updates: m.stress_more_updates,
  platform_fee: m.stress_platform_fee,
  account_closed: m.stress_account_closed,
  freelancer_leaves: m.stress_freelancer_leaves,
  resale_forbidden: m.stress_resale_forbidden,
  money_held: m.stress_money_held,
  founder_ill: m.stress_founder_ill,
  friends_stop: m.stress_friends_stop,
  partners_stop: m.stress_partners_stop,
  affiliates_stop: m.stress_affiliates_stop,
  churn_doubles: m.stress_churn_doubles,
  commission_halves: m.stress_commission_halves,
  programmes_end: m.stress_programmes_end,
  client_leaves: m.stress_client_leaves,
  more_bad_debt: m.stress_more_bad_debt,
  dear_staff: m.stress_dear_staff,
  price_falls: m.stress_price_falls,
  demand_falls: m.stress_demand_falls,
};

/** A shock as a clause that can follow "if". */
export function shockName(id: Tried['id'], own: string): string {
  return id === 'own' ? own : NAMES[id]();
}

/** The most harmful shock in a sentence. */
export function stressSentence(tried: readonly Tried[], own: string, style: Style): string {
  const worst = tried[0];
  if (worst === undefined) return '';
  const { before, after, difference } = worst.effect.loss;
  const words = {
    shock: shockName(worst.id, own),
    before: formatNumber(of100(before), style.locale),
    after: formatNumber(of100(after), style.locale),
  };
  if (!isVisible(difference)) return m.stress_sentence_none(words);
  return after > before ? m.stress_sentence_rises(words) : m.stress_sentence_falls(words);
}
