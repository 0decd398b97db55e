import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE } from '#lib/language/engine-version.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'mizan-cli-'));
// As users start it, by tsx, it reads all its sources anew each time: once is enough.
beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/mizan.ts',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'mizan.mjs' } },
    },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PLAN = `price = pert(150, 300, 600)
sold[t] = poisson(20)
cash[0] = -50k
cash[t] = cash[t-1] + sold[t] * price
paid = first(cash >= 0)
broken = 1 / (price - price)
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function mizan(
  words: readonly string[],
  input = '',
  program = [join(folder, 'mizan.mjs')],
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const settings = ['--trials', '3000', '--months', '12', '--seed', 'test'];

describe('the command line', () => {
  it('simulates a model text into the documented JSON, with neither NaN nor Infinity', () => {
    const { code, out } = mizan(['simulate', file('plan.mizan', PLAN), ...settings, '--json']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/NaN|Infinity/);
    const result = JSON.parse(out) as {
      quantities: Record<string, Record<string, unknown>>;
      series: Record<string, Record<string, unknown>[]>;
    };
    expect(result).toMatchObject({
      engine: ENGINE,
      trials: 3000,
      months: 12,
      seed: 'test',
      sampler: 'sobol',
    });
    const percentiles = ['p1', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'p99'];
    expect(Object.keys(result.quantities['price'] ?? {})).toEqual([
      'mean',
      'sd',
      'min',
      'max',
      ...percentiles,
      'se',
      'never',
      'invalid',
    ]);
    expect(result.series['cash']).toHaveLength(12);
    expect(Object.keys(result.series['cash']?.[11] ?? {})).toEqual([
      'month',
      'mean',
      'sd',
      ...percentiles,
      'invalid',
    ]);
    expect(result.quantities['broken']).toMatchObject({ mean: null, p50: null, invalid: 1 });
    // PERT: (150 + 4 · 300 + 600) / 6, within five standard errors of 3,000 trials.
    const price = result.quantities['price'] as { mean: number; sd: number };
    expect(Math.abs(price.mean - 325)).toBeLessThan((5 * price.sd) / Math.sqrt(3000));
  });

  it('gives the same digits again, from standard input and with a table', () => {
    const words = ['simulate', '-', ...settings, '--only', 'price,cash'];
    const first = mizan(words, PLAN, ['--import', 'tsx', 'src/cli/mizan.ts']);
    const second = mizan([
      'simulate',
      file('same.mizan', PLAN),
      ...settings,
      '--only',
      'price,cash',
    ]);
    expect(first.code).toBe(0);
    expect(first.out).toBe(second.out);
    expect(first.out).toContain('3,000 trials, 12 months, seed test, sampler sobol');
    expect(first.out).toMatch(/price +3\d\d/);
    expect(first.out).not.toContain('sold');
  });

  it('replaces definitions with --set', () => {
    const { out } = mizan(
      ['simulate', '-', ...settings, '--set', 'price=100', '--only', 'price', '--json'],
      PLAN,
    );
    expect(JSON.parse(out)).toMatchObject({ quantities: { price: { mean: 100, sd: 0 } } });
  });

  it('tells errors as FILE:line:column: message and exits with 1', () => {
    const path = file('bad.mizan', 'a = 1\nb = 20 to 5\nc = 2x\n');
    for (const command of ['check', 'simulate']) {
      const { code, err, out } = mizan([command, path]);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err.split('\n').slice(0, 2)).toEqual([
        `${path}:2:5: 20 is above 5, so nothing lies between them. Did you mean 5 to 20?`,
        `${path}:3:5: There is no sign between “2” and “x”. Write 2 * x`,
      ]);
    }
  });

  it('checks with exit code 0 when nothing is wrong', () => {
    const { code, out, err } = mizan(['check', '-', '--json'], PLAN);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({ definitions: 5, issues: [] });
  });

  it('reads a document and its scenarios', () => {
    const id = 'a-1';
    const document = {
      format: 'mizan',
      schema: 1,
      engine: ENGINE,
      id,
      title: 'Plan',
      model: '',
      currency: 'USD',
      program: PLAN,
      months: 6,
      trials: 2000,
      seed: 'word',
      target: 0,
      scenario: id,
      scenarios: [
        { id, preset: null, name: 'Base', replacements: {} },
        { id: 'b-2', preset: null, name: 'Cheap', replacements: { price: '50' } },
      ],
      notes: [],
    };
    const path = file('plan.json', JSON.stringify(document));
    const { code, out } = mizan([
      'simulate',
      path,
      '--scenario',
      'Cheap',
      '--json',
      '--only',
      'price',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      trials: 2000,
      months: 6,
      seed: 'word',
      quantities: { price: { mean: 50 } },
    });
    const unknown = mizan(['simulate', path, '--scenario', 'Dear']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('There is no scenario "Dear"; there are: Base, Cheap.');
  });

  it('reads a text as a field would, and says what was understood', () => {
    const read = mizan(['read', '10 إلى 15', '--unit', 'share']);
    expect(read.code).toBe(0);
    expect(read.out).toMatch(/^10% to 15%\n90 ?% sure between 10% and 15%/);
    const json = mizan(['read', '5k–8k', '--unit', 'money', '--lang', 'ar', '--json']);
    expect(JSON.parse(json.out)).toEqual({
      ok: true,
      expression: '5k to 8k',
      understood: expect.stringContaining('٥٬٠٠٠') as string,
    });
    expect(mizan(['read', '-5', 'to', '5']).out).toMatch(/^-5 to 5\n/);
  });

  it('asks where a text could be two things, with expressions to choose from', () => {
    const asked = mizan(['read', '0.1', '--unit', 'share', '--json']);
    expect(asked.code).toBe(1);
    expect(JSON.parse(asked.out)).toEqual({
      ok: false,
      question: '“0.1” could be a percentage or a part of 1.',
      suggestions: ['10%', '0.1%'],
    });
    const shown = mizan(['read', '150 300', '--unit', 'money']);
    expect(shown.code).toBe(1);
    expect(shown.out).toBe(
      '“150 300” could be one number or several.\nDid you mean:\n  150 to 300\n  150300\n',
    );
    const foreign = mizan(['read', '$150', '--unit', 'money', '--currency', 'SAR', '--json']);
    expect(JSON.parse(foreign.out)).toMatchObject({ ok: false, suggestions: ['562.5', '150'] });
    const none = mizan(['read', 'abc', '--lang', 'zh-CN', '--json']);
    expect(JSON.parse(none.out)).toMatchObject({ ok: false, suggestions: [] });
  });

  it.each([
    ['read'],
    ['read', '5', '--unit', 'weight'],
    ['read', '5', '--lang', 'fr'],
    ['read', '5', '--currency', 'dollars'],
    ['read', '5', '--trials', '5'],
  ])('refuses %s %s %s %s', (...words) => {
    const { code, err } = mizan(words);
    expect(code).toBe(2);
    expect(err).toContain('Usage:');
  });
});
