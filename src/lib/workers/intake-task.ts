import { intake, type UnknownFile } from '#lib/files/intake.ts';
import { readLink } from '#lib/files/link.ts';
import type { Verdict } from '#lib/files/verdict.ts';

/** Something from outside that is to be read: a file, or the fragment of an address. */
export type IntakeTask =
  | { readonly kind: 'file'; readonly file: UnknownFile }
  | { readonly kind: 'link'; readonly fragment: string };

/** What becomes of it; the same in a worker and in a test. */
export async function answerTo(task: IntakeTask): Promise<readonly Verdict[]> {
  return task.kind === 'file' ? intake(task.file) : [await readLink(task.fragment)];
}
