import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { bundlePage } from './bundle.ts';
import type { Engine } from './engine.ts';
import type { Request } from './ours/perform.ts';
import { serve } from './serve.ts';
import { workerTime } from './thread-time.ts';

/** Our engine, and the clock its times are of. */
export type ClockedEngine = Engine & { readonly clock: 'thread time' | 'wall clock' };

/** An open browser with the page of the benchmark. */
export interface Chromium {
  readonly browser: Browser;
  readonly version: string;
  readonly page: Page;
  readonly engine: ClockedEngine;
  close(): Promise<void>;
}

/** As for the tests, and a page in the background must not be slowed down. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

/** Where `scripts/setup.mjs` writes down which browser it found. */
const remembered = join(import.meta.dirname, '../node_modules/.browser-path');

async function startBrowser(): Promise<Browser | undefined> {
  const executablePath =
    process.env['CHROMIUM_PATH'] ??
    (existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : undefined);
  return executablePath === undefined
    ? undefined
    : chromium.launch({ executablePath, args: ARGUMENTS });
}

async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The engine in the worker of the page. */
async function engineIn(browser: Browser, page: Page): Promise<ClockedEngine> {
  const processes = await renderers(browser);
  const ask = (request: Request): Promise<number[]> =>
    page.evaluate((each) => window.bench.ask(each), request);
  return {
    clock: workerTime(processes) === undefined ? 'wall clock' : 'thread time',
    ask,
    time: async (job, times) => {
      const before = workerTime(processes);
      const [wall = NaN] = await ask({ kind: 'time', job, times });
      const after = workerTime(processes);
      return before === undefined || after === undefined ? wall : after - before;
    },
  };
}

/** Opens the page of the benchmark, built into a folder, in the browser of the tests, if there is one. */
export async function openChromium(folder: string): Promise<Chromium | undefined> {
  const browser = await startBrowser();
  if (browser === undefined) return undefined;
  await bundlePage(folder);
  const server = await serve(folder);
  const page = await browser.newPage();
  page.on('console', (message) => console.log(`Chromium says: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`Chromium says: ${error.message}`));
  await page.goto(server.address);
  return {
    browser,
    version: browser.version(),
    page,
    engine: await engineIn(browser, page),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
