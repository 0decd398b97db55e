/** What a field counts: it decides what a bare number, a percent sign or a currency means. */
export const FIELD_UNITS = ['share', 'money', 'count', 'hours', 'number'] as const;
export type FieldUnit = (typeof FIELD_UNITS)[number];

/** Values that can be at all; anything else is an error, not a matter of taste. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  /** Whether `low` itself is impossible, as a price of nothing is. */
  readonly isLowOpen: boolean;
}

const FROM_ZERO: Domain = { low: 0, high: Infinity, isLowOpen: false };

/** The values a field of a unit can have where its model says no more. */
export const DOMAINS: Readonly<Record<FieldUnit, Domain>> = {
  share: { low: 0, high: 1, isLowOpen: false },
  money: FROM_ZERO,
  count: FROM_ZERO,
  hours: FROM_ZERO,
  number: { low: -Infinity, high: Infinity, isLowOpen: false },
};
