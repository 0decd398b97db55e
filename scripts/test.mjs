// Runs every check and counts: types, lint, format, unit and component tests, build, end-to-end tests.
// `--long` runs the statistical tests at their full counts and looks at every page with axe. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.reports');
const shown = join(root, 'test-results');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const isLong = process.argv.includes('--long');
const depth = isLong ? { MIZAN_LONG: '1' } : {};
let passed = 0;
let failed = 0;

/** Runs a command to its end; what it prints comes out in one piece, so that two may run at once. */
function run(name, command, env = {}, isAlone = true) {
  const begin = performance.now();
  if (isAlone) console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    });
    let printed = '';
    child.stdout?.on('data', (text) => (printed += text));
    child.stderr?.on('data', (text) => (printed += text));
    child.on('close', (status) => {
      if (!isAlone) console.log(`\n── ${name}\n${printed}`);
      console.log(`── ${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
      resolve(status === 0);
    });
  });
}

/** Checks that pass or fail as a whole, one after the other. */
async function checks(...all) {
  for (const [name, command] of all) {
    if (await run(name, command, depth, false)) passed += 1;
    else failed += 1;
  }
}

/** A test runner with a report of its own; one that fails without a counted failure counts one. */
async function suite(name, command, file, count, env = {}) {
  const path = join(reports, file);
  const succeeded = await run(name, command, env);
  const counts = existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if (!succeeded && counts.failed === 0) failed += 1;
}

// To lint takes longer than all the other checks together, and each of them one core of two.
const linting = checks(['lint', 'npx eslint .']);
await checks(
  ['types', 'npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'],
  ['types of the service worker', 'npx tsc --noEmit -p src/service-worker'],
  ['format', 'npx prettier --check --log-level warn .'],
  ['build', 'npx vite build --logLevel warn'],
  [
    'the storage alone, for tests that kill their browser',
    'npx vite build --config tests/e2e/harness/vite.config.ts --logLevel warn',
  ],
);
await suite(
  'unit, contract, statistical and component tests',
  'npx vitest run --reporter=default --reporter=json --outputFile.json=.reports/vitest.json',
  'vitest.json',
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  }),
  depth,
);
await linting;
await suite(
  'end-to-end tests',
  'npx playwright test --reporter=list,json',
  'playwright.json',
  (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
  }),
  { PLAYWRIGHT_JSON_OUTPUT_FILE: '.reports/playwright.json', ...depth },
);

// What the page showed when a test failed: the machine may be gone before anybody can look.
for (const seen of existsSync(shown) ? readdirSync(shown, { recursive: true }) : [])
  if (seen.endsWith('error-context.md'))
    console.log(`\n── ${seen}\n${readFileSync(join(shown, seen), 'utf8')}`);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
