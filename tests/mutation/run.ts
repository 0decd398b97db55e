// Changes the core modules in one place at a time and counts how many changes their tests see: see docs/mutants.md.
// `npm run mutate` runs all modules, `npm run mutate -- storage` one, `npm run mutate -- numbers tokens` one file of one.
// Fails below 90 %.
import { basename } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { MODULES } from './modules.ts';

const [only, ...files] = process.argv.slice(2);
for (const name of only === undefined ? Object.keys(MODULES) : [only]) {
  const module = MODULES[name];
  if (module === undefined)
    throw new RangeError(`no module ${name}: ${Object.keys(MODULES).join(', ')}`);
  const mutate = module.sources.filter(
    (source) => files.length === 0 || files.includes(basename(source, '.ts')),
  );
  const report = `.reports/mutation/${[name, ...files].join('-')}`;
  process.env['MIZAN_MODULE'] = name;
  const stryker = new Stryker({
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    concurrency: Number(process.env['MIZAN_WORKERS'] ?? 1),
    coverageAnalysis: 'perTest',
    timeoutMS: 10_000,
    // What is set once at load needs all tests in a new worker for each mutant.
    ignoreStatic: process.env['MIZAN_LONG'] !== '1',
    thresholds: { high: 95, low: 90, break: 90 },
    reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
    clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    tempDirName: '.reports/mutation/sandbox',
    ignorePatterns: ['build', 'bench', 'static', '.reports', 'tests/e2e', '!.svelte-kit'],
    allowConsoleColors: false,
    logLevel: 'warn',
  } as never);
  await stryker.runMutationTest();
}
