import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to the CRM. */
export interface PassingRequest {
  method: string;
  /** With the query. */
  path: string;
  body: string;
}

/**
 * What becomes of a request instead of reaching the CRM as it is. `expire` takes the sign-in out of it, so that the
 * CRM itself answers as it does when the session has ended.
 */
export type Refusal =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'drop'
  | 'expire';

interface Rule {
  fits(request: PassingRequest): boolean;
  refusal: Refusal | { delay: number };
  times: number;
}

/** Stands between browser and CRM on this machine, so that the browser sees real answers, refusals included. */
export interface LiveProxy {
  /** Where the browser finds the CRM, with the CRM's path and a slash at its end. */
  url: string;
  /** Every request other than GET since the start, oldest first. */
  writes: PassingRequest[];
  refuse(fits: Rule['fits'], refusal: Refusal, times?: number): void;
  delay(fits: Rule['fits'], milliseconds: number): void;
  /** Forgets what was to be refused; tells how often something was. */
  settle(): number;
  close(): Promise<void>;
}

const SIGN_IN = ['authorization', 'cookie', 'espo-authorization', 'espo-authorization-by-token'];

/** Starts the proxy for a CRM that runs at this address. */
export async function startProxy(crm: string): Promise<LiveProxy> {
  const target = new URL(crm);
  const rules: Rule[] = [];
  const writes: PassingRequest[] = [];
  let refused = 0;

  const server = createServer((incoming, answer) => {
    pass(incoming, answer).catch(() => answer.destroy());
  });

  async function pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const { method = 'GET', url: path = '/' } = incoming;
    const passing = { method, path, body: body.toString('utf8') };
    if (method !== 'GET') writes.push(passing);
    const rule = rules.find((r) => r.times > 0 && r.fits(passing));
    if (rule) {
      rule.times--;
      refused++;
      if (rule.refusal === 'drop') {
        answer.destroy();
        return;
      }
      if (typeof rule.refusal === 'object' && 'status' in rule.refusal) {
        const { status, headers, body: words } = rule.refusal;
        answer.writeHead(status, headers).end(words);
        return;
      }
      if (typeof rule.refusal === 'object') await pause(rule.refusal.delay);
    }
    forward(incoming, body, answer, rule?.refusal === 'expire');
  }

  function forward(from: IncomingMessage, body: Buffer, to: ServerResponse, signedOut: boolean) {
    const headers = { ...from.headers, host: target.host };
    for (const name of ['origin', 'referer'] as const) {
      const value = headers[name];
      if (value) headers[name] = value.replace(own(), target.origin);
    }
    if (signedOut) for (const name of SIGN_IN) delete (headers as Record<string, unknown>)[name];
    const options = { host: target.hostname, port: target.port || 80, method: from.method };
    const onward = request({ ...options, path: from.url, headers }, (reply) => {
      const { location } = reply.headers;
      // The browser is signed in still: only this request was not.
      if (signedOut) delete reply.headers['set-cookie'];
      if (location) reply.headers.location = location.replace(target.origin, own());
      to.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(to);
    });
    onward.on('error', () => to.destroy());
    onward.end(body);
  }

  const own = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  return {
    url: own() + target.pathname.replace(/\/?$/, '/'),
    writes,
    refuse: (fits, refusal, times = 1) => void rules.push({ fits, refusal, times }),
    delay: (fits, delay) => void rules.push({ fits, refusal: { delay }, times: 1 }),
    settle: () => {
      const count = refused;
      rules.length = refused = 0;
      return count;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
