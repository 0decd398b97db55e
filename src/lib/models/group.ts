import type { Assumption, Grade, Group, Source, Unit } from './model.ts';

/** One assumption in a line, so that a group reads as a table. */
type Row = [
  name: string,
  unit: Unit,
  kind: Assumption['kind'],
  allowed: [number, number],
  grade: Grade,
  ...sources: Source[],
];

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
