import type { Page } from 'playwright-core';
import { sessionOf } from './ax-tree.ts';
import { poll } from './poll.ts';

/** The extension's name is that of its worlds. */
const NAME = 'Stagemark';

/** Runs an expression where the extension's page scripts run, beside the page's own world; gives what it resolves to. */
export async function inIsolatedWorld(page: Page, expression: string): Promise<unknown> {
  const session = await sessionOf(page);
  let id: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === NAME) id = context.id;
  });
  // Only as it is switched on it tells of those that there are.
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  const contextId = await poll(
    async () => id,
    5_000,
    () => 'no page script of the extension runs here',
  );
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...{ expression, contextId, awaitPromise: true, returnByValue: true },
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'it threw');
  return result.value;
}
