import * as z from 'zod/mini';
import type { KeptPick } from '@/lib/messages';
import type { RescueArea } from '@/lib/store';
import { pick, read } from './border-parts';
import type { PageSender } from './sender';

const KEY = 'picks';
/** Forms that stand open at once; more are forgotten, oldest first. */
const MOST = 40;

const kept = z.object({
  ...{ key: z.string(), site: z.string(), url: z.string() },
  ...{ def: read.def, client: read.client, pick },
});

const keyOf = ({ tab, frame }: PageSender) => `${tab}:${frame}`;

async function readAll(area: RescueArea): Promise<z.infer<typeof kept>[]> {
  const found = (await area.get(KEY).catch((): Record<string, unknown> => ({})))[KEY];
  const all = Array.isArray(found) ? found : [];
  return all.flatMap((one) => {
    const parsed = kept.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * Keeps what was picked in a form that stands open: where an update of the extension ends the page's script (Firefox),
 * the one that takes over goes on with it. On the disk, for an update empties the browser's memory; not what was typed.
 */
export async function keepPick(
  area: RescueArea,
  from: PageSender,
  { def, url, client, pick: picked }: KeptPick,
): Promise<void> {
  const others = (await readAll(area)).filter(({ key }) => key !== keyOf(from));
  const own = { key: keyOf(from), site: from.site.id, def, url, client, pick: picked };
  await area.set({ [KEY]: [...others, own].slice(-MOST) });
}

/** What was picked in this frame and not told since, for the script that takes over; forgotten in any case. */
export async function takePick(area: RescueArea, from: PageSender): Promise<KeptPick | null> {
  const all = await readAll(area);
  const own = all.find(({ key, site }) => key === keyOf(from) && site === from.site.id);
  const others = all.filter(({ key }) => key !== keyOf(from));
  if (others.length < all.length) await area.set({ [KEY]: others });
  return own ? { def: own.def, url: own.url, client: own.client, pick: own.pick } : null;
}
