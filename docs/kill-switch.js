// A service worker to put in the place of `service-worker.js` when the one that is out there must go: it
// removes what Mizan has kept of itself at this address, takes itself away and loads its pages anew from the
// host. Documents are stored elsewhere and stay.
const PREFIX = `mizan ${location.pathname.split('/').slice(0, -1).join('/')}/ `;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const leave = async () => {
    const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
    for (const name of own) await caches.delete(name);
    await self.registration.unregister();
    // Once: the pages ask for this worker again as they load.
    if (own.length === 0) return;
    for (const client of await self.clients.matchAll({ type: 'window' }))
      await client.navigate(client.url);
  };
  event.waitUntil(self.clients.claim().then(leave));
});
