// Builds the app, serves the build on this machine only, and prints the address.
import { createConnection } from 'node:net';
import { resolve } from 'node:path';
import { build, preview } from 'vite';

const root = resolve(import.meta.dirname, '..');
const host = '127.0.0.1';
const port = Number(process.env.PORT ?? 4173);

function answers() {
  return new Promise((settle) => {
    const socket = createConnection({ host, port }, () => {
      socket.destroy();
      settle(true);
    });
    socket.on('error', () => settle(false));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a whole number from 1 to 65535, not “${process.env.PORT}”.`);
  process.exit(1);
}
if (await answers()) {
  console.error(
    `Something already answers at http://${host}:${port}/. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
  process.exit(1);
}

process.chdir(root);
console.log('Building Mizan …');
await build({ root, logLevel: 'warn' });
await preview({ root, logLevel: 'warn', preview: { host, port, strictPort: true } });
console.log(`\n  Mizan is at http://${host}:${port}/\n\n  Press Ctrl+C to stop.`);

// npm ends only its shell: without this the server would live on and keep the port.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 1000).unref();
