import type { Answers, Assessment, Checklist, Field, Filled } from './checklist.ts';

/**
 * What a checklist says of the answers given. Answers that do not fit their question, as a damaged file
 * may hold them, count as not given.
 */
export function assess(checklist: Checklist, filled: Filled): Assessment {
  const asked = checklist.sections.flatMap(({ fields }) => fields);
  const columns = checklist.list?.columns ?? [];
  return checklist.assess({
    ...filled,
    answers: fitting(filled.answers, asked),
    rows: filled.rows.map(({ id, answers }) => ({ id, answers: fitting(answers, columns) })),
  });
}

function fitting(answers: Answers, fields: readonly Field[]): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answers[field.id];
      return answer !== undefined && fits(answer, field) ? [[field.id, answer]] : [];
    }),
  );
}

function fits(answer: number | string, field: Field): boolean {
  switch (field.kind) {
    case 'tick':
      return answer === 0 || answer === 1;
    case 'grade':
      return answer === 0 || answer === 1 || answer === 2;
    case 'number':
      return typeof answer === 'number' && answer >= field.allowed[0] && answer <= field.allowed[1];
    case 'choice':
      return typeof answer === 'string' && field.options.includes(answer);
    case 'text':
    case 'line':
      return typeof answer === 'string';
  }
}
