import type { Dominance } from '#lib/analysis/dominance.ts';
import type { Paired } from '#lib/analysis/paired.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Say } from './names.ts';

interface Names {
  readonly base: string;
  readonly other: string;
}

/** Below this pairing has helped too little to be told. */
const WORTH_TELLING = 1.2;

/** What a comparison says, in one or two sentences: how often, where the middle half lies, the mean, and the error. */
export function verdictOf(
  paired: Paired | undefined,
  { base, other }: Names,
  say: Say,
): { readonly lead: string; readonly more: string } {
  if (paired === undefined) return { lead: m.compare_no_pairs({ base, other }), more: '' };
  const { difference, percentiles, sd } = paired;
  if (sd === 0 && difference.value === 0)
    return { lead: m.compare_same({ base, other }), more: '' };
  const figures = {
    mean: say.money(difference.value),
    error: say.money(difference.margin),
    low: say.money(percentiles[25]),
    high: say.money(percentiles[75]),
  };
  const lead = paired.isVisible
    ? m.compare_beats({ base, other, count: say.of100(paired.beats.value), ...figures })
    : m.compare_nothing_visible({ base, other });
  const average = m.compare_average(figures);
  const saving =
    paired.saving >= WORTH_TELLING && Number.isFinite(paired.saving)
      ? m.compare_saving({ times: say.count(Number(paired.saving.toPrecision(2))) })
      : '';
  return { lead, more: [average, saving].filter((each) => each !== '').join(' ') };
}

/** Who is better for whom, in words; the largest gap against the better one is told as well. */
export function dominanceWords(
  { anyone, cautious, crossing }: Dominance,
  { base, other }: Names,
  say: Say,
): readonly string[] {
  const better = (side: 'first' | 'second'): { better: string; worse: string } =>
    side === 'first' ? { better: other, worse: base } : { better: base, worse: other };
  const gap = (side: 'first' | 'second'): string[] => {
    const most = anyone[side];
    if (most === undefined) return [];
    const words = {
      ...better(side),
      amount: say.money(most.at),
      points: say.count(Number((100 * most.size).toPrecision(2))),
    };
    return [most.isVisible ? m.compare_gap(words) : m.compare_gap_chance(words)];
  };
  const gaps = [...gap('first'), ...gap('second')];
  if (anyone.better !== undefined) return [m.compare_anyone(better(anyone.better)), ...gaps];
  const isVisible = anyone.first?.isVisible === true || anyone.second?.isVisible === true;
  if (!isVisible) return [m.compare_dominance_none({ base, other }), ...gaps];
  const where = crossing === undefined ? [] : [m.compare_crossing({ amount: say.money(crossing) })];
  const verdict =
    cautious.better === undefined
      ? m.compare_taste({ base, other })
      : m.compare_cautious(better(cautious.better));
  return [verdict, ...gaps, ...where];
}
