import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: every room sees only the rooms named here, and itself. Type-only imports obey it too. */
const ROOMS: Record<string, { may: string[]; packages: string[]; pure: boolean }> = {
  distributions: { may: [], packages: [], pure: true },
  language: { may: ['distributions'], packages: ['mathjs/number'], pure: true },
  models: { may: [], packages: [], pure: true },
  checklists: { may: ['distributions', 'models'], packages: [], pure: true },
  guides: { may: ['models'], packages: [], pure: true },
  engine: { may: ['distributions', 'language'], packages: [], pure: true },
  analysis: { may: ['distributions', 'language', 'engine'], packages: [], pure: true },
  document: { may: ['language', 'models'], packages: ['zod'], pure: true },
  files: { may: ['language', 'models', 'document'], packages: ['fflate'], pure: true },
  i18n: { may: ['distributions', 'language'], packages: [], pure: true },
  charts: { may: ['engine', 'analysis', 'i18n'], packages: ['d3', 'svelte'], pure: false },
  workers: { may: ['language', 'engine', 'analysis', 'files'], packages: [], pure: false },
  storage: { may: ['document'], packages: ['localforage'], pure: false },
  state: {
    may: [
      'models',
      'language',
      'engine',
      'analysis',
      'document',
      'files',
      'workers',
      'storage',
      'i18n',
    ],
    packages: ['svelte'],
    pure: false,
  },
  components: {
    may: [
      'distributions',
      'language',
      'models',
      'checklists',
      'guides',
      'engine',
      'analysis',
      'document',
      'files',
      'i18n',
      'charts',
      'storage',
      'state',
    ],
    packages: ['svelte', 'lean-qr', '$app'],
    pure: false,
  },
  routes: {
    may: ['models', 'checklists', 'guides', 'i18n', 'state', 'components', 'workers', 'storage'],
    packages: ['svelte', '$app', '@sveltejs/kit', '@fontsource-variable'],
    pure: false,
  },
  cli: {
    may: ['distributions', 'language', 'models', 'engine', 'analysis', 'document', 'i18n'],
    packages: ['node'],
    pure: false,
  },
};

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesUnder(path);
    return /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
  });
}

/** The room a file belongs to; files of the page shell belong to none. */
function roomOf(path: string): string | undefined {
  const [first, second] = relative(source, path).split('/');
  if (first === 'lib') return second;
  return first === 'routes' || first === 'cli' ? first : undefined;
}

const IMPORT =
  /(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|import\s+['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;

/** The same text with comments blanked out: a doc comment may show an import. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

const files = filesUnder(source).map((path) => {
  const text = withoutComments(readFileSync(path, 'utf8'));
  const imports = [...text.matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  );
  return { path, name: relative(root, path), room: roomOf(path), text, imports };
});

function target(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#lib/')) return join(source, 'lib', specifier.slice(5));
  if (specifier.startsWith('.')) return resolve(dirname(from), specifier);
  return undefined;
}

describe('the architecture', () => {
  it('knows every room', () => {
    const rooms = new Set(files.map((file) => file.room).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('lets each room import only what stands above it', () => {
    const broken = files.flatMap(({ path, name, room, imports }) => {
      const rules = room === undefined ? undefined : ROOMS[room];
      if (rules === undefined) return [];
      return imports.flatMap((specifier) => {
        const file = target(path, specifier);
        if (file === undefined) {
          const allowed = rules.packages.some(
            (p) =>
              specifier === p || specifier.startsWith(`${p}/`) || specifier.startsWith(`${p}:`),
          );
          return allowed ? [] : [`${name} imports the package ${specifier}`];
        }
        const other = roomOf(file);
        return other === undefined || other === room || rules.may.includes(other)
          ? []
          : [`${name} imports ${specifier}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('runs nothing by the reference evaluator: it is the oracle of the tests', () => {
    const users = files.filter(
      ({ name, imports }) =>
        !name.includes('engine/reference/') &&
        imports.some((specifier) => specifier.includes('engine/reference/')),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });

  it('loads samplers and kernels in the worker and the command line alone', () => {
    const heavy =
      /#lib\/engine\/(kernel\/(?!infinities)|random\/(?!groups)|stretch|simulate|follow)/;
    const users = files
      .filter(({ room, imports }) => room !== 'engine' && imports.some((s) => heavy.test(s)))
      .map(({ name }) => name);
    expect(users.sort()).toEqual(['src/cli/mizan.ts', 'src/lib/workers/task.ts']);
  });

  it('has no cycle of imports', () => {
    const graph = new Map(
      files.map(({ path, imports }) => [path, imports.flatMap((s) => target(path, s) ?? [])]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) {
        cycles.push(
          [...trail.slice(trail.indexOf(path)), path].map((p) => relative(root, p)).join(' → '),
        );
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('keeps the pure rooms free of clocks, chance and browsers', () => {
    const forbidden =
      /\bMath\.random\b|\bnew Date\b|\bDate\.now\b|\b(?:window|globalThis)\.|\bcrypto\b|\bimport\.meta\.env\b|\?raw\b|\bperformance\.now\b/;
    const broken = files
      .filter(
        ({ room, path }) =>
          room !== undefined &&
          (ROOMS[room]?.pure === true || (room === 'charts' && path.endsWith('.ts'))),
      )
      .filter(({ text }) => forbidden.test(text))
      .map(({ name }) => name);
    expect(broken).toEqual([]);
  });

  it('never evaluates text as code', () => {
    const broken = files
      .filter(({ text }) => /\beval\(|new Function\b|\{@html/.test(text))
      .map(({ name }) => name);
    expect(broken).toEqual([]);
  });
});
