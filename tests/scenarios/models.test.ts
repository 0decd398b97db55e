import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '#lib/language/rewrite.ts';
import { PRESETS, strayFigures } from '../support/preset-figures.ts';

describe('the models of the domain give the figures of an independent implementation', () => {
  it.each(Object.entries(PRESETS))(
    '%s',
    { timeout: 600_000 },
    (_name, { model, set, references }) => {
      const text = readFileSync(join(import.meta.dirname, 'models', `${model}.mizan`), 'utf8');
      expect(strayFigures(applyScenario(text, set), references)).toEqual([]);
    },
  );
});
