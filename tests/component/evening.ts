import type { InteractionDraft, InteractionKind } from '@/lib/funnel';
import {
  type FunnelDraft,
  managerFor,
  putClient,
  putFunnel,
  recordInteraction,
  type StagemarkDb,
} from '@/lib/store';
import counting from '../counting-cases.json' with { type: 'json' };
import { edit, SITE } from './seed';

const NAMES: Record<string, string> = { ivanov: 'Ivanov', petrov: 'Petrov' };

/** The day of the issue: Ivanov made 27 contacts, Petrov 16. */
export const EVENING = counting.evening.day;

/**
 * Stores it, with the clients’ records; every client has an address in the CRM.
 * @param more calls of Ivanov with no client, besides
 */
export async function seedEvening(db: StagemarkDb, more = 0): Promise<void> {
  const { stages } = counting.funnel;
  const named = stages.map((stage) => ({ ...stage, name: stage.id })) as FunnelDraft['stages'];
  await putFunnel(db, { ...counting.funnel, name: 'Counting', stages: named }, edit());
  for (const one of counting.evening.interactions) {
    const manager = NAMES[one.manager] ?? one.manager;
    const { id } = await managerFor(db, { site: SITE, id: null, name: manager }, edit());
    const url = `https://${SITE}/deals/${one.client}`;
    const seen = { site: SITE, type: 'deal', recordId: one.client, name: one.client, url };
    const client = await putClient(db, seen, edit());
    const draft: InteractionDraft = {
      ...{ id: one.id, at: one.at, site: SITE, client: client.id, manager: id },
      ...{ funnel: 'sales', kind: one.kind as InteractionKind },
      resultingStage: one.resultingStage,
      stageShownByCrm: one.stageShownByCrm ?? null,
      ...{ stageSaidByManager: null, reason: null, activity: null, claimed: false, url: null },
    };
    await recordInteraction(db, draft, edit());
  }
  const { id: manager } = await managerFor(db, { site: SITE, id: null, name: 'Ivanov' }, edit());
  for (let i = 0; i < more; i += 1) {
    const draft: InteractionDraft = {
      ...{ id: `more-${i}`, at: `${EVENING}T18:00:00.${String(i).padStart(3, '0')}+02:00` },
      ...{ site: SITE, client: null, manager, funnel: 'sales', kind: 'call' },
      ...{ resultingStage: null, stageShownByCrm: null, stageSaidByManager: null, reason: null },
      ...{ activity: null, claimed: false, url: null },
    };
    await recordInteraction(db, draft, edit());
  }
}
