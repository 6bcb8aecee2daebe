import { browser } from 'wxt/browser';
import type { Profile } from '@/lib/crm';
import { replyRules } from '@/lib/crm/expect';
import { hookReplies, REPLY_EVENT } from '@/lib/crm/hook-replies';

/** Puts the hook into one frame's own world, where the site's profile asks for it. */
export async function injectReplyHook(
  profile: Profile | null,
  tab: number,
  frame: number,
): Promise<void> {
  const rules = replyRules(profile);
  if (rules.length === 0) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      world: 'MAIN',
      injectImmediately: true,
      func: hookReplies,
      args: [rules, REPLY_EVENT],
    });
  } catch {
    // The frame has gone, or the page forbids it: requests and signs tell what they can.
  }
}
