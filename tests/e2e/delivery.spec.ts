import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { watch } from './watch.ts';

const build = resolve(import.meta.dirname, '../../build');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** The build under a sub-path, as a project page serves it: files alone, no headers, no rewriting. */
async function serveUnder(prefix: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const inside = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '../';
    const path = join(
      build,
      inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside,
    );
    readFile(path).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}${prefix}` };
}

test('the same build runs under a sub-path, in another language, after a reload too', async ({
  page,
}) => {
  const { server, address } = await serveUnder('/pages/mizan/');
  const seen = await watch(page, address);
  await page.goto(`${address}ar/`);
  await page.locator('article button.primary').click();
  await expect(page.getByTestId('result-bar')).toHaveAttribute('data-current', 'true');
  await page.getByRole('link', { name: 'النتائج' }).click();
  await expect(page.getByTestId('headline')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('headline')).toBeVisible();
  expect(page.url()).toContain('/pages/mizan/ar/model/results');
  seen.isClean();
  server.close();
});

test('a simulation that cannot start is told, and runs again on request', async ({ page }) => {
  let isBroken = true;
  await page.route(/simulation\.worker/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('');
  await page.locator('article button.primary').click();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  const again = page.getByRole('button', { name: 'Run again' });
  await expect(again).toBeVisible();
  isBroken = false;
  await again.click();
  await expect(page.getByTestId('headline')).toBeVisible();
  await expect(again).toHaveCount(0);
});
