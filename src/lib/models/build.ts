import type { Block, NoteColour } from './blocks.ts';
import type { Assumption, Grade, Group, ModelNote, Roles, Source, Unit } from './model.ts';

type Row = [
  name: string,
  unit: Unit,
  kind: Assumption['kind'],
  allowed: [number, number],
  grade: Grade,
  ...sources: Source[],
];

/** A group of assumptions, each written as a row. */
export function group(id: string, rows: Row[]): Group {
  return {
    id,
    assumptions: rows.map(([name, unit, kind, allowed, grade, ...sources]) => ({
      name,
      unit,
      kind,
      allowed,
      grade,
      sources,
    })),
  };
}

/** A note of the canvas, and the assumptions it stands for. */
export function note(id: string, block: Block, colour: NoteColour, ...links: string[]): ModelNote {
  return { id, block, colour, links };
}

/** The names by which every model that ships answers what it is asked first. */
export const roles: Roles = {
  result: 'take_home',
  income: 'total_net_revenue',
  loss: 'loss',
  ruined: 'ruined',
  ruinMonth: 'ruin_month',
  breakEven: 'break_even',
  lowestCash: 'lowest_cash',
  cash: 'cash',
};
