import type { Flip } from '#lib/analysis/flips.ts';
import type { Paired } from '#lib/analysis/paired.ts';
import { formatValue, of100, type Style } from '#lib/components/format.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Trial } from '#lib/models/creator/answers.ts';
import { TRIED_NAMES } from './fields.ts';
import type { Changes, Turn } from '#lib/state/paths.svelte.ts';

/** Figures as this page writes them. */
export interface Say {
  readonly money: (value: number | null) => string;
  /** What an hour pays; tenths are as much as is known of it. */
  readonly hourly: (value: number) => string;
  /** Half the width of a 95 % interval. */
  readonly error: (margin: number) => string;
  readonly count: (value: number) => string;
  readonly of100: (share: number) => string;
}

export function sayIn(style: Style): Say {
  const count = (value: number): string => formatNumber(value, style.locale);
  const money = (value: number | null): string => formatValue(value, 'money', style);
  return {
    money,
    hourly: (value) => money(Number(value.toFixed(1))),
    error: (margin) => money(Number(margin.toPrecision(2))),
    count,
    of100: (share) => count(of100(share)),
  };
}

/** Which path is ahead more often and by how much: the producer's held against the affiliate's. */
export function answerWords(paired: Paired, hours: string, say: Say): readonly string[] {
  const { difference, percentiles, beats, isVisible } = paired;
  const isProducer = !isVisible || difference.value > 0;
  const [better, worse] = isProducer
    ? [m.path_name_producer(), m.path_name_affiliate()]
    : [m.path_name_affiliate(), m.path_name_producer()];
  const share = isProducer ? beats.value : 1 - beats.value;
  const words = { hours, better, worse, count: say.of100(share) };
  const lead = isVisible
    ? share > 0.5
      ? m.path_ahead(words)
      : m.path_ahead_seldom(words)
    : m.path_level(words);
  const [low, high, mean] = isProducer
    ? [percentiles[25], percentiles[75], difference.value]
    : [-percentiles[75], -percentiles[25], -difference.value];
  const amount = m.path_amount({
    low: say.money(low),
    high: say.money(high),
    mean: say.money(mean),
    error: say.error(difference.margin),
  });
  return [lead, amount];
}

/** Whether an hour pays as well as the one that was named. */
export function payWords(
  pay: { readonly affiliate: number; readonly producer: number },
  wage: number,
  say: Say,
): string {
  const words = {
    wage: say.money(wage),
    affiliate: say.hourly(pay.affiliate),
    producer: say.hourly(pay.producer),
  };
  const [isAffiliate, isProducer] = [pay.affiliate >= wage, pay.producer >= wage];
  if (isAffiliate && isProducer) return m.path_pay_both(words);
  if (!isAffiliate && !isProducer) return m.path_pay_neither(words);
  const name = isProducer ? m.path_name_producer() : m.path_name_affiliate();
  return m.path_pay_one({ ...words, name });
}

interface Amount {
  readonly mean: string;
  readonly error: string;
}

/** The sentence for nothing visible, for less, or for more, as a difference turned out. */
function threeWays(
  { difference, isVisible }: Paired,
  say: Say,
  [level, costs, gains]: readonly [
    (amount: Amount) => string,
    (amount: Amount) => string,
    (amount: Amount) => string,
  ],
): string {
  const amount = {
    mean: say.money(isVisible ? Math.abs(difference.value) : difference.value),
    error: say.error(difference.margin),
  };
  return (isVisible ? (difference.value < 0 ? costs : gains) : level)(amount);
}

/** What it costs or brings to begin as an affiliate: the staged path held against a product at once. */
export function waitWords(paired: Paired, months: string, say: Say): string {
  return threeWays(paired, say, [
    (amount) => m.path_wait_level({ ...amount, months }),
    (amount) => m.path_wait_costs({ ...amount, months }),
    (amount) => m.path_wait_gains({ ...amount, months }),
  ]);
}

/** What it is worth to decide by the list: the gated path held against building in any case. */
export function gateWords(paired: Paired, list: string, say: Say): string {
  return threeWays(paired, say, [
    (amount) => m.path_gate_level({ ...amount, list }),
    (amount) => m.path_gate_costs({ ...amount, list }),
    (amount) => m.path_gate_gains({ ...amount, list }),
  ]);
}

function beyond(value: string, { side, isThroughout }: Flip): string {
  if (!isThroughout) return value;
  return side === 'below' ? m.path_or_less({ value }) : m.path_or_more({ value });
}

/** A question's other answer, and who is ahead with it. */
export function turnWords(turn: Turn, say: Say): string {
  const path = turn.ahead === 'first' ? m.path_name_producer() : m.path_name_affiliate();
  const at = (value: string): string => m.path_flip({ path, value: beyond(value, turn) });
  switch (turn.question) {
    case 'founder_hours':
      return at(m.path_at_hours({ value: say.count(turn.at) }));
    case 'starting_cash':
      return at(m.path_at_cash({ value: say.money(turn.at) }));
    case 'subscribers_at_start':
      return at(m.path_at_list({ value: say.count(turn.at) }));
    case 'price':
      return at(m.path_at_price({ value: say.money(turn.at) }));
    case 'expert':
      return turn.at > 0 ? m.path_flip_expert({ path }) : m.path_flip_no_expert({ path });
  }
}

/** The questions none of whose other answers turned anything. */
export function steadyNames(
  turns: readonly Turn[],
  questions: readonly Trial['question'][],
): readonly string[] {
  return questions
    .filter((question) => turns.every((turn) => turn.question !== question))
    .map((question) => TRIED_NAMES[question]());
}

/** Which number would be worth most to know before choosing, with its check on fresh trials. */
export function knownWords(
  known: Changes['known'],
  nameOf: (name: string) => string,
  say: Say,
): string {
  if (known === undefined) return m.path_know_none();
  return m.path_know({
    name: nameOf(known.name),
    value: say.money(known.value),
    fresh: say.money(known.fresh),
    error: say.error(known.margin),
  });
}
