import type { SaveRequest } from '@/lib/crm';
import type { Post } from './post-pages';
import { carriesText, matchesSave } from './save-request';

/** One request of a tab, as far as a save may need it. In memory only. */
export interface Seen extends Post {
  url: string;
  method: string;
  body: string | null;
  at: number;
  redirect?: string | undefined;
  end?: { phase: 'answered' | 'failed' | 'broken'; status?: number | undefined } | undefined;
  /** Id of the activity that it saves, where its body told one. */
  activity?: string | undefined;
}

/** A save that waits for its request. */
export interface Awaited {
  id: string;
  tab: number;
  frame?: number | undefined;
  /** It edits an interaction that was counted before. */
  edits?: boolean | undefined;
  /** A text that saves itself, of which no profile names the request. */
  itself?: boolean | undefined;
  /** Epoch milliseconds of the press. */
  since: number;
  typed: string;
  saves: readonly SaveRequest[];
  /** The existing activity that the form shows, as the page's address names it (`Call/17`). */
  activity?: string | undefined;
}

/** What was sent before the press is another's: the form that was fetched, a list. Some pages save as the button goes down (ms). */
export const SENT_BEFORE = 400;
/** Requests sent that long after the press are not this save's (ms). */
const LOOK_AHEAD = 30_000;
/** What saves itself is sent that soon after one stops typing (ms). */
const ITSELF_WITHIN = 4_000;
/** A press posts its page that soon (ms). */
const POSTED_WITHIN = 1_500;

/**
 * A form with next to nothing typed into it has no text to be known by (a call of which only the outcome is chosen): what is
 * posted next, as a page or by script, is its own.
 */
function isBarePost({ saves, since, typed }: Awaited, seen: Seen): boolean {
  const before = seen.navigates ? POSTED_WITHIN : SENT_BEFORE;
  const isNext = seen.at >= since - before && seen.at <= since + POSTED_WITHIN;
  return saves.length === 0 && typed.trim().length < 3 && (seen.navigates || !!seen.body) && isNext;
}

/**
 * The browser shows no body but of what is sent by POST or PUT (webRequest, `requestBody`): a change of a contact that was counted, sent by PATCH right
 * after the press, is its own. A new one is not taken for saved by that, but a text that saves itself is: it counts only once
 * somebody picks a stage for it.
 */
const isBlindPatch = ({ edits, itself, saves, since }: Awaited, { method, body, at }: Seen) =>
  (edits === true || itself === true) &&
  saves.length === 0 &&
  method === 'PATCH' &&
  !body &&
  at <= since + (itself ? ITSELF_WITHIN : POSTED_WITHIN);

/** What is sent to an activity's own address so soon after the press changes it (ms). */
const CHANGED_WITHIN = 5_000;
const CHANGING = ['POST', 'PUT', 'PATCH'];

/** Of a record that was edited some pages send nothing but what was changed in it: its text is not there to be known by. */
function isItsOwn({ activity, saves, since }: Awaited, { at, method, url }: Seen): boolean {
  if (saves.length > 0 || !activity?.includes('/') || at > since + CHANGED_WITHIN) return false;
  const [path = ''] = url.split(/[?#]/);
  return CHANGING.includes(method) && path.toLowerCase().endsWith(`/${activity.toLowerCase()}`);
}

const isNear = (save: Awaited, seen: Seen) =>
  save.tab === seen.tab &&
  seen.at >= save.since - SENT_BEFORE &&
  seen.at <= save.since + LOOK_AHEAD;

/** How a request is known to be a save's own: by its profile's pattern, or by what stands in it; `null` for not at all. */
export function ownBy(save: Awaited, seen: Seen): { names?: string | undefined } | null {
  if (!isNear(save, seen)) return null;
  const named = save.saves.find((pattern) => matchesSave(pattern, seen));
  const isOwn =
    carriesText(seen.body, save.typed) ||
    isBarePost(save, seen) ||
    isBlindPatch(save, seen) ||
    isItsOwn(save, seen);
  return named ?? (isOwn ? {} : null);
}

/**
 * The saves that a request may be of, the likeliest first: "Called" stands in the request of "Called again" too, and of
 * two with one text the one that was pressed last sends.
 */
export function likeliest(saves: Iterable<Awaited>): Awaited[] {
  return [...saves].sort((a, b) => b.typed.length - a.typed.length || b.since - a.since);
}

/** Whether a request that was taken for an earlier save's is this one's, which was told after its request. */
export function isRather(save: Awaited, earlier: Awaited, seen: Seen): boolean {
  if (save.id === earlier.id || save.since <= earlier.since || !isNear(save, seen)) return false;
  return save.typed.length >= earlier.typed.length && carriesText(seen.body, save.typed);
}
