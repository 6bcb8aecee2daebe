import type { CDPSession, Page } from 'playwright-core';

/** One node of a page's accessibility tree, closed shadow roots and same-process frames included. */
export interface AxNode {
  /** The DOM node behind it, as CDP numbers them. */
  backendId: number;
  role: string;
  name: string;
  description: string;
  checked: boolean;
  disabled: boolean;
  focused: boolean;
  /** From the nearest to the outermost. */
  ancestors: { role: string; name: string }[];
}

/** What CDP sends of a node, as far as used here. */
interface RawNode {
  nodeId: string;
  parentId?: string | undefined;
  childIds?: string[] | undefined;
  ignored: boolean;
  backendDOMNodeId?: number | undefined;
  role?: { value?: unknown } | undefined;
  name?: { value?: unknown } | undefined;
  description?: { value?: unknown } | undefined;
  properties?: { name: string; value: { value?: unknown } }[] | undefined;
}

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[] | undefined;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The debugging session of a page, one for as long as the page lives. */
export function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** All nodes that assistive technology would hear of, in document order within each frame. */
export async function axNodes(page: Page): Promise<AxNode[]> {
  const session = await sessionOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const trees = await Promise.all(framesOf(frameTree).map((id) => treeOf(session, id)));
  return trees.flat();
}

function framesOf(tree: FrameTree): string[] {
  return [tree.frame.id, ...(tree.childFrames ?? []).flatMap(framesOf)];
}

async function treeOf(session: CDPSession, frameId: string): Promise<AxNode[]> {
  // A frame can go away between the two questions.
  const answer = await session
    .send('Accessibility.getFullAXTree', { frameId })
    .catch(() => ({ nodes: [] as RawNode[] }));
  const raw: RawNode[] = answer.nodes;
  const byId = new Map(raw.map((node) => [node.nodeId, node]));
  const roots = raw.filter(({ parentId }) => parentId === undefined || !byId.has(parentId));
  return roots.flatMap((root) => nodesUnder(root, byId, []));
}

/** CDP lists the nodes by depth and age; this gives them in the order of the document. */
function nodesUnder(
  node: RawNode,
  byId: Map<string, RawNode>,
  ancestors: AxNode['ancestors'],
): AxNode[] {
  const isShown = !node.ignored && node.backendDOMNodeId !== undefined;
  const own = { role: text(node.role), name: text(node.name) };
  const below = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? nodesUnder(child, byId, node.ignored ? ancestors : [own, ...ancestors]) : [];
  });
  if (!isShown) return below;
  return [{ ...described(node, node.backendDOMNodeId ?? 0), ancestors }, ...below];
}

function described(node: RawNode, backendId: number): Omit<AxNode, 'ancestors'> {
  const property = (name: string) =>
    String(node.properties?.find((entry) => entry.name === name)?.value.value ?? '');
  return {
    backendId,
    role: text(node.role),
    name: text(node.name),
    description: text(node.description),
    checked: property('checked') === 'true',
    disabled: property('disabled') === 'true',
    focused: property('focused') === 'true',
  };
}

function text(value: { value?: unknown } | undefined): string {
  return String(value?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
