import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import { readProgram } from '#lib/language/program.ts';

const root = resolve(import.meta.dirname, '..');
const rooms = [
  'distributions',
  'language',
  'engine',
  'analysis',
  'document',
  'files',
  'i18n',
  'charts',
  'storage',
];

function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['generated', 'node_modules'].includes(entry.name) ? [] : filesUnder(path, extension);
    return entry.name.endsWith(extension) ? [path] : [];
  });
}

interface Example {
  readonly path: string;
  readonly call: string;
  readonly value: string;
}

/** The lines `call // => value` that follow an `@example`. */
function examplesIn(path: string): Example[] {
  const comments = readFileSync(path, 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments
    .filter((comment) => comment.includes('@example'))
    .flatMap((comment) => comment.slice(comment.indexOf('@example')).split('\n'))
    .flatMap((line) => {
      const [, call, value] = /^\s*\*\s*(\S.*?)\s*\/\/ => (.*)$/.exec(line) ?? [];
      return call === undefined || value === undefined ? [] : [{ path, call, value }];
    });
}

/** Numbers to twelve digits, everything else exactly. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_key, part: unknown) => {
      if (typeof part === 'number')
        return Number.isFinite(part) ? Number(part.toPrecision(12)) : String(part);
      return part;
    }),
  );
}

const examples = rooms.flatMap((room) =>
  filesUnder(join(root, 'src/lib', room), '.ts').flatMap(examplesIn),
);

describe('every example in the code', () => {
  it('is found', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)('$call gives $value', async ({ path, call, value }) => {
    const module = (await import(path)) as Record<string, unknown>;
    const scope = { ...module, Float64Array, Map, Set, Uint8Array };
    expect(rounded(runInNewContext(call, scope))).toEqual(
      rounded(runInNewContext(`(${value})`, scope)),
    );
  });
});

const pages = [join(root, 'README.md'), ...filesUnder(join(root, 'docs'), '.md')];

describe.each(
  pages.map((path) => ({ name: relative(root, path), text: readFileSync(path, 'utf8') })),
)('the page $name', ({ name, text }) => {
  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(resolve(root, name, '..', link)))).toEqual([]);
  });

  it('shows only models that read without errors', () => {
    const models = [...text.matchAll(/```mizan\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    const broken = models.filter((model) => readProgram(model, 36).program === undefined);
    expect(broken).toEqual([]);
  });
});

describe('the language reference', () => {
  it('names every distribution that a model can use', () => {
    const page = readFileSync(join(root, 'docs/language.md'), 'utf8');
    const missing = [...FAMILIES.keys()].filter(
      (name) => !['range', 'share_range'].includes(name) && !page.includes(`\`${name}(`),
    );
    expect(missing).toEqual([]);
  });
});
