import { leverOf, type Lever } from '#lib/analysis/lever.ts';
import { formatValue, isShare, type Style } from '#lib/components/format.ts';
import { m } from '#lib/i18n/generated/messages.js';
import { formatPercent } from '#lib/i18n/numbers.ts';
import { constantOf } from '#lib/language/constant.ts';
import type { Unit } from '#lib/models/model.ts';
import type { Desk } from '#lib/state/context.ts';

/** A number of the open model that can be moved. */
export interface Movable {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** Whether it is the founder's to choose. */
  readonly isDecision: boolean;
  readonly lever: Lever;
}

const COUNTED: readonly Unit[] = ['months', 'orders', 'people', 'clients', 'switch', 'number'];

/**
 * The numbers that can be moved, decisions first. Numbers that go together with others are left out while
 * they are uncertain: their correlation is stated for them as they are.
 */
export function movables(desk: Desk): readonly Movable[] {
  const { program } = desk.workspace;
  const definitions = new Map(program?.definitions.map((each) => [each.name, each]));
  const correlated = new Set(program?.correlations.flatMap(({ first, second }) => [first, second]));
  const all = (desk.model?.groups ?? []).flatMap(({ assumptions }) =>
    assumptions.flatMap(({ name, unit, kind, allowed }): Movable[] => {
      const definition = definitions.get(name);
      if (definition?.kind !== 'quantity' || correlated.has(name)) return [];
      const constant = constantOf(definition.expression);
      const isWhole = COUNTED.includes(unit) && Number.isInteger(constant);
      const share = isShare(unit) || unit === 'switch';
      return [
        {
          name,
          unit,
          label: desk.words.assumptions[name]?.label ?? name,
          isDecision: kind === 'decision',
          lever: leverOf({ name, constant, allowed, isShare: share, isWhole }),
        },
      ];
    }),
  );
  return [...all.filter(({ isDecision }) => isDecision), ...all.filter((each) => !each.isDecision)];
}

/** The lever that multiplies a number as a whole, also one that could be set. */
export function scaling({ name, unit }: Movable): Lever {
  const allowed = [0, 1] as const;
  return leverOf({ name, constant: undefined, allowed, isShare: isShare(unit), isWhole: false });
}

/** A value of a lever in words: with its unit, or as a part of what the number is now. */
export function leverValue({ lever, unit }: Movable, value: number, style: Style): string {
  return lever.kind === 'value'
    ? formatValue(value, unit, style)
    : m.what_if_of_now({ percent: formatPercent(value, style.locale) });
}

/** The same on an axis. */
export function leverTick({ lever, unit }: Movable, value: number, style: Style): string {
  return lever.kind === 'value'
    ? formatValue(value, unit, style)
    : formatPercent(value, style.locale);
}
