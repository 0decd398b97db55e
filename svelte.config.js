import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';

/** One name for one set of sources: two builds of the same sources are the same bytes. */
function digest() {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort())
        if (entry !== 'generated') add(join(path, entry));
    } else hash.update(path).update(readFileSync(path));
  };
  for (const path of ['src', 'messages', 'static', 'package-lock.json']) add(path);
  return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ fallback: '404.html', strict: true }),
    paths: { base: process.env.BASE_PATH ?? '', relative: true },
    // The screens of a model are linked only once one is open, so the crawler would not find them;
    // nothing at all links to the page that opens links.
    prerender: {
      entries: [
        '*',
        '/recover.html',
        '/ar/open/',
        '/zh-CN/open/',
        ...['/ar', '/zh-CN'].flatMap((language) =>
          ['canvas', 'assumptions', 'checklists', 'results', 'compare'].map(
            (screen) => `${language}/model/${screen}/`,
          ),
        ),
      ],
    },
    version: { name: digest(), pollInterval: 0 },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'frame-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['none'],
      },
    },
  },
};
