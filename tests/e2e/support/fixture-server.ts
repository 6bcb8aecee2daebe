import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a route answers with; `redirect` sends there with 303 unless `status` says otherwise. */
export interface FixtureReply {
  status?: number;
  html?: string;
  json?: unknown;
  redirect?: string;
  headers?: Record<string, string>;
  /** Milliseconds to wait before answering. */
  delay?: number;
  /** Cuts the connection instead of answering. */
  drop?: boolean;
}

export interface RecordedRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type FixtureRoute =
  | FixtureReply
  | ((request: RecordedRequest) => FixtureReply | Promise<FixtureReply>);

export interface FixtureServer {
  /** Without a slash at its end. */
  url: string;
  port: number;
  /** Every request so far, oldest first. */
  requests: RecordedRequest[];
  /** Sets what `METHOD /path` (any method: `/path`) answers from now on. */
  route(key: string, route: FixtureRoute): void;
  close(): Promise<void>;
}

/** Serves a test's own pages on a free port of this machine; what has no route answers 404. */
export async function startFixtureServer(
  initial: Record<string, FixtureRoute> = {},
): Promise<FixtureServer> {
  const routes = new Map(Object.entries(initial));
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = request;
    const recorded = { method, path, headers, body: await bodyOf(request) };
    requests.push(recorded);
    const name = path.split('?', 1)[0] ?? '/';
    const route = routes.get(`${method} ${name}`) ?? routes.get(name);
    const reply = typeof route === 'function' ? await route(recorded) : route;
    await send(response, reply ?? { status: 404, html: 'Not found' });
  }

  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    route: (key, route) => void routes.set(key, route),
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        // A browser's idle connections would hold it open.
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function send(response: ServerResponse, reply: FixtureReply): Promise<void> {
  if (reply.delay) await new Promise((done) => setTimeout(done, reply.delay));
  if (reply.drop) {
    response.destroy();
    return;
  }
  const isJson = reply.json !== undefined;
  const headers = {
    'Content-Type': isJson ? 'application/json' : 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(reply.redirect ? { Location: reply.redirect } : {}),
    ...reply.headers,
  };
  response.writeHead(reply.status ?? (reply.redirect ? 303 : 200), headers);
  response.end(isJson ? JSON.stringify(reply.json) : (reply.html ?? ''));
}
