import type { CDPSession, Page } from 'playwright-core';
import { sessionOf } from './ax-tree.ts';

/**
 * A trusted click in the middle of a node's box, or of its label's where the node itself has next to no size.
 * `pause`: milliseconds that the pointer rests on it before the click.
 */
export async function clickNode(page: Page, node: { backendId: number }, pause = 0): Promise<void> {
  const session = await sessionOf(page);
  if (pause > 0) {
    const { x, y } = await centre(session, node.backendId);
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await new Promise((done) => setTimeout(done, pause));
  }
  const { x, y } = await centre(session, node.backendId);
  const press = { x, y, button: 'left', clickCount: 1 } as const;
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await session.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed', buttons: 1 });
  await session.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased', buttons: 0 });
}

/** The middle of a node's box in the window, scrolled into view. */
export async function centreOf(
  page: Page,
  node: { backendId: number },
): Promise<{ x: number; y: number }> {
  return centre(await sessionOf(page), node.backendId);
}

async function centre(
  session: CDPSession,
  backendNodeId: number,
): Promise<{ x: number; y: number }> {
  const own = await boxOf(session, { backendNodeId });
  if (own.width > 2 && own.height > 2) return own;
  // A radio that is drawn by its label: click what a person would click.
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { return this.labels?.[0] ?? this.parentElement ?? this; }',
  });
  return boxOf(session, { objectId: result.objectId ?? '' });
}

async function boxOf(session: CDPSession, node: { backendNodeId: number } | { objectId: string }) {
  await session.send('DOM.scrollIntoViewIfNeeded', node);
  const { quads } = await session.send('DOM.getContentQuads', node);
  const quad = quads[0];
  if (!quad) throw new Error('The node has no box to click.');
  const xs = quad.filter((_, index) => index % 2 === 0);
  const ys = quad.filter((_, index) => index % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}
