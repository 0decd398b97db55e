import { formatValue, type Style } from '#lib/components/format.ts';
import type { Unit } from '#lib/models/model.ts';
import type { Desk } from '#lib/state/context.ts';

/** What the screen calls the numbers of a model, and how it writes their values. */
export interface Named {
  readonly label: (name: string) => string;
  readonly unit: (name: string) => Unit;
  readonly write: (name: string, value: number) => string;
}

/** Words and units of all numbers of the open document, in one language and currency. */
export function namedIn({ model, words }: Desk, style: Style): Named {
  const units = new Map<string, Unit>(
    [
      ...(model?.groups ?? []).flatMap(({ assumptions }) => assumptions),
      ...(model?.outputs ?? []),
    ].map(({ name, unit }) => [name, unit]),
  );
  const unit = (name: string): Unit => units.get(name) ?? 'number';
  return {
    label: (name) => words.outputs[name]?.label ?? words.assumptions[name]?.label ?? name,
    unit,
    write: (name, value) => formatValue(value, unit(name), style),
  };
}
