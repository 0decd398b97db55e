import type { Answers } from './checklist.ts';

/** The number answered to a question; `otherwise` where none was. */
export function numberOf(answers: Answers, id: string, otherwise = 0): number {
  const answer = answers[id];
  return typeof answer === 'number' ? answer : otherwise;
}

/** A grade: 0 not at all, 1 in part, 2 fully. */
export function gradeOf(answers: Answers, id: string): 0 | 1 | 2 {
  const grade = numberOf(answers, id);
  return grade === 2 ? 2 : grade === 1 ? 1 : 0;
}

/** The text answered, without blanks at its ends. */
export function textOf(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer.trim() : '';
}

export function isTicked(answers: Answers, id: string): boolean {
  return numberOf(answers, id) > 0;
}

/**
 * Of these questions the share that was ticked.
 *
 * @example
 * shareTicked({ first: 1 }, ['first', 'second']) // => 0.5
 */
export function shareTicked(answers: Answers, ids: readonly string[]): number {
  return ids.filter((id) => isTicked(answers, id)).length / ids.length;
}
