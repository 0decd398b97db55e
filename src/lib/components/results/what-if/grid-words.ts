import { formatValue, of100, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber } from '#lib/i18n/numbers.ts';
import type { Grid } from '#lib/state/what-if/grid.ts';
import { leverValue, type Movable } from './levers.ts';
import type { SecondMeasure } from './measures.ts';

/** Which pair of values is best on average, as far as is known. */
export function gridSentence(grid: Grid, across: Movable, down: Movable, style: Style): string {
  const known = grid.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === undefined ? [] : [{ row, column, cell }])),
  );
  const best = known.reduce((a, b) => (b.cell.mean > a.cell.mean ? b : a));
  const asGood = known.filter(
    ({ cell }) => best.cell.mean - cell.mean <= Math.hypot(best.cell.margin, cell.margin),
  ).length;
  const words = {
    first: across.label,
    firstValue: leverValue(across, grid.first[best.column] ?? NaN, style),
    second: down.label,
    secondValue: leverValue(down, grid.second[best.row] ?? NaN, style),
    amount: formatValue(best.cell.mean, 'money', style),
    error: formatValue(best.cell.margin, 'money', style),
    count: formatNumber(asGood - 1, style.locale),
  };
  return asGood > 1 ? m.what_if_map_best_of(words) : m.what_if_map_best(words);
}

/** All that is known of one cell. */
export function cellSentence({
  grid,
  at,
  across,
  down,
  measure,
  style,
}: {
  readonly grid: Grid;
  readonly at: { readonly row: number; readonly column: number };
  readonly across: Movable;
  readonly down: Movable;
  readonly measure: SecondMeasure | undefined;
  readonly style: Style;
}): string {
  const cell = grid.cells[at.row]?.[at.column];
  if (cell === undefined) return m.what_if_working();
  const sentence = m.what_if_map_cell({
    first: across.label,
    firstValue: leverValue(across, grid.first[at.column] ?? NaN, style),
    second: down.label,
    secondValue: leverValue(down, grid.second[at.row] ?? NaN, style),
    amount: formatValue(cell.mean, 'money', style),
    error: formatValue(cell.margin, 'money', style),
    count: formatNumber(of100(cell.success), style.locale),
    target: formatValue(grid.question.target, 'money', style),
  });
  if (measure === undefined || cell.measure === undefined) return sentence;
  return `${sentence} ${m.what_if_map_measure({
    measure: measure.label,
    value: formatValue(cell.measure, measure.unit, style),
  })}`;
}
