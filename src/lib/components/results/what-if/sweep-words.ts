import { isVisible } from '#lib/analysis/estimate.ts';
import { formatValue, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Sweep } from '#lib/state/what-if/sweep.ts';
import { leverValue, type Movable } from './levers.ts';

/** Where the result is best on average, how surely, and what that is more than now. */
export function sweepSentence(sweep: Sweep, movable: Movable, style: Style): string {
  const { optimum, values, figures } = sweep;
  if (optimum === undefined) return '';
  const value = (place: number): string => leverValue(movable, values[place] ?? NaN, style);
  const words = {
    name: movable.label,
    best: value(optimum.best),
    from: value(optimum.from),
    to: value(optimum.to),
    amount: formatValue(figures[optimum.best]?.mean ?? null, 'money', style),
  };
  const last = values.length - 1;
  if (optimum.from === 0 && optimum.to === last) return m.what_if_sweep_flat(words);
  const where = optimum.isInside
    ? optimum.from === optimum.to
      ? m.what_if_sweep_inside_one(words)
      : m.what_if_sweep_inside(words)
    : optimum.from === 0
      ? m.what_if_sweep_low(words)
      : m.what_if_sweep_high(words);
  const { gain } = optimum;
  if (gain === undefined) return where;
  const than = isVisible(gain)
    ? m.what_if_sweep_gain({
        amount: formatValue(gain.value, 'money', style),
        error: formatValue(gain.margin, 'money', style),
      })
    : m.what_if_sweep_no_gain();
  return `${where} ${than}`;
}
