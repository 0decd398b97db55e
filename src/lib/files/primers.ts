/**
 * Texts that links are packed against, so that a link holds what differs from a shipped model and is short
 * enough for a QR code. None is ever changed or taken out: a link cannot be read without the one it was packed
 * against. When a model has changed much, a newer text of it is added at the end.
 */
const PRIMERS: readonly [model: string, text: () => Promise<{ readonly default: string }>][] = [
  ['drop-servicing', () => import('./primers/drop-servicing-1.ts')],
  ['customer-referral', () => import('./primers/customer-referral-1.ts')],
  ['partner-programme', () => import('./primers/partner-programme-1.ts')],
  ['affiliate', () => import('./primers/affiliate-1.ts')],
  ['digital-producer', () => import('./primers/digital-producer-1.ts')],
  ['affiliate-first', () => import('./primers/affiliate-first-1.ts')],
  ['operations-agency', () => import('./primers/operations-agency-1.ts')],
  ['blank', () => import('./primers/blank-1.ts')],
];

/**
 * The number of the newest primer of a model, 0 for none.
 *
 * @example
 * primerOf('drop-servicing') // => 1
 */
export function primerOf(model: string): number {
  return PRIMERS.findLastIndex(([each]) => each === model) + 1;
}

/** The bytes of a primer, none for 0; `undefined` for one that only a newer Mizan has. */
export async function primer(number: number): Promise<Uint8Array | undefined> {
  if (number === 0) return new Uint8Array();
  const found = PRIMERS[number - 1];
  return found && new TextEncoder().encode((await found[1]()).default);
}
