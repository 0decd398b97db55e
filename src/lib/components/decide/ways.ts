import type { Answer } from '#lib/analysis/answer.ts';
import type { Driver } from '#lib/analysis/drivers.ts';
import { formatTick, formatValue, of100, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber, formatPercent } from '#lib/i18n/numbers.ts';

/** What each bar stands for. */
export type Bar = 'number' | 'group';

export type Measure = 'mean' | 'loss' | 'correlation' | 'share';

/** A way to measure what moves the result: where a bar begins and ends, and how that is written. */
export interface Way {
  readonly value: Measure;
  readonly label: string;
  readonly text: string;
  readonly low: (driver: Driver) => number;
  readonly high: (driver: Driver) => number;
  readonly base: number;
  readonly within: readonly number[];
  readonly better: 'more' | 'less';
  readonly format: (value: number) => string;
  /** In a bar or a sentence there is no room for more. */
  readonly short: (value: number) => string;
}

/** All ways, in the words for single numbers or for groups. */
export function waysOf(answer: Answer, bar: Bar, style: Style): readonly Way[] {
  const { locale } = style;
  const isGroup = bar === 'group';
  const money = (value: number): string => formatValue(value, 'money', style);
  const futures = (share: number): string => formatNumber(of100(share), locale);
  const rounded = (value: number): string => formatNumber(Math.round(value * 100) / 100, locale);
  const percent = (value: number): string => formatPercent(value, locale);
  const mean = { base: money(answer.result.mean) };
  const loss = { base: m.in_100({ count: futures(answer.loss.share) }) };
  return [
    {
      value: 'mean',
      label: m.measure_mean(),
      text: isGroup ? m.tornado_group_mean_text(mean) : m.tornado_mean_text(mean),
      low: ({ low }) => low.mean,
      high: ({ high }) => high.mean,
      base: answer.result.mean,
      within: [],
      better: 'more',
      format: money,
      short: (value) => formatTick(value, 'money', style),
    },
    {
      value: 'loss',
      label: m.measure_loss(),
      text: isGroup ? m.tornado_group_loss_text(loss) : m.tornado_loss_text(loss),
      low: ({ low }) => low.loss,
      high: ({ high }) => high.loss,
      base: answer.loss.share,
      within: [0],
      better: 'less',
      format: (value) => m.in_100({ count: futures(value) }),
      short: futures,
    },
    {
      value: 'correlation',
      label: m.measure_correlation(),
      text: isGroup ? m.tornado_group_correlation_text() : m.tornado_correlation_text(),
      low: () => 0,
      high: ({ correlation }) => correlation,
      base: 0,
      within: [-1, 1],
      better: 'more',
      format: rounded,
      short: rounded,
    },
    {
      value: 'share',
      label: m.measure_share(),
      text: isGroup ? m.tornado_group_share_text() : m.tornado_share_text(),
      low: () => 0,
      high: ({ share }) => share,
      base: 0,
      within: [],
      better: 'more',
      format: percent,
      short: percent,
    },
  ];
}

/** How far apart the ends of a bar are. */
export function swingOf({ low, high }: Way, driver: Driver): number {
  return Math.abs(high(driver) - low(driver));
}

/** A bar in words. */
export function rowWords(way: Way, bar: Bar, driver: Driver, name: string): string {
  const high = way.format(way.high(driver));
  if (way.value === 'correlation' || way.value === 'share')
    return m.tornado_row_one({ name, value: high });
  const ends = { name, low: way.format(way.low(driver)), high };
  return bar === 'group' ? m.tornado_group_row(ends) : m.tornado_row(ends);
}
