import { describe, expect, it } from 'vitest';
import type { Answers, Assessment, Known } from '#lib/checklists/checklist.ts';
import { assess } from '#lib/checklists/assess.ts';
import { CHECKLISTS } from '#lib/checklists/index.ts';

function says(
  id: string,
  {
    answers = {},
    rows = [],
    lists = {},
    known = {},
    perDollar = 1,
  }: {
    answers?: Answers;
    rows?: readonly Answers[];
    lists?: Readonly<Record<string, readonly Answers[]>>;
    known?: Readonly<Record<string, Known>>;
    perDollar?: number;
  },
): Assessment {
  const toRows = (list: readonly Answers[]) =>
    list.map((each, index) => ({ id: `row-${index}`, answers: each }));
  return assess(CHECKLISTS.get(id)!, {
    answers,
    rows: toRows(rows),
    lists: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, toRows(list)])),
    perDollar,
    known: (name) => known[name],
  });
}

const exactly = (value: number): Known => ({ low: value, middle: value, high: value });
const putOf = (assessment: Assessment, name: string): string | undefined =>
  assessment.puts.find((put) => put.name === name)?.expression;
const figureOf = (assessment: Assessment, key: string, of?: string): number | Known | undefined =>
  assessment.figures.find((figure) => figure.key === key && figure.of === of)?.value;

describe('readiness for drop-servicing', () => {
  const ALL = {
    manners: 2,
    seen_work: 1,
    paid_trial: 1,
    asked_clients: 1,
    accepts_resale: 1,
    quality: 2,
    open: 1,
  };

  it('is there when all four conditions hold, and moves all four numbers', () => {
    const found = says('readiness', { answers: ALL });
    expect(found.verdict).toEqual({ key: 'ready', tone: 'go' });
    expect(putOf(found, 'vetting')).toBe('100%');
    expect(putOf(found, 'disclosed')).toBe('1');
    expect(putOf(found, 'unresolved_chance')).toBe('pert(10%, 20%, 40%)');
    expect(putOf(found, 'base_quality')).toBe('normal(2.1, 0.45)');
  });

  it('leaves a number alone whose question was not answered', () => {
    const found = says('readiness', { answers: { open: 1 } });
    expect(putOf(found, 'unresolved_chance')).toBeUndefined();
    expect(putOf(found, 'base_quality')).toBeUndefined();
  });

  it('the middle grades are what the model ships with', () => {
    const found = says('readiness', { answers: { ...ALL, manners: 1, quality: 1 } });
    expect(putOf(found, 'unresolved_chance')).toBe('pert(20%, 35%, 60%)');
    expect(putOf(found, 'base_quality')).toBe('normal(1.7, 0.45)');
    expect(found.verdict?.key).toBe('nearly');
  });

  it('warns of the marketing shop: hidden, and nothing known of the freelancer', () => {
    expect(says('readiness', { answers: { manners: 2 } }).remarks).toEqual([
      { key: 'lowest_price' },
    ]);
  });
});

describe('the service that is sold', () => {
  it('brings a price, hours, a market rate and a fair pay, in the money of the document', () => {
    const dollars = says('service', { answers: { service: 'wordpress', accepts_resale: 1 } });
    expect(putOf(dollars, 'price')).toBe('600');
    expect(putOf(dollars, 'freelancer_hours_per_order')).toBe('pert(10, 16, 26)');
    // 16 hours at 14 an hour after a fee of 15 %.
    expect(putOf(dollars, 'freelancer_pay')).toBe('260');
    const riyals = says('service', { answers: { service: 'wordpress' }, perDollar: 3.75 });
    expect(putOf(riyals, 'price')).toBe('2250');
    expect(putOf(riyals, 'market_hourly_rate')).toBe('pert(26.25, 52.5, 93.75)');
    expect(putOf(riyals, 'freelancer_hours_per_order')).toBe('pert(10, 16, 26)');
    expect(riyals.remarks).toContainEqual({ key: 'no_resale' });
  });

  it('leaves the numbers to who sells something else', () => {
    expect(says('service', { answers: { service: 'own' } }).puts).toEqual([]);
  });
});

