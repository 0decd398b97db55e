import type { Sought } from '#lib/analysis/goal-seek.ts';
import { formatValue, of100, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber, formatPercent } from '#lib/i18n/numbers.ts';
import type { Goal } from '#lib/state/what-if/seek.ts';
import { leverValue, type Movable } from './levers.ts';

/** The value to go to for the goal; `undefined` where it holds already, or nowhere. */
export function answerValue(found: Sought): number | undefined {
  if (found.kind === 'none' || found.isNow) return undefined;
  return found.now.value < found.low.value ? found.low.value : found.high.value;
}

interface Told {
  readonly found: Sought;
  readonly movable: Movable;
  readonly goal: Goal;
  /** The median of the number as it is now. */
  readonly median: number | null;
  readonly months: number;
  readonly style: Style;
}

/** What a search found, in one or two sentences. */
export function goalSentence(told: Told): string {
  const { found, movable, style } = told;
  const goal = goalWords(told);
  const name = movable.label;
  const value = (each: number): string => leverValue(movable, each, style);
  if (found.kind === 'none') {
    const { low, high } = movable.lever.domain;
    const words = {
      name,
      low: value(low),
      high: value(high),
      best: value(found.best.value),
      reach: reachWords(told, found.best),
      goal,
    };
    return found.best.isInside ? m.what_if_none_inside(words) : m.what_if_none(words);
  }
  const { low, high, now } = found;
  if (found.isNow) {
    const words = {
      name,
      goal,
      reach: reachWords(told, now),
      low: value(low.value),
      high: value(high.value),
    };
    if (low.isEnd && high.isEnd) return m.what_if_holds_all(words);
    if (low.isEnd) return m.what_if_holds_most(words);
    return high.isEnd ? m.what_if_holds_least(words) : m.what_if_holds_between(words);
  }
  const isUp = now.value < low.value;
  const answer = isUp ? low : high;
  const words = {
    name,
    goal,
    reach: reachWords(told, answer),
    value: value(answer.value),
    now: value(now.value),
  };
  const sentence =
    movable.lever.kind === 'value'
      ? isUp
        ? m.what_if_least(words)
        : m.what_if_most(words)
      : scaledSentence(told, answer.value, words);
  const other = isUp ? high : low;
  if (other.isEnd || other.value === answer.value) return sentence;
  const limit = { value: value(other.value) };
  return `${sentence} ${isUp ? m.what_if_not_above(limit) : m.what_if_not_below(limit)}`;
}

/** An uncertain number is told by how much of it, and by its middle. */
function scaledSentence(
  { movable, median, style }: Told,
  factor: number,
  { name, goal, reach }: { readonly name: string; readonly goal: string; readonly reach: string },
): string {
  const [, most = Infinity] = movable.lever.within ?? [];
  const show = (value: number | null): string => formatValue(value, movable.unit, style);
  const words = {
    name,
    goal,
    reach,
    percent: formatPercent(Math.abs(1 - factor), style.locale),
    median: show(median === null ? null : Math.min(most, median * factor)),
    now: show(median),
  };
  return factor < 1 ? m.what_if_lower(words) : m.what_if_higher(words);
}

/** The goal as part of a sentence. */
function goalWords({ goal, style, months }: Told): string {
  if (goal.kind === 'mean') {
    return m.what_if_for_mean({
      amount: formatValue(goal.amount, 'money', style),
      months: formatNumber(months, style.locale),
    });
  }
  const count = formatNumber(of100(goal.share), style.locale);
  return goal.target === 0
    ? m.what_if_for_no_loss({ count })
    : m.what_if_for_chance({ count, amount: formatValue(goal.target, 'money', style) });
}

/** What is reached, with the simulation error. */
function reachWords(
  { goal, style }: Told,
  { reach, margin }: { readonly reach: number; readonly margin: number },
): string {
  if (goal.kind === 'mean') {
    return m.what_if_reach_mean({
      amount: formatValue(reach, 'money', style),
      error: formatValue(margin, 'money', style),
    });
  }
  return m.what_if_reach_chance({
    count: formatNumber(of100(reach), style.locale),
    error: formatNumber(Math.max(0.1, Math.round(margin * 1000) / 10), style.locale),
  });
}
