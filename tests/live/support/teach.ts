import type { Locator } from 'playwright-core';
import {
  findInTeach,
  inTeachPanel,
  pressInTeach,
  startTeaching,
  teachText,
} from '../../e2e/support/teach-panel.ts';
import { clickNode } from '../../e2e/support/trusted-click.ts';
import type { Live } from './live.ts';

/** What is pointed at in one form; what is left out is passed over with "Skip". */
export interface Shown {
  text: Locator;
  save: Locator;
  client?: Locator;
  stage?: Locator;
  user?: Locator;
  /** What the preview must say then. */
  reads: { client?: string; stage?: string; user?: string };
}

/** One form that is shown to Stagemark. */
export interface Lesson {
  name: string;
  /** Opens the form, as one would before choosing "Show Stagemark the form" in the popup. */
  open(live: Live): Promise<Shown>;
}

const PARTS = ['text', 'save', 'client', 'stage', 'user'] as const;
const TITLES = { client: 'Client', stage: 'Current stage', user: 'Your name' } as const;
const PANEL_WIDTH = 400;

/**
 * Shows one form through the popup and the panel in the page, with trusted clicks, and stores it.
 * @returns what the preview read otherwise than a person would
 */
export async function teach(live: Live, lesson: Lesson): Promise<string[]> {
  const shown = await lesson.open(live);
  await startTeaching(live.bench.extension, live.page);
  const last = PARTS.findLastIndex((part) => shown[part] !== undefined);
  for (const part of PARTS.slice(0, last + 1)) {
    const target = shown[part];
    if (target) await pointAt(live, target);
    else await pressInTeach(live.page, 'Skip');
  }
  await findInTeach(live.page, 'StaticText', 'The form is found.');
  const text = await teachText(live.page);
  const missed = Object.entries(shown.reads).filter(
    ([part, value]) => !text.includes(`${TITLES[part as keyof typeof TITLES]}: ${value}`),
  );
  if (/fit as well/.test(text)) missed.push(['other fields of the page', 'are taken for it too']);
  await pressInTeach(live.page, 'Use this form');
  await findInTeach(live.page, 'button', 'Close');
  await pressInTeach(live.page, 'Close');
  return missed.map(([part, value]) => `${part} ${value} is not what it would read`);
}

/** Clicks in the middle of an element, with the panel moved to the other side where it lies over it. */
async function pointAt(live: Live, target: Locator): Promise<void> {
  const { page } = live;
  await target.first().scrollIntoViewIfNeeded();
  const box = await target.first().boundingBox();
  if (!box) throw new Error('what is to be pointed at is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const width = page.viewportSize()?.width ?? 0;
  const side = (await inTeachPanel(page)).find(({ name }) => /to the other side/.test(name));
  if (!side) throw new Error('no panel of teach mode');
  const atRight = await isAtRight(live, side.backendId);
  if (atRight ? x > width - PANEL_WIDTH : x < PANEL_WIDTH) await clickNode(page, side);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
}

async function isAtRight(live: Live, backendNodeId: number): Promise<boolean> {
  const session = await live.page.context().newCDPSession(live.page);
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  await session.detach();
  return (quads[0]?.[0] ?? 0) > (live.page.viewportSize()?.width ?? 0) / 2;
}
