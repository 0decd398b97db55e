// Changes the core modules in one place at a time and counts how many changes their tests see: see docs/mutants.md.
// `npm run mutate` runs all modules, `npm run mutate -- storage` one. Fails below 90 %.
import { Stryker } from '@stryker-mutator/core';
import { MODULES } from './modules.ts';

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(MODULES)) {
  const module = MODULES[name];
  if (module === undefined)
    throw new RangeError(`no module ${name}: ${Object.keys(MODULES).join(', ')}`);
  process.env['MIZAN_MODULE'] = name;
  const stryker = new Stryker({
    mutate: [...module.sources],
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
    jsonReporter: { fileName: `.reports/mutation/${name}.json` },
    htmlReporter: { fileName: `.reports/mutation/${name}.html` },
    tempDirName: '.reports/mutation/sandbox',
    ignorePatterns: ['build', 'bench', 'static', '.reports', 'tests/e2e', '!.svelte-kit'],
    allowConsoleColors: false,
    logLevel: 'warn',
  } as never);
  await stryker.runMutationTest();
}
