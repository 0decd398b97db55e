import { numberOf, textOf } from '#lib/checklists/answers.ts';
import type { Field, Row } from '#lib/checklists/checklist.ts';

/** The list of partners that all partner checklists share: one partner is entered once. */
export const PARTNERS = 'partners';

/** The name of a row: the first column of every list. */
export const NAME: Field = { id: 'name', kind: 'line' };

/** Six kinds of service round an online shop; what a partner does, and what a client may need. */
export const SERVICES = [
  'development',
  'design',
  'operations',
  'marketing',
  'strategy',
  'analytics',
] as const;

export const AGREEMENT: Field = { id: 'agreement', kind: 'tick' };

export function nameOf({ answers }: Row): string {
  return textOf(answers, 'name');
}

/** The sum of one column. */
export function total(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, { answers }) => sum + numberOf(answers, column), 0);
}
