import type { InteractionDraft } from '@/lib/funnel';
import { openDb, putClient, putFunnel, recordInteraction, type StagemarkDb } from '@/lib/store';

const edit = { by: 'petrov', now: '2026-11-23T08:00:00.000Z' };
const STAGES = ['contacted', 'qualified', 'proposal'];

/** A contact with one client, by one manager. */
export function draft(id: string, told: Partial<InteractionDraft>): InteractionDraft {
  return {
    ...{ id, at: '2026-11-23T10:00:00.000+02:00', site: 's', client: '', manager: 'petrov' },
    ...{ funnel: 'f', kind: 'call', resultingStage: 'qualified', stageShownByCrm: null },
    ...{ stageSaidByManager: 'new', reason: null, activity: null, claimed: false, url: null },
    ...told,
  };
}

/** A store with a funnel, a client and these contacts with it. */
export async function seed(name: string, drafts: InteractionDraft[]): Promise<StagemarkDb> {
  const db = openDb(name);
  const stages = [
    ...STAGES.map((stage) => ({ id: stage, kind: 'open' as const, name: stage })),
    { id: 'won', kind: 'won' as const, name: 'won' },
  ];
  const funnel = {
    id: 'f',
    name: 'F',
    stages,
    strict: false,
    crmStages: {},
    reasons: [],
    toConfirm: false,
  };
  await putFunnel(db, funnel, edit);
  const seen = { site: 's', type: 'deal', recordId: '17', name: 'Bakery oven', url: null };
  const { id: client } = await putClient(db, seen, edit);
  for (const one of drafts) {
    const now = new Date(one.at).toISOString();
    await recordInteraction(db, { ...one, client }, { ...edit, now });
  }
  return db;
}
