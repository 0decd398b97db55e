import { readFileSync } from 'node:fs';
import { readDocument } from '#lib/document/schema.ts';
import {
  applyScenario,
  definitionText,
  listDefinitions,
  setDefinition,
} from '#lib/language/rewrite.ts';
import { nearest } from '#lib/language/names.ts';
import { type Asked, UsageError } from './usage.ts';

/** A model to run: its text, and what its document says of the run. */
export interface ModelFile {
  readonly text: string;
  readonly months: number | undefined;
  readonly trials: number | undefined;
  readonly seed: string | undefined;
}

/**
 * Reads the file that was asked for, puts the scenario in and then every `--set`.
 *
 * @throws UsageError when the file, the scenario or a name is not there
 */
export function readModelFile(asked: Asked): ModelFile {
  const raw = readText(asked.file);
  const isDocument =
    asked.file.endsWith('.json') || (asked.file === '-' && raw.trimStart().startsWith('{'));
  const file = isDocument ? readSaved(raw, asked) : readPlain(raw, asked);
  const text = asked.replacements.reduce((changed, [name, expression]) => {
    if (definitionText(changed, name) === undefined) throw unknownName('--set', name, changed);
    return setDefinition(changed, name, expression);
  }, file.text);
  return { ...file, text };
}

/** @throws UsageError naming the nearest name the model does define */
export function unknownName(option: string, name: string, text: string): UsageError {
  const names = listDefinitions(text).map((definition) => definition.name);
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return new UsageError(`${option}: the model defines no "${name}".${hint}`);
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be read: ${reason}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text.`);
  }
}

function readPlain(text: string, asked: Asked): ModelFile {
  if (asked.scenario !== undefined) {
    throw new UsageError('--scenario needs a document saved by the app; use --set with a text.');
  }
  return { text, months: undefined, trials: undefined, seed: undefined };
}

function readSaved(raw: string, asked: Asked): ModelFile {
  const reading = readDocument(raw);
  if (!reading.ok) {
    throw new UsageError(
      reading.reason === 'newer'
        ? `${asked.file} was saved by a newer version of Mizan.`
        : `${asked.file} is not a document of Mizan, or is damaged.`,
    );
  }
  const { program, scenarios, months, trials, seed } = reading.document;
  if (asked.scenario === undefined) return { text: program, months, trials, seed };
  const scenario = scenarios.find(
    ({ name, id }) => name === asked.scenario || id === asked.scenario,
  );
  if (scenario === undefined) {
    const list = scenarios.map(({ name, id }) => (name === '' ? id : name)).join(', ');
    throw new UsageError(`There is no scenario "${asked.scenario}"; there are: ${list}.`);
  }
  return { text: applyScenario(program, scenario.replacements), months, trials, seed };
}
