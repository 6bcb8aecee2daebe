import type { Page } from 'playwright-core';
import type { Profile } from '@/lib/crm';
import { MARK } from './look.ts';

/** A text that saves itself does so within this time (ms). */
const WITHIN = 8_000;

/** Types into a marked text that the profile says saves itself, and sees whether the request it names follows. */
export async function savesItself(
  page: Page,
  profile: Profile,
  def: string,
  answer: number,
): Promise<boolean> {
  // Here and not above: `npm run corpus` loads this file, too, and runs without the test runner's paths.
  const { matchesSave } = await import('@/entrypoints/background/save-request');
  const saves = profile.autosaves?.find(({ id }) => id === def)?.saves ?? [];
  const sent = page
    .waitForRequest(
      (request) => {
        const of = { body: request.postData(), url: request.url(), method: request.method() };
        return saves.some((save) => matchesSave(save, of));
      },
      { timeout: WITHIN },
    )
    .then(
      () => true,
      () => false,
    );
  await page.locator(`[${MARK}="${answer}"]`).first().click({ timeout: WITHIN });
  await page.keyboard.type('They asked for an offer');
  return sent;
}
