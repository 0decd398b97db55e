import type { Future } from '#lib/engine/future.ts';
import { formatValue, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber } from '#lib/i18n/numbers.ts';
import type { Roles } from '#lib/models/model.ts';

/** How one future went, in a few sentences. */
export function futureSentence(future: Future, roles: Roles, style: Style): string {
  const count = (value: number): string => formatNumber(value, style.locale);
  const money = (value: number | undefined): string => formatValue(value ?? null, 'money', style);
  const cash = future.series.get(roles.cash) ?? new Float64Array(0);
  const lowest = cash.indexOf(Math.min(...cash.filter(Number.isFinite)));
  const sentences = [
    m.one_sentence({
      number: count(future.trial + 1),
      result: money(future.quantities.get(roles.result)),
      months: count(future.months),
    }),
  ];
  if (lowest >= 0) {
    sentences.push(m.one_sentence_lowest({ cash: money(cash[lowest]), month: count(lowest + 1) }));
  }
  const ruin = future.quantities.get(roles.ruinMonth);
  const even = future.quantities.get(roles.breakEven);
  if (ruin !== undefined && Number.isFinite(ruin)) {
    sentences.push(m.one_sentence_ruin({ month: count(ruin) }));
  } else if (even !== undefined && Number.isFinite(even)) {
    sentences.push(m.one_sentence_even({ month: count(even) }));
  } else if (even === Infinity) sentences.push(m.one_sentence_never());
  return sentences.join(' ');
}
