import type { Page } from 'playwright-core';
import { type AxNode, axNodes, sessionOf } from './ax-tree.ts';
import type { RunningExtension } from './extension.ts';
import { poll } from './poll.ts';
import { clickNode } from './trusted-click.ts';

/** A page, or a frame of it. */
type Within = Pick<Page, 'locator'>;

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  children?: DomNode[] | undefined;
  shadowRoots?: DomNode[] | undefined;
}

const under = (node: DomNode): DomNode[] => [
  node,
  ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(under),
];

/** What teach mode's closed root holds, as assistive technology hears it. */
export async function inTeachPanel(page: Page): Promise<AxNode[]> {
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const hosts = under(root).filter(({ nodeName }) => nodeName === 'STAGEMARK-TEACH');
  const ids = new Set(hosts.flatMap(under).map(({ backendNodeId }) => backendNodeId));
  return (await axNodes(page)).filter(({ backendId }) => ids.has(backendId));
}

export async function teachText(page: Page): Promise<string> {
  const nodes = await inTeachPanel(page);
  return nodes
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ');
}

/** Waits for a node of the panel. */
export function findInTeach(page: Page, role: string, name: string | RegExp): Promise<AxNode> {
  const fits = (node: AxNode) =>
    node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name));
  return poll(
    async () => (await inTeachPanel(page)).find(fits),
    5_000,
    async () => `No ${role} ${name} in teach mode; it says: ${await teachText(page)}`,
  );
}

export async function pressInTeach(
  page: Page,
  name: string | RegExp,
  role = 'button',
): Promise<void> {
  await clickNode(page, await findInTeach(page, role, name));
}

/** The popup in a tab of its own, while the CRM's tab stays in front. */
export async function openPopupBeside(extension: RunningExtension, page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = extension.context.waitForEvent('page');
  const worker = await extension.serviceWorker();
  await worker.evaluate(() =>
    chrome.tabs.create({ url: chrome.runtime.getURL('popup.html'), active: false }),
  );
  return opened;
}

/** Presses "Show Stagemark the form" in the popup. */
export async function startTeaching(extension: RunningExtension, page: Page): Promise<void> {
  const popup = await openPopupBeside(extension, page);
  await popup.getByRole('button', { name: 'Show Stagemark the form' }).click();
  await findInTeach(page, 'heading', 'Show Stagemark the form');
}

/** A press of the mouse in the middle of an element, whatever lies over it. */
export async function pointAt(page: Page, css: string, within: Within = page): Promise<void> {
  const box = await within.locator(css).first().boundingBox();
  if (!box) throw new Error(`${css} is not to be seen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
