import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { bundleDelay } from './bundle.ts';
import type { Delay } from './ours/delay.ts';

const root = resolve(import.meta.dirname, '..');
/** Not the port of the tests or of the app, which may be running. */
const PORT = 4198;
const PATIENCE = 120_000;

/** Waits until the figures on the screen are those of all futures. */
async function settled(page: Page): Promise<void> {
  const bar = page.locator('[data-testid="result-bar"][data-current="true"][data-final="true"]');
  await bar.waitFor({ timeout: PATIENCE });
}

/** Opens drop-servicing with its 10,000 futures, and returns one of its sliders. */
async function openSlider(page: Page): Promise<Locator> {
  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.locator('article button.primary').click();
  await settled(page);
  await page.getByRole('link', { name: 'Assumptions', exact: true }).click();
  return page.locator('[data-assumption="price"]').getByRole('slider');
}

/** Drags the slider so many steps to and fro; each step waits for what it brings. */
async function drag(page: Page, steps: number): Promise<Delay[]> {
  const slider = await openSlider(page);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not on the screen.');
  const moveTo = (share: number): Promise<void> =>
    page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  const timed = async (act: () => Promise<void>): Promise<Delay> => {
    await page.evaluate(() => window.stopwatch.start());
    await act();
    return page.evaluate(() => window.stopwatch.delay());
  };
  await moveTo(0.3);
  // The press itself moves the slider; it is not counted.
  await timed(() => page.mouse.down());
  const delays: Delay[] = [];
  for (let step = 0; step < steps; step += 1)
    delays.push(await timed(() => moveTo(step % 2 === 0 ? 0.5 + step * 0.01 : 0.3)));
  await page.mouse.up();
  return delays;
}

/**
 * Builds the app, serves it as `npm start` does, and moves a slider in it.
 *
 * @param folder for temporary files
 */
export async function slide(browser: Browser, folder: string, steps: number): Promise<Delay[]> {
  await build({ root, logLevel: 'error' });
  await bundleDelay(folder);
  const address = { host: '127.0.0.1', port: PORT, strictPort: true };
  const server = await preview({ root, logLevel: 'warn', preview: address });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.addInitScript({ path: join(folder, 'delay.js') });
    return await drag(page, steps);
  } finally {
    await page.close();
    await server.close();
  }
}
