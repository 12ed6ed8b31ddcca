// Serves the build in a classroom: on all interfaces, over plain http, to whoever opens the address that it prints.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isMain } from './main.mjs';
import { POLICY } from './policy.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const DEFAULT_PORT = 8080;
/** Files under assets/ carry a hash of what is in them: they never change. All else is asked for anew. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** @typedef {{ readonly port: number, readonly close: () => Promise<void> }} Served */

/**
 * @param {{ readonly dir?: string, readonly port: number }} options port 0 takes a free one
 * @returns {Promise<Served>} once it listens; rejects where the port can't be had
 */
export function serve({ dir = DIST, port }) {
  const files = sirv(dir, {
    etag: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? FOR_EVER : 'no-cache');
      response.setHeader('Content-Security-Policy', `${POLICY}; frame-ancestors 'self'`);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing at this address.\n');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** This machine's addresses in the networks that it is in. */
const networkAddresses = () =>
  Object.values(networkInterfaces()).flatMap((list = []) =>
    list.filter((one) => one.family === 'IPv4' && !one.internal).map((one) => one.address),
  );

/** @param {string | undefined} text what PORT holds */
function portOf(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : undefined;
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} dir the build */
async function main(dir) {
  const port = portOf(process.env.PORT);
  if (port === undefined) return giveUp(`PORT is "${process.env.PORT}", which is no port: give a whole number from 0 to 65535.`);
  if (!existsSync(`${dir}/index.html`)) return giveUp('There is no build to serve yet: run npm run build first.');
  try {
    const served = await serve({ dir, port });
    console.log(`Not Yet is being served.\n  on this machine  http://localhost:${served.port}/`);
    for (const address of networkAddresses()) console.log(`  in this network  http://${address}:${served.port}/`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void served.close().then(() => process.exit(0)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      return giveUp(`Port ${port} is in use by another program: choose another, for instance PORT=${port + 1} npm start.`);
    if (code === 'EACCES')
      return giveUp(`Port ${port} may not be used by this account: choose one above 1023, for instance PORT=8080 npm start.`);
    throw error;
  }
}

if (isMain(import.meta.url)) await main(process.argv[2] ?? DIST);
