import type { Profile } from '@/lib/crm';
import { dayOf, type InteractionDraft } from '@/lib/funnel';
import {
  type ClientRecord,
  type Edit,
  nextAt,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';
import type { PageMessage } from './border';
import { funnelFor, stageOfText } from './site-funnel';
import { managerOf, storeClient } from './who';

export type PressedMessage = Extract<PageMessage, { type: 'page/pressed' }>;

/** A press told later than that is told wrong: the message's clock is not believed further back (ms). */
const LATEST = 30_000;

/** Minutes east of UTC, here, at that instant (epoch ms): a press may be told after the clocks were changed. */
const offsetAt = (ms: number) => -new Date(ms).getTimezoneOffset();

/**
 * What an activity is called where the page tells no id: its text's hash within its client's record. An own end
 * keeps two notes of the same words apart (rule 11 holds only where the id can be read).
 */
export function activityName(
  told: string | null,
  client: string | null,
  interaction: string,
  day: string,
): string | null {
  if (told === null || !told.startsWith('text:')) return told;
  return told.startsWith('text:tick')
    ? `${told}@${client ?? ''}@${day}`
    : `${hashedActivity(told, client)}#${interaction}`;
}

/** What all activities with this text and client have in common. */
export function hashedActivity(told: string, client: string | null): string {
  return `${told}@${client ?? ''}`;
}

/**
 * Makes the interaction that a press may become, and stores its client and manager.
 * @param now when the press was told (epoch ms)
 */
export async function makeDraft(
  db: StagemarkDb,
  site: SiteRecord,
  profile: Profile | null,
  message: PressedMessage,
  edit: Edit,
  now: number,
): Promise<{ draft: InteractionDraft; client: ClientRecord | null }> {
  const client = await storeClient(db, site, message.client, edit);
  const funnel = await funnelFor(db, site, profile, message.stages, client, edit);
  const pressed = Math.min(now, Math.max(message.pressedAt, now - LATEST));
  const at = await nextAt(db, pressed, offsetAt(pressed), Date.now());
  const { pick } = message;
  const picked = pick.kind === 'not-a-contact' ? null : pick.kind;
  const stageIds = new Set(funnel?.stages.map((s) => s.id));
  const stage = (id: string | null) => (id !== null && stageIds.has(id) ? id : null);
  const draft: InteractionDraft = {
    id: message.interaction ?? message.id,
    at,
    site: site.id,
    client: client?.id ?? null,
    manager: await managerOf(db, site, message.user, edit),
    funnel: funnel?.id ?? '',
    kind: message.kind ?? picked,
    resultingStage: stage(pick.resultingStage),
    stageShownByCrm: funnel ? stageOfText(funnel, message.stage) : null,
    stageSaidByManager: pick.said === 'new' ? 'new' : stage(pick.said),
    reason: pick.reason,
    activity: activityName(
      message.textHash ?? message.activity,
      client?.id ?? null,
      message.interaction ?? message.id,
      dayOf(at),
    ),
    claimed: pick.claimed,
    url: message.client?.url ?? client?.url ?? null,
  };
  if (message.activity && !message.activity.startsWith('text:')) draft.activity = message.activity;
  return { draft, client };
}
