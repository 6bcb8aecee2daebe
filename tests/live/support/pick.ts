import type { Locator, Page } from 'playwright-core';
import {
  allInPicker,
  clickInPicker,
  findInPicker,
  type PickerQuery,
} from '../../e2e/support/closed-roots.ts';
import { poll } from '../../e2e/support/poll.ts';

const STAGES = 'Resulting stage';

/** What a manager answers in the picker; kind and stage before only where they are asked for. */
export interface Answers {
  stage: string;
  kind: 'Call' | 'Meeting' | 'Message';
}

/** The picker of this part of the page, by its number in the page. */
async function numberOf(within: Locator): Promise<number> {
  return poll(
    async () => {
      const number = await within.first().evaluate((part) => {
        const all = [...part.ownerDocument.querySelectorAll('stagemark-picker')];
        return all.findIndex((picker) => part.contains(picker));
      });
      return number < 0 ? undefined : number;
    },
    10_000,
    () => 'no picker stands there',
  );
}

/**
 * Answers the picker of a part of the page. A stage that it does not list (without a profile the funnel is not the
 * CRM's own) stands for its second one.
 */
export async function pick(page: Page, within: Locator, answers: Answers): Promise<void> {
  const picker = await numberOf(within);
  await findInPicker(page, { role: 'radio', within: STAGES, picker }, 10_000);
  // Not under a bar that stays at the top of the page.
  const host = within.locator('xpath=descendant-or-self::stagemark-picker').first();
  await host.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await choose(page, { role: 'radio', name: answers.kind, within: 'Kind', picker }, true);
  const before = { role: 'radio', name: 'New client', within: 'Stage before', picker };
  await choose(page, before, true);
  const stages = await allInPicker(page, { role: 'radio', within: STAGES, picker });
  const named = stages.find(({ name }) => name === answers.stage) ?? stages[1];
  if (!named) throw new Error('the picker lists no stages');
  await choose(page, { role: 'radio', name: named.name, within: STAGES, picker });
}

/** Clicks a radio until it is chosen, as a person would; a click on a chosen one would take it back. */
async function choose(page: Page, query: PickerQuery, isOptional = false): Promise<void> {
  for (let click = 0; click < 3; click++) {
    const [node] = await allInPicker(page, query);
    if (!node && isOptional) return;
    if (node?.checked) return;
    await clickInPicker(page, query);
    const chosen = poll(
      async () => (await allInPicker(page, query))[0]?.checked || undefined,
      1_500,
      () => '',
    );
    if (await chosen.catch(() => false)) return;
  }
  throw new Error(`"${query.name}" was clicked, yet is not chosen`);
}
