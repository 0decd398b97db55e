import type { Driver } from '#lib/analysis/drivers.ts';
import { shapeMarks } from '#lib/charts/shape.ts';
import type { Style } from '#lib/components/format.ts';
import { understand } from '#lib/language/understand.ts';
import { assumptionRange } from '#lib/components/program/range-words.ts';
import type { Note } from '#lib/document/schema.ts';
import type { AnyBlock } from '#lib/models/blocks.ts';
import type { Desk } from '#lib/state/context.ts';

/** Whether a number brings money or takes it. */
export type Flow = 'in' | 'out' | undefined;

/** What a note shows of a number it stands for. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  /** A value or a range in a few characters. */
  readonly range: string;
  /** The outline of its distribution in a box of `PICTURE`; '' for a number that is known. */
  readonly picture: string;
  readonly isMoney: boolean;
  readonly driver: Driver | undefined;
}

export const PICTURE = { width: 26, height: 10 } as const;

/** Shares below this are not told apart from chance. */
const NOTICEABLE = 0.002;

/** What there is to know of every number of the model, by name. */
export function factsOf(
  desk: Desk,
  drivers: readonly Driver[],
  style: Style,
): ReadonlyMap<string, Fact> {
  const byName = new Map(drivers.map((driver) => [driver.name, driver]));
  const assumptions = (desk.model?.groups ?? []).flatMap((group) => group.assumptions);
  return new Map(
    assumptions.map(({ name, unit }) => {
      const understood = understand(desk.workspace.expressions.get(name) ?? '');
      const marks =
        understood.kind === 'uncertain'
          ? shapeMarks(understood, PICTURE.width, PICTURE.height)
          : undefined;
      const fact: Fact = {
        name,
        label: desk.words.assumptions[name]?.label ?? name,
        range: assumptionRange(desk, name, style),
        picture: marks?.area ?? '',
        isMoney: unit.startsWith('money'),
        driver: byName.get(name),
      };
      return [name, fact];
    }),
  );
}

/** What each number carries of the risk. */
export function sharesOf(drivers: readonly Driver[]): ReadonlyMap<string, number> {
  return new Map(drivers.map(({ name, share }) => [name, share]));
}

/** The names that each note stands for. */
export function linksOf(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  return new Map(notes.map(({ id, links }) => [id, links]));
}

/** How much of the risk a note carries: the shares of its numbers, each counted once. */
export function riskOf({ links }: Note, shares: ReadonlyMap<string, number>): number {
  return [...new Set(links)].reduce((sum, name) => sum + (shares.get(name) ?? 0), 0);
}

/**
 * Money in or money out: an uncertain number by what more of it does to the result of the newest run, an
 * amount that is known by the block its note stands in. Neither where nothing is to be seen.
 */
export function flowOf({ driver, isMoney }: Fact, block: AnyBlock | null): Flow {
  if (driver !== undefined && driver.share >= NOTICEABLE)
    return driver.direction > 0 ? 'in' : driver.direction < 0 ? 'out' : undefined;
  if (driver !== undefined || !isMoney) return undefined;
  return block === 'revenue' ? 'in' : block === 'costs' ? 'out' : undefined;
}
