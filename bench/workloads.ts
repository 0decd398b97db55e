import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkloadName } from './contestant.ts';
import type { Workload } from './ours/workload.ts';

const folder = join(import.meta.dirname, 'anchors/workloads');

function textOf(name: WorkloadName): string {
  return readFileSync(join(folder, `${name}.mizan`), 'utf8');
}

function monthly(name: WorkloadName): Workload {
  const asked = ['cash', 'profit', 'ever_negative', 'break_even'];
  return { text: textOf(name), months: 36, asked, figure: 'cash' };
}

/** The workloads as our engine takes them. */
export const OURS: Readonly<Record<WorkloadName, Workload>> = {
  w1: { text: textOf('w1'), months: 1, asked: ['profit'], figure: 'profit' },
  w2: monthly('w2'),
  w3: monthly('w3'),
};

/** How many pieces of work a trial is: the unit that times are told in. */
export function unitsOf(name: WorkloadName, trials: number): number {
  return trials * OURS[name].months;
}

/** Texts of W2 as an editor makes them: each with another upper end of what a customer costs. */
export function editedTexts(count: number): string[] {
  const { text } = OURS.w2;
  return Array.from({ length: count }, (_, i) => text.replace('20 to 60', `20 to ${61 + i}`));
}
