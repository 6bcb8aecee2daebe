import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** Why the last form of a site was taken for one: shown under "Why here?". Kept while the browser runs. */
const why = z.object({
  at: z.string(),
  def: z.string(),
  score: z.number(),
  reasons: z.array(z.object({ sign: z.string(), score: z.number() })),
});

export type Why = z.infer<typeof why>;

const keyOf = (site: string) => `why:${site}`;

/** Keeps it. */
export async function noteWhy(site: string, told: Why): Promise<void> {
  await browser.storage.session.set({ [keyOf(site)]: told });
}

/** What was kept last, or `null`. */
export async function readWhy(site: string): Promise<Why | null> {
  const stored = await browser.storage.session.get(keyOf(site));
  const parsed = z.safeParse(why, stored[keyOf(site)]);
  return parsed.success ? parsed.data : null;
}
