import { type Amount, asPercent, bare, literalOf, valueOf } from './amount.ts';
import type { FieldIssueKey } from './field-issue.ts';
import type { Domain, FieldUnit } from './field-unit.ts';

/** Numbers as the field counts them, ready to be written in the language. */
export type InUnit =
  | { readonly ok: true; readonly amounts: readonly Amount[] }
  | {
      readonly ok: false;
      readonly key: FieldIssueKey;
      /** The same numbers in each way that may be meant. */
      readonly ways: readonly (readonly Amount[])[];
    };

/**
 * Decides what numbers mean in a field: 10 is 10% where shares are counted, and only a question
 * where it could be two things.
 */
export function inUnit(amounts: readonly Amount[], unit: FieldUnit, domain: Domain): InUnit {
  if (unit === 'share') return inShare(amounts, domain);
  const isPercent = amounts.some((amount) => amount.isPercent);
  if (isPercent && unit !== 'number') {
    const key = unit === 'money' ? 'percent_in_money' : 'percent_in_number';
    return { ok: false, key, ways: [amounts.map(bare)] };
  }
  const isDotted = ({ isThousandOrDecimal, power, digits }: Amount): boolean =>
    isThousandOrDecimal && power === 0 && digits.includes('.');
  if (unit !== 'number' && amounts.some(isDotted)) {
    const thousands = amounts.map((amount) =>
      isDotted(amount) ? { ...amount, digits: amount.digits.replace('.', '') } : amount,
    );
    return { ok: false, key: 'thousand_or_decimal', ways: [thousands, amounts] };
  }
  return isPercent ? withSharedPercent(amounts) : withSharedPower(amounts);
}

function inShare(amounts: readonly Amount[], domain: Domain): InUnit {
  if (amounts.some(({ currency }) => currency.length > 0)) {
    return { ok: false, key: 'money_in_share', ways: [amounts.map(bare).map(asPercent)] };
  }
  const isAsked = (amount: Amount): boolean => !amount.isPercent && amount.power === 0;
  const open = amounts.filter((amount) => isAsked(amount) && valueOf(amount) !== 0);
  const percent = amounts.map((amount) => (isAsked(amount) ? asPercent(amount) : amount));
  const hundredfold = amounts.map((amount) =>
    isAsked(amount) ? asPercent({ ...amount, power: 2 }) : amount,
  );
  if (open.length === 0) return { ok: true, amounts: percent };
  const most = Math.max(...open.map((amount) => Math.abs(valueOf(amount))));
  const least = Math.min(...open.map((amount) => Math.abs(valueOf(amount))));
  // 0.1, and 0.5 to 1, are as likely shares as they are percentages.
  const isFraction = least < 1 && most <= 1;
  // Where a share can be above 100%, 1.5 may be half as much again.
  const isMultiple = domain.high > 1 && most <= 10 && open.length === amounts.length;
  return isFraction || isMultiple
    ? { ok: false, key: 'percent_or_part', ways: [hundredfold, percent] }
    : { ok: true, amounts: percent };
}

/** `10 to 15%` can only be 10% to 15%; `5% to 20` may be either. */
function withSharedPercent(amounts: readonly Amount[]): InUnit {
  const isBare = (amount: Amount): boolean => !amount.isPercent && valueOf(amount) !== 0;
  if (!amounts.some(isBare)) return { ok: true, amounts };
  const shared = amounts.map((amount) => (isBare(amount) ? asPercent(amount) : amount));
  return isInOrder(amounts)
    ? { ok: false, key: 'one_suffix', ways: [shared, amounts] }
    : { ok: true, amounts: shared };
}

/** `5–20k` may be meant as 5k to 20k; `900 to 2k` cannot be. */
function withSharedPower(amounts: readonly Amount[]): InUnit {
  const power = amounts.at(-1)!.power;
  const isBare = (amount: Amount): boolean => amount.power === 0 && valueOf(amount) !== 0;
  const isPlain = amounts.every(({ exponent }) => exponent === 0);
  if (power === 0 || !isPlain || !amounts.some(isBare)) return { ok: true, amounts };
  const shared = amounts.map((amount) => (isBare(amount) ? { ...amount, power } : amount));
  return isInOrder(shared) && isInOrder(amounts)
    ? { ok: false, key: 'one_suffix', ways: [shared, amounts] }
    : { ok: true, amounts };
}

export function isInOrder(amounts: readonly Amount[]): boolean {
  return amounts.every((amount, place) => {
    const before = amounts[place - 1];
    return before === undefined || valueOf(before) <= valueOf(amount);
  });
}

export function sorted(amounts: readonly Amount[]): Amount[] {
  return [...amounts].sort((a, b) => valueOf(a) - valueOf(b));
}

/** One, two or three numbers as an expression of the language. */
export function expressionOf(amounts: readonly Amount[]): string {
  const literals = amounts.map(literalOf);
  return literals.length === 3 ? `pert(${literals.join(', ')})` : literals.join(' to ');
}
