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
const KEPT = [...build.filter((path) => !RARE.test(path)), ...files, ...prerendered];

async function ownCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

worker.addEventListener('install', (event) => {
  // All or nothing: a build that is kept in part would fail in part.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(KEPT)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
  // Not waited for. The build before this one stays: a tab may still run it.
  void ownCaches().then((names) => {
    const older = names.filter((name) => name !== CACHE).slice(0, -1);
    return Promise.all(older.map((name) => caches.delete(name)));
  });
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting();
});

/** What is kept of a path: of this build, and a chunk with its hash in its name of any build. */
async function kept(pathname: string, isPage: boolean): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
  const hit = (await cache.match(pathname)) ?? (isPage ? await cache.match(other) : undefined);
  if (hit !== undefined || !pathname.includes('/_app/immutable/')) return hit;
  for (const name of await ownCaches()) {
    const older = await (await caches.open(name)).match(pathname);
    if (older !== undefined) return older;
  }
  return undefined;
}

async function respond(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isPage = request.mode === 'navigate';
  // A browser that refuses its cache still has the network.
  const hit = await kept(pathname, isPage).catch(() => undefined);
  if (hit !== undefined) return hit;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic' && pathname.includes('/_app/immutable/'))
      void caches.open(CACHE).then((cache) => cache.put(pathname, response.clone()));
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
