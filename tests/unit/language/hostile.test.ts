import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';
import { ISSUES, REMEDIES } from '#lib/language/issue.ts';
import { constantValue } from '../../support/constant-value.ts';
import { HOSTILE, WELCOME } from '../../support/hostile-formulas.ts';

/** Words that are harmless names, however hostile they are as formulas. */
const PLAIN_WORD = /^[\p{L}_][\p{L}\p{M}0-9_]{0,63}$/u;

const texts = HOSTILE.flatMap(({ category, texts: list }) =>
  list.map((text) => ({ category, text })),
);

function refusal(program: string): string | undefined {
  const { program: read, issues } = readProgram(program);
  if (read !== undefined) return 'was accepted';
  const error = issues.find(({ severity }) => severity === 'error');
  if (error === undefined) return 'was refused without an issue';
  if (!(error.line >= 1 && error.column >= 1 && error.length >= 1)) return 'has no place';
  if (!(error.key in ISSUES)) return `has an unknown key ${error.key}`;
  return error.remedy in REMEDIES ? undefined : `has an unknown remedy ${error.remedy}`;
}

const failures = (list: readonly { text: string; failure: string | undefined }[]): string[] =>
  list.flatMap(({ text, failure }) =>
    failure === undefined ? [] : [`${text.slice(0, 60)} ${failure}`],
  );

describe('hostile formulas', () => {
  it('are at least 500', () => {
    expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(500);
  });

  it('are refused as the formula of a definition, with a place and a remedy', () => {
    const list = texts.map(({ text }) => ({ text, failure: refusal(`x = ${text}`) }));
    expect(failures(list)).toEqual([]);
  });

  it('are refused as a line of a program, beside a definition that is fine', () => {
    const written = texts.filter(({ text, category }) => category !== 'nothing' && text !== '#');
    const own = written.filter(
      ({ text }) => !/^\w+ ?= ?\d+$/.test(text) && !/^correlate/.test(text),
    );
    const list = own.map(({ text }) => ({ text, failure: refusal(`fine = 1\n${text}`) }));
    expect(failures(list)).toEqual([]);
  });

  it('are refused as a name, unless they are plain words', () => {
    const names = texts.filter(({ text }) => !PLAIN_WORD.test(text.trim().normalize('NFC')));
    const list = names.map(({ text }) => ({ text, failure: refusal(`${text} = 1`) }));
    expect(
      failures(list.filter(({ text }) => !/^(?:#|x\[t|x = 1)/.test(text) && !text.includes('\n'))),
    ).toEqual([]);
  });

  it('are harmless when they are plain words that someone uses as a name', () => {
    for (const name of ['document', 'evaluate', 'i', 'π', '一二三', 'cos']) {
      expect(readProgram(`${name} = 1`).program?.definitions[0]?.name).toBe(name);
    }
  });

  it('are refused as names when results kept by name would lose them', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']) {
      expect(readProgram(`${name} = 1`).issues[0]?.key, name).toBe('reserved_name');
    }
  });

  it('take at most 50 ms each', () => {
    const slow = texts.filter(({ text }) => {
      const times = ['first', 'second', 'third'].map((name) => {
        const started = performance.now();
        readProgram(`${name} = ${text}`);
        return performance.now() - started;
      });
      return Math.min(...times) > 50;
    });
    expect(slow.map(({ text }) => text.slice(0, 60))).toEqual([]);
  });
});

describe('the control list', () => {
  it.each(WELCOME)('reads %s as %s', (formula, value) => {
    const { program, issues } = readProgram(
      `x = 3\nسعر = 3\nالمبيعات = 3\n价格 = 3\nread_here = ${formula}`,
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const definition = program?.definitions.find(({ name }) => name === 'read_here');
    expect(definition && constantValue(definition.expression)).toBe(value);
  });
});
