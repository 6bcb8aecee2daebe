/**
 * Reaches into the picker's closed shadow root from outside, in Firefox: WebDriver BiDi hands out references to closed
 * roots (`includeShadowTree: 'all'`), finds nodes in them by role and name, and clicks them as a mouse does.
 */
import type { Page } from 'puppeteer-core';
import {
  type BidiSession,
  call,
  callForNode,
  click,
  type NodeReference,
  sessionOf,
} from './bidi.ts';
import { poll } from './poll.ts';

export interface FirefoxPickerQuery {
  role: string;
  /** The whole accessible name. */
  name?: string;
  /** The name of a group around it, where several groups hold the same names. */
  within?: string;
}

export interface FirefoxPicker {
  click(query: FirefoxPickerQuery, timeout?: number): Promise<void>;
  isChecked(query: FirefoxPickerQuery): Promise<boolean>;
  /** The names of a group's radios, in order. */
  radioNames(group: string, timeout?: number): Promise<string[]>;
  /** All text that the picker shows now; empty where there is none. */
  text(): Promise<string>;
}

interface LocatedNode extends NodeReference {
  value?: { shadowRoot?: NodeReference | null };
}

const TIMEOUT = 5_000;
const GONE = /move target out of bounds|no such node|stale/i;
const LABEL_OR_SELF = `(node) => {
  const { width, height } = node.getBoundingClientRect();
  return width > 2 && height > 2 ? node : (node.labels?.[0] ?? node.parentElement ?? node);
}`;
const IS_CHECKED = `(node) => node.checked ?? node.getAttribute('aria-checked') === 'true'`;
const NAME = `(node) =>
  (node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent).replace(/\\s+/g, ' ').trim()`;
const TEXT = `(root) => [...root.children].filter((node) => getComputedStyle(node).display !== 'none').map((node) => node.innerText ?? '').join(' ').replace(/\\s+/g, ' ').trim()`;

/** The picker of a page's first form that shows one. */
export function firefoxPicker(page: Page): FirefoxPicker {
  const session = sessionOf(page);
  const find = (query: FirefoxPickerQuery, timeout = TIMEOUT) =>
    poll(
      async () => (await locate(session, query))[0],
      timeout,
      async () => `Nothing in the picker is ${JSON.stringify(query)}; it shows: ${await text()}`,
    );
  const text = async () => {
    const root = await closedRoot(session);
    return root ? String(await call(session, TEXT, root)) : '';
  };
  return {
    text,
    click: async (query, timeout) => {
      const press = async () => {
        const node = await find(query, timeout);
        await click(session, (await callForNode(session, LABEL_OR_SELF, node)) ?? node);
      };
      // The picker may be drawn anew (its answer has come) between finding and pressing: a hand would hit the new one.
      await press().catch((error) => {
        if (!GONE.test(String(error))) throw error;
        return press();
      });
    },
    isChecked: async (query) => (await call(session, IS_CHECKED, await find(query))) === true,
    radioNames: async (group, timeout) => {
      await find({ role: 'radio', within: group }, timeout);
      const radios = await locate(session, { role: 'radio', within: group });
      return Promise.all(radios.map(async (radio) => String(await call(session, NAME, radio))));
    },
  };
}

async function closedRoot(session: BidiSession): Promise<NodeReference | undefined> {
  const { nodes } = (await session.send('browsingContext.locateNodes', {
    context: session.context,
    locator: { type: 'css', value: 'stagemark-picker' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as { nodes: LocatedNode[] };
  return nodes.map((node) => node.value?.shadowRoot).find((root) => root?.sharedId) ?? undefined;
}

async function locate(session: BidiSession, query: FirefoxPickerQuery): Promise<NodeReference[]> {
  const root = await closedRoot(session);
  if (!root) return [];
  if (query.within === undefined) return byRole(session, root, query);
  const groups = await byRole(session, root, { role: 'radiogroup', name: query.within });
  return groups[0] ? byRole(session, groups[0], query) : [];
}

async function byRole(
  session: BidiSession,
  { sharedId }: NodeReference,
  { role, name }: FirefoxPickerQuery,
): Promise<NodeReference[]> {
  const { nodes } = (await session.send('browsingContext.locateNodes', {
    context: session.context,
    locator: { type: 'accessibility', value: name === undefined ? { role } : { role, name } },
    startNodes: [{ sharedId }],
  })) as { nodes: NodeReference[] };
  return nodes;
}
