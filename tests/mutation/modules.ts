/** A core module: what its tests must hold, and the tests that are to hold it. */
export interface Module {
  readonly sources: readonly string[];
  /** Without those that run for seconds: a mutant runs them hundreds of times. */
  readonly tests: readonly string[];
  /** Its tests put something else in the place of what a browser gives: each file needs a world of its own. */
  readonly isApart?: boolean;
}

const language = (...names: readonly string[]): string[] =>
  names.map((name) => `src/lib/language/${name}.ts`);

/** The modules whose faults would lose work or give wrong numbers without a sign. */
export const MODULES: Readonly<Record<string, Module>> = {
  storage: {
    sources: ['src/lib/storage/*.ts'],
    tests: ['tests/contracts/shelf.test.ts', 'tests/unit/storage/*.test.ts'],
    isApart: true,
  },
  records: {
    sources: ['src/lib/document/{canonical,crc32,history}.ts'],
    tests: ['tests/unit/document/{canonical,history}.test.ts'],
  },
  codecs: {
    sources: ['src/lib/files/*.ts'],
    tests: ['tests/unit/files/{files,links,primers}.test.ts'],
  },
  upgrade: {
    sources: ['src/lib/document/schema.ts'],
    tests: ['tests/unit/document/schema.test.ts', 'tests/unit/files/fixtures.test.ts'],
  },
  numbers: {
    sources: [
      ...language('literal', 'normalise', 'tokens'),
      'src/lib/i18n/{digits,field-issue,number-text,numbers,range-field}.ts',
    ],
    tests: [
      'tests/unit/i18n/{numbers,range-field}.test.ts',
      'tests/unit/language/{literal,names,program}.test.ts',
    ],
  },
  checks: {
    sources: language(
      ...['calls', 'check', 'correlations', 'draws', 'lines', 'names', 'order', 'references'],
      'statement',
    ),
    tests: ['tests/unit/language/{describe,literal,names,program,rewrite,statement}.test.ts'],
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
