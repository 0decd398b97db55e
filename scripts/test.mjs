// Runs every check and counts: types, lint, format, unit and component tests, build, end-to-end tests.
// `--long` runs the statistical tests at their full counts and looks at every page with axe. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const isLong = process.argv.includes('--long');
const depth = isLong ? { MIZAN_LONG: '1' } : {};
let passed = 0;
let failed = 0;

function run(name, command, env = {}) {
  const begin = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  console.log(`── ${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return status === 0;
}

/** A check that either passes or fails as a whole. */
function check(name, command) {
  if (run(name, command)) passed += 1;
  else failed += 1;
}

/** A test runner with a report of its own; one that fails without a counted failure counts one. */
function suite(name, command, file, count, env = {}) {
  const path = join(reports, file);
  const succeeded = run(name, command, env);
  const counts = existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if (!succeeded && counts.failed === 0) failed += 1;
}

check('types', 'npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings');
check('types of the service worker', 'npx tsc --noEmit -p src/service-worker');
check('lint', 'npx eslint .');
check('format', 'npx prettier --check --log-level warn .');
suite(
  'unit, contract, statistical and component tests',
  'npx vitest run --reporter=default --reporter=json --outputFile.json=.reports/vitest.json',
  'vitest.json',
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  }),
  depth,
);
check('build', 'npx vite build --logLevel warn');
check(
  'the storage alone, for tests that kill their browser',
  'npx vite build --config tests/e2e/harness/vite.config.ts --logLevel warn',
);
suite(
  'end-to-end tests',
  'npx playwright test --reporter=list,json',
  'playwright.json',
  (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
  }),
  { PLAYWRIGHT_JSON_OUTPUT_FILE: '.reports/playwright.json', ...depth },
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
