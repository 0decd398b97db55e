import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILD } from './static-server.ts';
import { brokenPolicies } from './test.ts';

test('every built page has a policy that lets in its own scripts by hash, and no others', async () => {
  const pages = (await readdir(BUILD, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(pages.length).toBeGreaterThan(30);
  for (const path of pages) {
    const html = await readFile(path, 'utf8');
    const name = relative(BUILD, path);
    const [, policy] =
      /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
    expect(policy, name).toContain("default-src 'none'");
    const rules = new Map(
      policy!.split(';').map((rule) => {
        const [directive, ...sources] = rule.trim().split(/\s+/);
        return [directive, sources] as const;
      }),
    );
    const scripts = rules.get('script-src')!;
    for (const source of scripts)
      expect(source, name).toMatch(/^'(?:self|wasm-unsafe-eval|sha256-[\w+/=]+)'$/);
    expect(policy, name).not.toContain("'unsafe-eval'");
    expect(rules.get('style-src'), name).toEqual(["'self'"]);
    for (const [, text] of html.matchAll(/<script>([\s\S]*?)<\/script>/g))
      expect(scripts, name).toContain(
        `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
      );
    expect(html, name).not.toMatch(/<[^>]+\son\w+\s*=|<style|javascript:/i);
  }
});

test('a page that breaks the policy is noticed, and so is a worker', async ({ context }) => {
  const broken = brokenPolicies(context);
  const page = await context.newPage();
  await page.goto('');
  expect(broken).toEqual([]);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => broken.length).toBe(1);
  expect(broken[0]).toContain('style-src');
  await context.route('**/probe.js', (route) =>
    route.fulfill({
      headers: {
        'content-type': 'text/javascript',
        'content-security-policy': "default-src 'none'; script-src 'self'",
      },
      body: 'setInterval(() => fetch("/").catch(() => undefined), 100);',
    }),
  );
  await page.evaluate(() => {
    new Worker('/probe.js');
  });
  await expect
    .poll(() => broken.some((each) => each.includes('in a worker: connect-src')))
    .toBe(true);
});
