import { type Figures, PERCENTILES, type Results } from '#lib/engine/results.ts';
import { formatNumber, formatPercent } from '#lib/i18n/numbers.ts';

type Json = null | number | string | Json[] | { [key: string]: Json };

/** The results as the documented JSON: no NaN and no Infinity, whatever happened in the run. */
export function toJson(results: Results): string {
  const { engine, trials, months, seed, sampler } = results;
  const quantities = Object.fromEntries(
    [...results.quantities].map(([name, figures]) => [name, quantityJson(figures)]),
  );
  const series = Object.fromEntries(
    [...results.series].map(([name, list]) => [name, list.map(monthJson)]),
  );
  const whole: Json = { engine, trials, months, seed, sampler, quantities, series };
  return JSON.stringify(whole);
}

function quantityJson(figures: Figures): Json {
  const { mean, p5, p50, p95 } = figures.standardErrors;
  return {
    mean: finite(figures.mean),
    sd: finite(figures.sd),
    min: finite(figures.min),
    max: finite(figures.max),
    ...percentilesJson(figures),
    se: { mean: finite(mean), p5: finite(p5), p50: finite(p50), p95: finite(p95) },
    never: figures.never,
    invalid: figures.invalid,
  };
}

function monthJson(figures: Figures, index: number): Json {
  return {
    month: index + 1,
    mean: finite(figures.mean),
    sd: finite(figures.sd),
    ...percentilesJson(figures),
    invalid: figures.invalid,
  };
}

function percentilesJson(figures: Figures): Record<string, Json> {
  return Object.fromEntries(
    PERCENTILES.map((percent) => [`p${percent}`, finite(figures.percentiles[percent])]),
  );
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** The results as tables for people: one row for every quantity, and for every series its last month. */
export function toTable(results: Results): string {
  const { trials, months, seed, sampler } = results;
  const parts = [
    `${formatNumber(trials, 'en')} trials, ${months} months, seed ${seed}, sampler ${sampler}`,
  ];
  if (results.quantities.size > 0) {
    const rows = [...results.quantities].map(([name, figures]) => row(name, figures));
    parts.push(table(['', 'mean', 'P5', 'P50', 'P95', 'never', 'no number'], rows));
  }
  if (results.series.size > 0) {
    const rows = [...results.series].flatMap(([name, list]) => {
      const last = list.at(-1);
      return last === undefined ? [] : [row(name, last)];
    });
    parts.push(table([`month ${months}`, 'mean', 'P5', 'P50', 'P95', 'never', 'no number'], rows));
  }
  const remarks = remarksOf(results);
  if (remarks.length > 0) parts.push(remarks.join('\n'));
  return parts.join('\n\n');
}

function row(name: string, figures: Figures): string[] {
  const number = (value: number | null): string =>
    value === null ? 'never' : formatNumber(value, 'en');
  const { percentiles, never, invalid } = figures;
  return [
    name,
    number(figures.mean),
    ...([5, 50, 95] as const).map((percent) => {
      return figures.count === 0 && never === 0 ? '–' : number(percentiles[percent]);
    }),
    never === 0 ? '' : formatPercent(never, 'en'),
    invalid === 0 ? '' : formatPercent(invalid, 'en'),
  ];
}

function remarksOf(results: Results): string[] {
  const { trials } = results;
  return [
    ...results.held.map(
      ({ definition, family, held, draws }) =>
        `${definition}: a parameter of ${family} was held inside its domain in ${formatPercent(held / draws, 'en')} of its draws.`,
    ),
    ...results.noNumber
      .filter((cause) => cause.trials > 0)
      .map(
        (cause) =>
          `${cause.definition}: no number in ${formatNumber(cause.trials, 'en')} of ${formatNumber(trials, 'en')} trials; they are left out.`,
      ),
  ];
}

/** Columns side by side, names to the left and figures to the right; columns without figures left out. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = head
    .map((_, column) => column)
    .filter((column) => column === 0 || rows.some((cells) => cells[column] !== ''));
  const lines = [head, ...rows].map((cells) => used.map((column) => cells[column] ?? ''));
  const widths = used.map((_, place) =>
    Math.max(...lines.map((cells) => widthOf(cells[place] ?? ''))),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, place) => {
          const gap = ' '.repeat((widths[place] ?? 0) - widthOf(cell));
          return place === 0 ? cell + gap : gap + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns of a terminal that a text takes: Chinese characters take two, marks none. */
function widthOf(text: string): number {
  const wide = text.match(
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/gu,
  );
  return Array.from(text.replace(/\p{M}/gu, '')).length + (wide?.length ?? 0);
}
