// Takes the picture of the README, and with --all one of every screen in three languages, two themes
// and two widths, from a built app: `npm run screenshots [-- --all]`.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from './setup.mjs';

const root = resolve(import.meta.dirname, '..');
const isAll = process.argv.includes('--all');
const folder = join(root, isAll ? '.reports/screens' : 'docs');
mkdirSync(folder, { recursive: true });

await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { port: 4199, strictPort: true } });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});

async function shoot(path, colorScheme, width, height, screens, name) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:4199/${path}`);
  const start = page.locator('article button.primary:not([disabled])');
  await start.waitFor();
  if (screens.includes('shelf'))
    await page.screenshot({ path: join(folder, `${name}-shelf.png`), fullPage: isAll });
  await start.click();
  const bar = page.locator('[data-final="true"]');
  await bar.waitFor({ timeout: 60_000 });
  const take = async (shown) => {
    await page.waitForTimeout(600);
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    const path = join(folder, isAll ? `${name}-${shown}.png` : `${shown}.png`);
    await page.screenshot({ path, fullPage: isAll });
  };
  for (const screen of ['canvas', 'assumptions', 'checklists', 'results', 'compare'].filter(
    (each) => screens.includes(each),
  )) {
    await page.locator(`header > nav a[href*="${screen}"]`).click();
    await page.waitForURL(new RegExp(screen));
    if (screen === 'compare')
      await page.locator('[data-testid="comparison"][data-current="true"]').waitFor();
    await take(screen);
    if (screen !== 'results' || !isAll) continue;
    for (const [place, view] of (await page.locator('.views input').all()).entries()) {
      if (place === 0) continue;
      await view.check({ force: true });
      await take(`results-${place}`);
    }
  }
  if (isAll) {
    await page.goto(`http://127.0.0.1:4199/${path}producer-or-affiliate/`);
    await page.locator('main button.primary:not([disabled])').click();
    await page.locator('[data-settled="true"]').waitFor({ timeout: 120_000 });
    await take('producer-or-affiliate');
  }
  await page.close();
}

if (isAll) {
  for (const path of ['', 'ar/', 'zh-CN/'])
    for (const theme of ['light', 'dark'])
      for (const [width, height] of [
        [1440, 900],
        [360, 740],
      ])
        await shoot(
          path,
          theme,
          width,
          height,
          ['shelf', 'canvas', 'assumptions', 'checklists', 'results', 'compare'],
          `${path.replace('/', '') || 'en'}-${theme}-${width}`,
        );
} else await shoot('', 'light', 1280, 800, ['results'], '');

await browser.close();
await server.close();