describe('the fairness panel', () => {
  const panel = (fairness: number, unresolved: number, weight = 12): Assessment =>
    says('fairness', {
      known: {
        freelancer_pay: exactly(280),
        fairness: exactly(fairness),
        unresolved_share: exactly(unresolved),
        negative_weight: exactly(weight),
      },
    });

  it('says what pay would be fair: the pay over the fairness', () => {
    const found = panel(1.0043808411214952, 0.05);
    expect(figureOf(found, 'fair_pay')).toBeCloseTo(278.77871474265777, 9);
    expect(putOf(found, 'freelancer_pay')).toBe('280');
  });

  it.each([
    [0.49, 'crumbs', 'stop'],
    [0.5, 'below', 'wait'],
    [0.89, 'below', 'wait'],
    [0.9, 'fair', 'go'],
  ])('calls a fairness of %s %s', (value, key, tone) => {
    expect(panel(value, 0).verdict).toEqual({ key, tone });
  });

  it('draws the line of goodwill at one in thirteen, or wherever the weight puts it', () => {
    expect(figureOf(panel(1, 0), 'line')).toBe(1 / 13);
    expect(figureOf(panel(1, 0, 4), 'line')).toBe(1 / 5);
    expect(panel(1, 0.0769).remarks).toEqual([{ key: 'under_line' }]);
    expect(panel(1, 0.077).remarks).toEqual([{ key: 'over_line' }]);
  });

  it('says so when the model has no such figures', () => {
    expect(says('fairness', {}).verdict?.key).toBe('no_figures');
  });
});

describe('the dispute ledger', () => {
  const dispute = (outcome: string, settled = 1, side = 'client'): Answers => ({
    name: outcome,
    side,
    outcome,
    settled,
    money: 10,
  });

  it('adds the closed cases to what the defaults count for', () => {
    const found = says('disputes', {
      rows: [
        dispute('chargeback'),
        dispute('full_refund'),
        dispute('full_refund', 0),
        dispute('partial_refund'),
        dispute('no_refund', 0),
        dispute('open', 0),
        dispute('full_refund', 1, 'freelancer'),
      ],
    });
    const [, a = 0, b = 0] = /beta\((.*), (.*)\)/.exec(putOf(found, 'chargeback_chance')!) ?? [];
    const [, c = 0, d = 0] =
      /beta\((.*), (.*)\)/.exec(
        putOf(says('disputes', { rows: [dispute('no_refund')] }), 'chargeback_chance')!,
      ) ?? [];
    // One chargeback in five against none in one.
    expect(Number(a) - Number(c)).toBeCloseTo(1, 2);
    expect(Number(b) - Number(d)).toBeCloseTo(3, 2);
    expect(figureOf(found, 'client_disputes')).toBe(6);
    expect(figureOf(found, 'freelancer_disputes')).toBe(1);
    expect(figureOf(found, 'money')).toBe(70);
    expect(found.remarks.filter(({ key }) => key === 'unsettled')).toHaveLength(2);
  });

  it('learns nothing from disputes that are still open', () => {
    expect(says('disputes', { rows: [dispute('open')] }).puts).toEqual([]);
  });
});

describe('the gate before a client is sent to a partner', () => {
  const good = { helps_client: 1, known: 1, good_work: 1, fair_price: 1 };

  it.each([
    [{ ...good, helps_client: 0 }, 'no_helps_client'],
    [{ ...good, known: 0 }, 'no_known'],
    [{ ...good, good_work: 0 }, 'no_good_work'],
    [{ ...good, fair_price: 0 }, 'no_fair_price'],
    [{ ...good, pays: 1 }, 'no_agreement'],
    [{ ...good, pays: 1, agreement: 1 }, 'go'],
    [good, 'go'],
  ])('one no is enough: %o gives %s', (answers, key) => {
    expect(says('partner-gate', { rows: [{ name: 'Noor', ...answers }] }).remarks).toEqual([
      { key, of: 'Noor' },
    ]);
  });
});

describe('the outreach planner', () => {
  it('holds the message back until its three points are in it', () => {
    const answers = { not_competitor: 1, value: 1 };
    expect(says('outreach', { answers }).verdict).toEqual({ key: 'do_not_send', tone: 'stop' });
    expect(says('outreach', { answers: { ...answers, only_talk: 1 } }).verdict?.key).toBe('send');
  });

  it('learns from the stages reached: who was met had replied', () => {
    const found = says('outreach', {
      rows: ['found', 'contacted', 'replied', 'met', 'signed', 'true'].map((stage) => ({ stage })),
    });
    expect(figureOf(found, 'contacted')).toBe(5);
    expect(figureOf(found, 'met')).toBe(3);
    expect(figureOf(found, 'signed')).toBe(2);
    expect(putOf(found, 'partner_reply_rate')).toMatch(/^beta/);
    expect(putOf(found, 'partner_signing_rate')).toMatch(/^beta/);
  });

  it('counts the hours and the half that goes by LinkedIn', () => {
    const found = says('outreach', { answers: { contacts: 10, hours: 0.5 } });
    expect(figureOf(found, 'hours_a_month')).toBe(5);
    expect(figureOf(found, 'by_linkedin')).toBe(5);
  });
});

