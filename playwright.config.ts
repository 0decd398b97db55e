import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 4173);
const remembered = 'node_modules/.browser-path';
const executablePath =
  process.env['CHROMIUM_PATH'] ??
  (existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : undefined);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // A trace records every step of every test: `npx playwright test --trace on` for the one that fails.
    trace: 'off',
    // Else every test fills a cache of the whole app first; the tests of delivery allow them.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // To make the fastest code takes longer than the ten thousand futures of a test, which need no fast code.
        '--js-flags=--no-turbofan,--no-maglev,--no-sparkplug,--max-lazy',
      ],
    },
  },
  webServer: {
    command: 'npx vite preview --logLevel warn',
    port,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
