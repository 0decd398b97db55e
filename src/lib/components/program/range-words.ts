import { formatValue, type Style } from '#lib/components/format.ts';
import type { Assumption, Unit } from '#lib/models/model.ts';
import type { Desk } from '#lib/state/context.ts';
import { understand } from '#lib/language/understand.ts';

/** The assumption of a name, where the model knows it. */
export function assumptionOf(desk: Desk, name: string): Assumption | undefined {
  return desk.model?.groups
    .flatMap((group) => group.assumptions)
    .find((assumption) => assumption.name === name);
}

/** A value or a range in a few characters, for a note: `$600`, `5%–20%`. */
export function assumptionRange(desk: Desk, name: string, style: Style): string {
  const expression = desk.workspace.expressions.get(name);
  const unit: Unit = assumptionOf(desk, name)?.unit ?? 'number';
  if (expression === undefined) return '–';
  const understood = understand(expression);
  switch (understood.kind) {
    case 'constant':
      return formatValue(understood.value, unit, style);
    case 'uncertain':
      return `${formatValue(understood.p5, unit, style)} – ${formatValue(understood.p95, unit, style)}`;
    case 'formula':
      return '=';
  }
}
