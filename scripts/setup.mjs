// Brings a checkout to a state in which everything runs: checks Node, installs when the lock file
// changed, generates what is generated, and with --browser finds or installs a browser.
// Writes to standard error only, so that `npm run --silent mizan -- … --json` prints JSON alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const stampFile = join(root, 'node_modules', '.setup-stamp');
const browserFile = join(root, 'node_modules', '.browser-path');

/** The tests open no window; a Chromium that has some takes a third longer for them. */
const WITH_WINDOWS = '/usr/bin/chromium';

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Whether a command ended well. */
function attempt(command) {
  return spawnSync(command, { cwd: root, shell: true, stdio: ['ignore', 2, 2] }).status === 0;
}

function run(command) {
  if (!attempt(command)) fail(`This step failed: ${command}`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fine)
    fail(`Mizan needs Node 20.19, 22.12 or 24 and later; this is Node ${process.versions.node}.`);
}

function install() {
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Installing what Mizan is built with (once per change of package-lock.json) …');
  run('npm ci --no-audit --no-fund --loglevel=error');
  writeFileSync(stampFile, stamp);
}

/** Route types and compiled messages; both are made from the sources and not kept in git. */
function generate() {
  const messages = ['.', 'issues', 'results', 'decide', 'compare', 'path'].flatMap((folder) =>
    ['en', 'ar', 'zh-CN'].map((locale) => `messages/${folder}/${locale}.json`),
  );
  const hash = createHash('sha256');
  for (const path of messages) hash.update(readFileSync(join(root, path)));
  const stamp = hash.digest('hex');
  const generated = join(root, 'src/lib/i18n/generated');
  const seen = join(root, 'node_modules', '.messages-stamp');
  if (!existsSync(join(root, '.svelte-kit', 'tsconfig.json'))) run('npx svelte-kit sync');
  if (
    existsSync(join(generated, 'messages.js')) &&
    existsSync(seen) &&
    readFileSync(seen, 'utf8') === stamp
  )
    return;
  run(
    'npx paraglide-js compile --silent --project ./project.inlang --outdir ./src/lib/i18n/generated --strategy globalVariable baseLocale',
  );
  writeFileSync(seen, stamp);
}

/**
 * The path of a Chromium, remembered in node_modules; `CHROMIUM_PATH` goes before all others.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const remembered = existsSync(browserFile) ? readFileSync(browserFile, 'utf8').trim() : '';
  const { chromium } = await import(
    pathToFileURL(join(root, 'node_modules/@playwright/test/index.mjs')).href
  );
  const candidates = [
    process.env.CHROMIUM_PATH,
    remembered,
    chromium.executablePath(),
    '/usr/bin/chromium-headless-shell',
    WITH_WINDOWS,
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find((path) => path && existsSync(path));
}

async function provideBrowser() {
  let path = await findBrowser();
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const isFirst = !existsSync(browserFile);
  if (isFirst && isDebianRoot && (path === undefined || path === WITH_WINDOWS)) {
    console.error('Installing the Chromium without windows for the tests …');
    const get = 'DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::http::Timeout=20';
    const install = `${get} install -y -qq --no-install-recommends`;
    const shell = `${get} update -qq && ${install} chromium-headless-shell`;
    if (!attempt(shell) && path === undefined) run(`${install} chromium`);
  } else if (path === undefined) {
    console.error('No Chromium found; installing one for the tests …');
    run('npx playwright install chromium');
  }
  path = await findBrowser();
  if (path === undefined)
    fail('No browser could be found or installed. Set CHROMIUM_PATH to a Chromium or Chrome.');
  writeFileSync(browserFile, path);
}

if (process.argv[1] === import.meta.filename) {
  checkNode();
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  install();
  generate();
  if (process.argv.includes('--browser')) await provideBrowser();
}
