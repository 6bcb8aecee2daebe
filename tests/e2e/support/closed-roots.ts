/**
 * Reaches into the picker's closed shadow root from outside, in Chromium: sees it as assistive technology does, and
 * clicks it as a mouse does, so that the clicks are trusted ones.
 */
import type { Page } from 'playwright-core';
import { type AxNode, axNodes, sessionOf } from './ax-tree.ts';
import { poll } from './poll.ts';
import { clickNode } from './trusted-click.ts';

export { type AxNode, axNodes } from './ax-tree.ts';
export { clickNode } from './trusted-click.ts';

/** What to look for inside the picker. */
export interface PickerQuery {
  role: string;
  /** The whole accessible name, or a pattern for it. */
  name?: string | RegExp;
  /** The name of a group around it, where several groups hold the same names. */
  within?: string;
  /** Which picker of the page, where several forms show one; without it all are looked into. */
  picker?: number;
}

/** A DOM node as `DOM.getDocument` gives it. */
interface DomNode {
  backendNodeId: number;
  nodeName: string;
  children?: DomNode[] | undefined;
  shadowRoots?: DomNode[] | undefined;
  contentDocument?: DomNode | undefined;
}

const PICKER = 'STAGEMARK-PICKER';
const TIMEOUT = 5_000;

/** What the picker holds now that fits the query; nothing where there is no picker. */
export async function allInPicker(page: Page, query: PickerQuery): Promise<AxNode[]> {
  const inside = await pickerIds(page, query.picker);
  if (inside.size === 0) return [];
  const nodes = await axNodes(page);
  return nodes.filter((node) => inside.has(node.backendId) && fits(node, query));
}

/** Waits for the first node of the picker that fits. */
export async function findInPicker(
  page: Page,
  query: PickerQuery,
  timeout = TIMEOUT,
): Promise<AxNode> {
  return poll(
    async () => (await allInPicker(page, query))[0],
    timeout,
    async () => {
      const text = await pickerText(page);
      const seen = text ? `the picker shows: ${text}` : 'no picker is shown';
      return `Nothing in the picker is ${JSON.stringify({ ...query, name: String(query.name ?? '') })}; ${seen}`;
    },
  );
}

/** How long a picker must have stood at its place before a pick in it counts (ms), and a little. */
const STOOD = 400;

/**
 * Finds a node of the picker, lets it stand for as long as a person needs to see it, and clicks it; a picker rebuilt
 * in between is looked into again.
 */
export async function clickInPicker(
  page: Page,
  query: PickerQuery,
  timeout = TIMEOUT,
): Promise<void> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const node = await findInPicker(page, query, Math.max(0, deadline - Date.now()));
    try {
      return await clickNode(page, node, STOOD);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** The names of a group's radios, in order; waits for the group. */
export async function radioNames(page: Page, group: string, timeout = TIMEOUT): Promise<string[]> {
  await findInPicker(page, { role: 'radiogroup', name: group }, timeout);
  const radios = await allInPicker(page, { role: 'radio', within: group });
  return radios.map(({ name }) => name);
}

export async function isChecked(page: Page, query: PickerQuery): Promise<boolean> {
  return (await findInPicker(page, query)).checked;
}

/** All text that the pickers of the page show now; empty where there is none. */
export async function pickerText(page: Page): Promise<string> {
  const texts = await allInPicker(page, { role: 'StaticText' });
  return texts.map(({ name }) => name).join(' ');
}

function fits(node: AxNode, { role, name, within }: PickerQuery): boolean {
  if (node.role !== role) return false;
  if (name !== undefined && !(typeof name === 'string' ? node.name === name : name.test(node.name)))
    return false;
  return within === undefined || node.ancestors.some((ancestor) => ancestor.name === within);
}

/** The backend ids of everything inside the pickers (or the one asked for) of a page. */
async function pickerIds(page: Page, index?: number): Promise<Set<number>> {
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const pickers = nodesUnder(root).filter(({ nodeName }) => nodeName === PICKER);
  const chosen = index === undefined ? pickers : pickers.slice(index, index + 1);
  return new Set(chosen.flatMap(nodesUnder).map(({ backendNodeId }) => backendNodeId));
}

function nodesUnder(node: DomNode): DomNode[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  if (node.contentDocument) below.push(node.contentDocument);
  return [node, ...below.flatMap(nodesUnder)];
}
