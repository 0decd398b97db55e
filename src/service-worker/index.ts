/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

/**
 * Keeps the app for use without a network. Each build has a cache of its own with all its chunks, so an old
 * tab finds what it asks for after a newer build has come; a new one takes over only when the reader says so.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const PREFIX = `mizan ${base}/ `;
const CACHE = `${PREFIX}${version}`;
/** Letters that none of the three languages needs are fetched when somebody types them. */
const RARE = /-(?:cyrillic|cyrillic-ext|greek|greek-ext|vietnamese|latin-ext)-wght-/;
const CHUNKS = build.filter((path) => !RARE.test(path));
/** Marks the cache of a build that has run: one that was only offered has no tabs. */
const RAN = `${base}/ran`;

/** Oldest first. */
async function ownCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

worker.addEventListener('install', (event) => {
  // Names without a hash are asked anew, else the browser may hand out pages of the build before.
  const rest = [...files, ...prerendered].map((path) => new Request(path, { cache: 'no-cache' }));
  // All or nothing: a build that is kept in part would fail in part.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...CHUNKS, ...rest])));
});

/** Drops older builds except the one that ran before this: a tab may still run it. */
async function tidy(): Promise<void> {
  await (await caches.open(CACHE)).put(RAN, new Response());
  const names = await ownCaches();
  let isOfTabs = true;
  for (const name of names.slice(0, names.indexOf(CACHE)).reverse()) {
    const hasRun = (await (await caches.open(name)).match(RAN)) !== undefined;
    if (isOfTabs && hasRun) isOfTabs = false;
    else await caches.delete(name);
  }
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
  // Not waited for: a page must not wait for it either.
  void tidy().catch(() => undefined);
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
});

/** What is kept of a path: of this build, and a chunk with its hash in its name of any build. */
async function kept(pathname: string, isPage: boolean): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const hit = await cache.match(pathname);
  if (hit !== undefined) return hit;
  // As a host does: the relative addresses in a page hold at its own address alone.
  const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
  if (isPage && (await cache.match(other)) !== undefined) return Response.redirect(other, 302);
  if (!pathname.includes('/_app/immutable/')) return undefined;
  for (const name of await ownCaches()) {
    const older = await (await caches.open(name)).match(pathname);
    if (older !== undefined) return older;
  }
  return undefined;
}

/** A worker takes its policy from a header, not from the page, and many hosts send none. */
function confined(script: Response): Response {
  const headers = new Headers(script.headers);
  headers.set(
    'content-security-policy',
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
  );
  return new Response(script.body, { status: script.status, headers });
}

async function respond(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isPage = request.mode === 'navigate';
  // A browser that refuses its cache still has the network.
  const hit = await kept(pathname, isPage).catch(() => undefined);
  if (hit !== undefined) return request.destination === 'worker' ? confined(hit) : hit;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic' && pathname.includes('/_app/immutable/')) {
      const copy = response.clone();
      void caches
        .open(CACHE)
        .then((cache) => cache.put(pathname, copy))
        .catch(() => undefined);
    }
    return response;
  } catch (error) {
    // The home page at an unknown address would miss its relative scripts.
    if (isPage) return Response.redirect(`${base}/`, 302);
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === worker.location.origin)
    event.respondWith(respond(event.request));
});
