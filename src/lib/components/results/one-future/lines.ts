import type { Future } from '#lib/engine/future.ts';
import { formatValue, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatNumber, formatPercent } from '#lib/i18n/numbers.ts';
import { piecesOf, type Piece } from '#lib/language/pieces.ts';
import { listDefinitions } from '#lib/language/rewrite.ts';
import type { Unit } from '#lib/models/model.ts';
import type { Desk } from '#lib/state/context.ts';

/** A definition of the model as the reader follows it through one future. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit | undefined;
  readonly isMonthly: boolean;
  readonly pieces: readonly Piece[];
}

/** All definitions of the text that runs, in its order: what happens month by month first. */
export function linesOf({ workspace, model, words }: Desk): readonly Line[] {
  const definitions = listDefinitions(workspace.text).filter(({ kind }) => kind !== 'opening');
  const names = new Set(definitions.map(({ name }) => name));
  const units = new Map<string, Unit>([
    ...(model?.groups ?? []).flatMap(({ assumptions }) =>
      assumptions.map(({ name, unit }): [string, Unit] => [name, unit]),
    ),
    ...[...(model?.outputs ?? []), ...(model?.series ?? [])].map(
      ({ name, unit }): [string, Unit] => [name, unit],
    ),
  ]);
  const lines = definitions.map(({ name, kind, expression }) => ({
    name,
    label: words.assumptions[name]?.label ?? words.outputs[name]?.label ?? name,
    unit: units.get(name),
    isMonthly: kind === 'series',
    pieces: piecesOf(expression, (each) => names.has(each)),
  }));
  return [
    ...lines.filter(({ isMonthly }) => isMonthly),
    ...lines.filter((line) => !line.isMonthly),
  ];
}

/** Lines in whose name, label or formula all words of a search occur. */
export function linesFor(lines: readonly Line[], search: string): readonly Line[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ name, label }) => {
    const text = `${name} ${name.replaceAll('_', ' ')} ${label}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What a definition is in a future, in a month; `undefined` where it has no one value. */
export function valueIn(
  future: Future,
  name: string,
  month: number,
  lag: number | undefined,
): number | undefined {
  const series = future.series.get(name);
  if (series === undefined) return future.quantities.get(name);
  if (lag === undefined) return undefined;
  const at = month - lag;
  return at < 1 ? future.openings.get(name) : series[at - 1];
}

/** A value as the reader writes it: with its unit where it has one. */
export function writeValue(
  value: number | undefined,
  unit: Unit | undefined,
  style: Style,
): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value === Infinity) return m.never();
  if (unit === undefined) return formatNumber(Number(value.toPrecision(4)), style.locale);
  return formatValue(value, unit, style);
}

/** A piece of a formula with the value in its place. */
export function writePiece(
  piece: Piece,
  {
    future,
    month,
    units,
    style,
  }: {
    readonly future: Future;
    readonly month: number;
    readonly units: ReadonlyMap<string, Unit | undefined>;
    readonly style: Style;
  },
): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'number':
      return piece.isPercent
        ? formatPercent(piece.value, style.locale)
        : formatNumber(piece.value, style.locale, 'exact');
    case 'month':
      return formatNumber(month, style.locale);
    case 'months':
      return formatNumber(future.months, style.locale);
    case 'name': {
      const value = valueIn(future, piece.name, month, piece.lag);
      // A whole series, as in the sum over all months, has no one value.
      return value === undefined && future.series.has(piece.name)
        ? piece.text
        : writeValue(value, units.get(piece.name), style);
    }
  }
}
