import { describe, expect, it } from 'vitest';
import { readExpression, readStatement } from '#lib/language/statement.ts';

describe('a bare expression', () => {
  it('is read as it would be behind the sign of a definition', () => {
    const { text, head, tree, finding } = readExpression('a + 1');
    expect([text, head, finding]).toEqual(['a + 1', undefined, undefined]);
    expect(tree).toEqual(expect.objectContaining({ kind: 'operation', operator: 'add' }));
  });

  it.each([
    ['', { key: 'empty_formula', start: 0 }],
    ['5 +', { key: 'unfinished', start: 2 }],
    ['5\u200b', { key: 'invisible_character', start: 1, end: 2 }],
  ])('%j has no tree, and the finding says where and why', (text, finding) => {
    expect(readExpression(text)).toMatchObject({ tree: undefined, finding });
  });
});

describe('what is wrong with a definition', () => {
  it.each([
    ['q = 5 5 @', 'missing_operator', 4],
    ['q = 5 @ 5 5', 'unknown_character', 6],
    ['q = (5 @', 'unknown_character', 7],
    ['q = @', 'unknown_character', 4],
  ])('%j is told where it is wrong first: %s at %i', (text, key, start) => {
    expect(readStatement(text).finding).toMatchObject({ key, start });
  });
});

it('is read alike before and after more texts than are remembered', () => {
  const before = readStatement('q = a + b');
  expect(readStatement('q = a + b')).toBe(before);
  for (let index = 0; index < 4000; index += 1) readStatement(`q${index} = 1`);
  const after = readStatement('q = a + b');
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
});
