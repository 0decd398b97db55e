import { listDefinitions } from '#lib/language/rewrite.ts';
import { trialValues } from './trial-values.ts';

const COUNTS = [
  'visits',
  'future_winners',
  'newly_ranked',
  'waiting_winners',
  'winners',
  'joined_list',
  'unsubscribed',
  'subscribers',
  'web_clicks',
  'email_clicks',
  'in_business',
  'programmes_running',
  'promoted_sales',
  'reversed_sales',
  'own_web_clicks',
  'own_email_clicks',
  'page_sales',
  'abandoned_checkouts',
  'recovered_sales',
  'affiliates_activated',
  'active_affiliates',
  'affiliate_sales',
  'upsells',
  'buyers',
  'direct_refunds',
  'affiliate_refunds',
  'upsell_refunds',
  'chargeback_count',
  'bad_experiences',
];

const CHANCES = ['skill', 'running_share', 'craft', 'own_conversion'];

/** The same but for rounding. */
const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Which identities of a creator's model do not hold, in words; what a model has not counts as 0. */
export function brokenBooks(text: string, trials: number): string[] {
  const has = new Set(listDefinitions(text).map(({ name }) => name));
  const valueAt = trialValues(text, 36, trials);
  const at = (name: string, month: number, trial: number): number =>
    has.has(name) ? valueAt(name, month, trial) : 0;
  const counts = COUNTS.filter((name) => has.has(name));
  const wrong: string[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    let profits = 0;
    for (let month = 1; month <= 36; month += 1) {
      const now = (name: string): number => at(name, month, trial);
      const before = (name: string): number =>
        month === 1 && name === 'cash' ? 6_000 : at(name, month - 1, trial);
      const check = (what: string, holds: boolean): void => {
        if (!holds) wrong.push(`${what} in trial ${trial}, month ${month}`);
      };
      for (const name of counts) check(name, Number.isInteger(now(name)) && now(name) >= 0);
      for (const name of CHANCES) check(name, now(name) >= 0 && now(name) <= 1);
      check('hours there are', now('hours_worked') <= 80 + 1e-9);
      check(
        'subscribers stay, leave or join',
        now('subscribers') === before('subscribers') - now('unsubscribed') + now('joined_list'),
      );
      check('leavers were there', now('unsubscribed') <= before('subscribers'));
      check(
        'winners wait or rank',
        now('waiting_winners') ===
          before('waiting_winners') - now('newly_ranked') + now('future_winners'),
      );
      check('winners had ranked', now('winners') <= before('winners') + now('newly_ranked'));
      check(
        'every piece wins or not',
        same(now('other_pieces') + now('future_winners'), before('other_pieces') + now('pieces')),
      );
      check(
        'visitors click or join',
        Math.max(now('web_clicks'), now('joined_list')) <= now('visits'),
      );
      const clicks = now('web_clicks') + now('email_clicks');
      const ownClicks = now('own_web_clicks') + now('own_email_clicks');
      check(
        'own clicks and promoted sales need clicks',
        ownClicks + now('promoted_sales') <= clicks,
      );
      check('sold before reversed', now('reversed_sales') <= before('promoted_sales'));
      check(
        'a click buys, abandons or leaves',
        now('page_sales') + now('abandoned_checkouts') <= ownClicks,
      );
      check('abandoned before recovered', now('recovered_sales') <= before('abandoned_checkouts'));
      check(
        'affiliates begin, stay or stop',
        now('affiliates_activated') <= now('active_affiliates') &&
          now('active_affiliates') <= before('active_affiliates') + now('affiliates_activated'),
      );
      const sales = now('direct_sales') + now('affiliate_sales');
      check(
        'buyers come, stay or stop reading',
        sales <= now('buyers') && now('buyers') <= before('buyers') + sales,
      );
      check('a second offer goes to a buyer', now('upsells') <= before('buyers'));
      const refunded = now('direct_refunds') + now('affiliate_refunds') + now('upsell_refunds');
      check(
        'given back of what was sold',
        refunded + now('chargeback_count') <=
          before('direct_sales') + before('affiliate_sales') + before('upsells'),
      );
      const net = now('bookings') - now('refunds') - now('chargebacks');
      check('net revenue', same(now('net_revenue'), net));
      const profit =
        net - now('cost_of_sales') - now('ad_spend') - now('affiliate_pay') - now('fixed_costs');
      check('operating profit', same(now('operating_profit'), profit));
      const owed = now('receivables') - before('receivables');
      check('cash', same(now('cash') - before('cash'), profit - owed));
      profits += profit;
    }
    const takeHome = at('take_home', 0, trial);
    const holds = (what: string, so: boolean): void => {
      if (!so) wrong.push(`${what} in trial ${trial}`);
    };
    holds('take-home', same(takeHome, profits - at('receivables', 36, trial)));
    holds('loss', at('loss', 0, trial) === Number(takeHome < 0));
    holds('break-even', (at('break_even', 0, trial) === Infinity) === takeHome < 0);
    const parts = ['platform_fee', 'affiliate_share', 'co_producer_share', 'creator_share'];
    const shared = parts.reduce((sum, part) => sum + at(`sale_${part}`, 0, trial), 0);
    holds(
      'the split of a sale',
      !has.has('sale_creator_share') || same(shared, at('price', 0, trial)),
    );
  }
  return wrong;
}