describe('the partner scorecard', () => {
  const record = (name: string, jobs: number, on_time: number): Answers => ({
    name,
    jobs,
    on_time,
    under_budget: 0,
  });

  it('compares the two best, and thirty jobs beat three', () => {
    const found = says('partner-scorecard', {
      rows: [record('three', 3, 3), record('thirty', 30, 28)],
    });
    expect(found.remarks).toContainEqual({ key: 'best', of: 'thirty' });
    expect(found.verdict?.key).toBe('unsettled');
  });

  it('settles it when the chance is 95 in 100', () => {
    const found = says('partner-scorecard', {
      rows: [record('a', 10, 9), record('b', 10, 1)],
    });
    expect(found.verdict?.key).toBe('settled');
    expect(figureOf(found, 'first_is_better')).toBeGreaterThan(0.999);
  });

  it('puts the chance of a late job, from all records', () => {
    const found = says('partner-scorecard', { rows: [record('a', 10, 8), record('b', 5, 2)] });
    expect(putOf(found, 'partner_failure_rate')).toBe('beta(6, 11)');
  });

  it('does not believe more jobs on time than there were', () => {
    const found = says('partner-scorecard', { rows: [record('a', 2, 5)] });
    expect(found.remarks).toContainEqual({ key: 'more_than_jobs', of: 'a' });
    expect(putOf(found, 'partner_failure_rate')).toBe('beta(1, 3)');
  });
});

describe('give and take', () => {
  it('says move on to who is always sent to and sends nothing back', () => {
    const rows = [{ name: 'a', sent: 3, received: 0 }];
    const found = says('reciprocity', { rows });
    expect(found.remarks).toContainEqual({ key: 'one_way', of: 'a' });
    expect(found.verdict?.key).toBe('we_give');
  });

  it('knows what is owed, and wants an agreement where money flows', () => {
    const rows = [{ name: 'a', sent: 1, received: 1, accrued: 50, paid: 20 }];
    const found = says('reciprocity', { rows });
    expect(figureOf(found, 'owed')).toBe(30);
    expect(found.remarks).toEqual([{ key: 'no_agreement', of: 'a' }]);
    expect(says('reciprocity', { rows: [{ ...rows[0], agreement: 1 }] }).remarks).toEqual([]);
  });

  it('turns counts into leads a month of a partner', () => {
    const found = says('reciprocity', {
      answers: { months: 6 },
      rows: [
        { name: 'a', kind: 'simple', received: 3 },
        { name: 'b', kind: 'simple', received: 0 },
      ],
    });
    // Gamma with the mean (3 + ½) / (6 months × 2 partners).
    expect(putOf(found, 'leads_per_partner')).toBe('gamma(3.5, 0.08333)');
  });
});

describe('what clients need', () => {
  it('finds the partner for a need, and the need without one', () => {
    const found = says('client-needs', {
      answers: { ours_operations: 1 },
      rows: [{ name: 'shop', design: 1, analytics: 1, operations: 1 }],
      lists: { partners: [{ name: 'Layla', service: 'design' }] },
    });
    expect(found.verdict?.key).toBe('gaps');
    expect(found.remarks).toEqual([{ key: 'match_design', of: 'Layla' }, { key: 'gap_analytics' }]);
    expect(figureOf(found, 'referred')).toBe(1);
  });
});

describe('producer or affiliate', () => {
  const grade = (ids: string, value: number): Answers =>
    Object.fromEntries(ids.split(' ').map((id) => [id, value]));
  const PRODUCER = 'teaching specialist brand commitment control support affiliates team';
  const AFFILIATE = 'curious seller niches no_logistics no_relation';

  it('says closer to, by the mean of the traits', () => {
    const found = says('paths', { answers: { ...grade(PRODUCER, 2), ...grade(AFFILIATE, 1) } });
    expect(found.verdict).toEqual({ key: 'producer', tone: 'go' });
    expect(figureOf(found, 'producer')).toBe(1);
    expect(figureOf(found, 'affiliate')).toBe(0.5);
  });

  it('advises affiliate first when in doubt', () => {
    const found = says('paths', { answers: { ...grade(PRODUCER, 1), ...grade(AFFILIATE, 1) } });
    expect(found.verdict?.key).toBe('undecided');
    expect(found.remarks).toEqual([{ key: 'affiliate_first' }]);
  });

  it('offers a co-producer to who would produce without the topic', () => {
    const answers = { ...grade(PRODUCER, 2), specialist: 1, ...grade(AFFILIATE, 0) };
    const found = says('paths', { answers });
    expect(found.remarks).toContainEqual({ key: 'co_producer' });
    expect(putOf(found, 'expert')).toBe('0');
    expect(putOf(found, 'starting_skill')).toBe('pert(10%, 30%, 50%)');
  });
});

