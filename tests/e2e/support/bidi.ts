import type { Page } from 'puppeteer-core';

/** A DOM node as WebDriver BiDi names it, closed shadow roots and what is in them included. */
export interface NodeReference {
  sharedId: string;
}

/** What is used of puppeteer's connection, which its types do not show. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** One page, spoken to in WebDriver BiDi. */
export interface BidiSession {
  send(method: string, params: object): Promise<unknown>;
  context: string;
}

export function sessionOf(page: Page): BidiSession {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  return {
    context,
    send: async (method, params) => (await connection.send(method, params)).result,
  };
}

/** A trusted click in the middle of a node. */
export async function click(session: BidiSession, { sharedId }: NodeReference): Promise<void> {
  const origin = { type: 'element', element: { sharedId } };
  await call(session, `(node) => node.scrollIntoView({ block: 'center' })`, { sharedId });
  await session.send('input.performActions', {
    context: session.context,
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          // As long as a person needs to see what they click.
          { type: 'pause', duration: 450 },
          { type: 'pointerMove', x: 1, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}

/** Calls a function of the page's with a node of the closed root; returns a plain value. */
export async function call(session: BidiSession, declaration: string, node: NodeReference) {
  return (await callForResult(session, declaration, node)).value;
}

/** The same for a function that returns a node. */
export async function callForNode(session: BidiSession, declaration: string, node: NodeReference) {
  const { sharedId } = await callForResult(session, declaration, node);
  return sharedId ? { sharedId } : undefined;
}

async function callForResult(
  session: BidiSession,
  functionDeclaration: string,
  { sharedId }: NodeReference,
): Promise<{ value?: unknown; sharedId?: string }> {
  const { result } = (await session.send('script.callFunction', {
    functionDeclaration,
    awaitPromise: false,
    target: { context: session.context },
    arguments: [{ sharedId }],
  })) as { result?: { value?: unknown; sharedId?: string } };
  return result ?? {};
}
