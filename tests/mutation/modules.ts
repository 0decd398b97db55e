import { readdirSync } from 'node:fs';

/** A core module: what its tests must hold, and the tests that are to hold it. */
export interface Module {
  readonly sources: readonly string[];
  /** Without those that run for seconds: a mutant runs them hundreds of times. */
  readonly tests: readonly string[];
  /** Its tests put something else in the place of what a browser gives: each file needs a world of its own. */
  readonly isApart?: boolean;
}

/** The files of a folder that are named, or all of them. */
function filesOf(folder: string, ...names: readonly string[]): string[] {
  const files = names.length > 0 ? names.map((name) => `${name}.ts`) : readdirSync(folder);
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
}

/** The modules whose faults would lose work or give wrong numbers without a sign. */
export const MODULES: Readonly<Record<string, Module>> = {
  storage: {
    sources: filesOf('src/lib/storage'),
    tests: ['tests/contracts/shelf.test.ts', 'tests/unit/storage/*.test.ts'],
    isApart: true,
  },
  records: {
    sources: filesOf('src/lib/document', 'canonical', 'crc32', 'history'),
    tests: ['tests/unit/document/{canonical,history}.test.ts'],
  },
  codecs: {
    sources: filesOf('src/lib/files'),
    tests: ['tests/unit/files/{files,links,primers}.test.ts'],
    isApart: true,
  },
  upgrade: {
    sources: filesOf('src/lib/document', 'schema'),
    tests: ['tests/unit/document/schema.test.ts', 'tests/unit/files/fixtures.test.ts'],
  },
  numbers: {
    sources: [
      ...filesOf('src/lib/language', 'literal', 'normalise', 'tokens'),
      ...filesOf('src/lib/i18n', 'digits', 'numbers'),
      ...filesOf('src/lib/i18n/reading'),
    ],
    tests: [
      'tests/unit/i18n/numbers.test.ts',
      'tests/unit/i18n/reading/*.test.ts',
      'tests/unit/language/{literal,names,program}.test.ts',
    ],
  },
  checks: {
    sources: filesOf(
      'src/lib/language',
      ...['calls', 'check', 'correlations', 'draws', 'lines', 'names', 'order', 'references'],
      'statement',
    ),
    tests: ['tests/unit/language/{describe,literal,names,program,rewrite,statement,words}.test.ts'],
  },
};

/** The module that `MIZAN_MODULE` names; all of them together where it names none. */
export function chosen(name = process.env['MIZAN_MODULE']): Module {
  const modules = name === undefined ? Object.values(MODULES) : [MODULES[name]];
  return {
    sources: modules.flatMap((module) => module?.sources ?? []),
    tests: modules.flatMap((module) => module?.tests ?? []),
    isApart: modules.some((module) => module?.isApart),
  };
}
