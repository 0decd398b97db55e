import { describe, expect, it } from 'vitest';
import { piecesOf } from '#lib/language/pieces.ts';
import { listDefinitions } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';

const isDefined = (name: string): boolean => ['leads', 'close_rate', 'نقرات'].includes(name);
const named = (expression: string) =>
  piecesOf(expression, isDefined).flatMap((piece) =>
    piece.kind === 'name' ? [[piece.text, piece.name, piece.lag]] : [],
  );

describe('the pieces of an expression', () => {
  it.each([
    [
      'binomial(leads[t], close_rate)',
      [
        ['leads[t]', 'leads', 0],
        ['close_rate', 'close_rate', undefined],
      ],
    ],
    ['leads[ t - 3 ] + 1', [['leads[ t - 3 ]', 'leads', 3]]],
    ['sum(leads)', [['leads', 'leads', undefined]]],
    ['mean(leads[t-2:t])', [['leads[t-2:t]', 'leads', undefined]]],
    ['نقرات[t-١] * ٢', [['نقرات[t-١]', 'نقرات', 1]]],
    ['unknown * 2', []],
    ['', []],
  ])('of %s name what is defined and how long ago', (expression, expected) => {
    expect(named(expression)).toEqual(expected);
  });

  it('tell numbers, the month and the horizon', () => {
    expect(piecesOf('t > months ? 5% : 1.5k', isDefined)).toEqual([
      { kind: 'month', text: 't' },
      { kind: 'text', text: ' > ' },
      { kind: 'months', text: 'months' },
      { kind: 'text', text: ' ? ' },
      { kind: 'number', text: '5%', value: 0.05, isPercent: true },
      { kind: 'text', text: ' : ' },
      { kind: 'number', text: '1.5k', value: 1500, isPercent: false },
    ]);
  });

  it('are the expression again, one after the other, in all models that ship', () => {
    for (const { program } of MODELS.values())
      for (const { expression } of listDefinitions(program))
        expect(
          piecesOf(expression, () => true)
            .map(({ text }) => text)
            .join(''),
        ).toBe(expression);
  });

  it('end where the language does', () => {
    expect(
      piecesOf('leads[t] # $ 5', isDefined)
        .map(({ text }) => text)
        .join(''),
    ).toBe('leads[t] # $ 5');
  });
});
