import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';

/** What `npm test` has built before. */
export const BUILD = resolve(import.meta.dirname, '../../build');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** A plain host of files that runs: no headers, no rewriting. */
export interface Site {
  readonly address: string;
  /** The folder that is served; another one is a deploy. */
  folder: string;
  /** Instead of a file: its text, or `undefined` for a file that is gone. */
  spoil: ((path: string) => { readonly text: string } | 'gone' | undefined) | undefined;
  /** Every path asked for, in order. */
  readonly asked: string[];
  /** Also cuts the connections that stand. */
  close(): Promise<void>;
}

/** Serves a folder under a prefix, as a project page does, on a port of its own. */
export async function serve(folder: string, prefix = '/'): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const inside = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '../';
    const path = inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside;
    site.asked.push(path);
    const instead = site.spoil?.(path);
    const body =
      instead === 'gone'
        ? Promise.reject(new Error('gone'))
        : instead === undefined
          ? readFile(join(site.folder, path))
          : Promise.resolve(instead.text);
    body.then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        // A folder is named without its slash: every host of files leads there.
        const isFolder = extname(pathname) === '' && !pathname.endsWith('/');
        response.statusCode = isFolder ? 301 : 404;
        if (isFolder) response.setHeader('location', `${pathname}/`);
        response.end();
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const site: Site = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    folder,
    spoil: undefined,
    asked: [],
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return site;
}