describe('the share of a co-producer', () => {
  it('lies between what each has alone, with the even split and equal pay an hour', () => {
    // The marketer has 6,000 alone, the expert 2,500, both together 14,000.
    const found = says('split', {
      answers: {
        alone_mine: 6000,
        alone_theirs: 2500,
        together: 14_000,
        hours_mine: 300,
        hours_theirs: 120,
      },
      known: { co_producer_share: exactly(0.3) },
    });
    expect(figureOf(found, 'least')).toBeCloseTo(0.17857142857142858, 15);
    expect(figureOf(found, 'most')).toBeCloseTo(0.5714285714285714, 15);
    expect(figureOf(found, 'even')).toBe(0.375);
    expect(figureOf(found, 'hourly')).toBeCloseTo(0.2857142857142857, 15);
    expect(figureOf(found, 'added')).toBe(5500);
    expect(putOf(found, 'co_producer_share')).toBe('37.5%');
    expect(found.remarks).toEqual([{ key: 'now_inside' }]);
  });

  it('does not exist where both have less together than alone', () => {
    const answers = { alone_mine: 6000, alone_theirs: 9000, together: 14_000 };
    const found = says('split', { answers });
    expect(found.verdict).toEqual({ key: 'no_room', tone: 'stop' });
    expect(found.puts).toEqual([]);
  });
});

describe('vetting an operations agency', () => {
  const points = CHECKLISTS.get('merchant-vetting')!.sections.flatMap(({ fields }) =>
    fields.map(({ id }) => id),
  );
  const ticked = (ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, 1]));

  it('weighs its sixteen points to exactly one', () => {
    expect(points).toHaveLength(16);
    const all = says('merchant-vetting', { answers: ticked(points) });
    expect(figureOf(all, 'trust')).toBeCloseTo(1, 15);
    const each = points.map((id) =>
      Number(figureOf(says('merchant-vetting', { answers: ticked([id]) }), 'trust')),
    );
    expect(each.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
    expect(each[0]).toBeCloseTo(0.15, 15);
    expect(each[1]).toBeCloseTo(0.1, 15);
    expect(each[2]).toBeCloseTo(0.2 / 6, 15);
  });

  it.each([
    [['authorised'], 'stop', 'stop'],
    [['authorised', 'verified', 'same_industry'], 'pilot', 'wait'],
    [points, 'proceed', 'go'],
  ])('tells the merchant what to do: %j', (ids, key, tone) => {
    expect(says('merchant-vetting', { answers: ticked(ids) }).verdict).toEqual({ key, tone });
  });

  it('gives the agency the win rate that its score earns', () => {
    const found = says('agency-vetting', {
      answers: ticked(['authorised', 'verified', 'same_industry']),
      known: {
        win_rate_empty: exactly(0.05),
        win_rate_full: { low: 0.15, middle: 0.2, high: 0.3 },
      },
    });
    const rate = figureOf(found, 'win_rate') as Known;
    expect(rate.low).toBeCloseTo(0.1, 12);
    expect(rate.middle).toBeCloseTo(0.125, 12);
    expect(rate.high).toBeCloseTo(0.175, 12);
    expect(putOf(found, 'certification')).toBe('100%');
    expect(putOf(found, 'visit_offered')).toBe('0%');
    expect(found.remarks).toEqual([{ key: 'next_visit' }]);
  });
});

it('answers that do not fit their question, as in a damaged file, count as not given', () => {
  const found = says('outreach', {
    answers: { contacts: 1e300, hours: -3, not_competitor: 'yes', value: 7, only_talk: 1 },
  });
  expect(figureOf(found, 'hours_a_month')).toBeCloseTo(4 * 0.7, 12);
  expect(found.verdict?.key).toBe('do_not_send');
});
