import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { BUILD } from './static-server.ts';

const TEXT = new Set(['.html', '.js', '.css', '.json']);

/** The inline scripts of a page name its chunks, so the policy must name other hashes. */
function rehashed(before: string, after: string): string {
  const hashes = (html: string) =>
    [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, script]) => `sha256-${createHash('sha256').update(script!).digest('base64')}`,
    );
  const now = hashes(after);
  return hashes(before).reduce((html, hash, place) => html.replaceAll(hash, now[place]!), after);
}

/**
 * A build of the same app as if every source had changed: every chunk has another name, and the version too.
 * Derived from the build that is there, since building again takes a minute.
 */
export async function nextBuild(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mizan-build-'));
  await cp(BUILD, folder, { recursive: true });
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const renamed = new Map(
    files
      .filter((path) => path.includes('/immutable/'))
      .map((path) => {
        const end = extname(path);
        return [basename(path), `${basename(path, end)}${name}${end}`];
      }),
  );
  const { version } = JSON.parse(await readFile(join(folder, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  renamed.set(version, `${version}${name}`);
  for (const path of files) {
    if (TEXT.has(extname(path))) {
      const before = await readFile(path, 'utf8');
      const after = before.replace(/[\w.-]+/g, (word) => renamed.get(word) ?? word);
      await writeFile(path, extname(path) === '.html' ? rehashed(before, after) : after);
    }
    const next = renamed.get(basename(path));
    if (next !== undefined) await rename(path, join(dirname(path), next));
  }
  return folder;
}
