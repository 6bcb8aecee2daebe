import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DIST, ensureDemoCrm } from './prepare.mjs';

export { ensureDemoCrm };

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const USAGE = 'Usage: node tests/demo-crm/serve.mjs [--port N]';

/**
 * Serves the built demo CRM; `ensureDemoCrm` must have run.
 *
 * @param {{ port?: number, host?: string }} [options] port 0 takes any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serveDemoCrm({ port = 0, host = '127.0.0.1' } = {}) {
  await stat(join(DIST, 'index.html')).catch(() => {
    throw new Error(
      `The demo CRM is not built: ${DIST} has no index.html. Call ensureDemoCrm() first.`,
    );
  });
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => send(response, 500, String(error)));
  });
  await new Promise((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  const bound = server.address().port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    port: bound,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        // A browser's idle keep-alive connections would hold it open.
        server.closeAllConnections?.();
      }),
  };
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
  }
  const file = fileFor(request.url ?? '/');
  if (!file) return send(response, 400, 'Bad path');
  const body = await readFile(file).catch(() => undefined);
  if (!body) return send(response, 404, 'Not found');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  send(response, 200, body, { 'Content-Type': type }, request.method === 'HEAD');
}

/** The file that a request's path means, or undefined where the path is malformed or leaves the folder. */
function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(DIST, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const inside = relative(DIST, file);
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : file;
}

function send(response, status, body, headers = {}, headOnly = false) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(headOnly ? undefined : body);
}

function portFromArguments() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`);
  }
  return Number(values.port);
}

async function main() {
  let port;
  try {
    port = portFromArguments();
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
  try {
    await ensureDemoCrm();
    const server = await serveDemoCrm({ port });
    console.log(`Demo CRM: ${server.url}  (Ctrl+C ends it)`);
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, () => server.close().then(() => process.exit(0)));
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken; choose another with --port.`
        : error.message,
    );
    process.exit(1);
  }
}

if (process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url)
  await main();
