import * as z from 'zod/mini';
import { STARTER_REASONS, type StageKind, starterFunnel } from '@/lib/funnel';
import { starterName, type Texts } from '@/lib/i18n';
import {
  type Edit,
  type FunnelDraft,
  getSetting,
  managerFor,
  putFunnel,
  putSetting,
  type StagemarkDb,
  write,
} from '@/lib/store';
import { localDay, offsetNow } from '../../shared/today';
import { foldSample, putFolded } from './fold-sample';
import { generateSample } from './generate';

/** Setting of the sample's database: the day that it ends with. */
const MADE_FOR = 'sample-day';
const APPROVALS = 8;

function usualFunnel(t: Texts): FunnelDraft {
  const reasons = STARTER_REASONS.map((id) => ({ id, name: starterName(t, id) }));
  return { ...starterFunnel((id) => starterName(t, id)), reasons };
}

/** Many levels of approval: the type of client that takes many contacts. */
function longFunnel(t: Texts): FunnelDraft {
  const stage = (id: string, kind: StageKind, name: string) => ({ id, kind, name });
  const approvals = Array.from({ length: APPROVALS }, (_, i) =>
    stage(`approval-${i + 1}`, 'open', t('sampleApproval', { n: i + 1 })),
  );
  const closed = [stage('won', 'won', t('stageWon')), stage('lost', 'lost', t('stageLost'))];
  const contacted = stage('contacted', 'open', t('stageContacted'));
  const { reasons } = usualFunnel(t);
  return {
    ...{ id: 'sample-tender', name: t('sampleTender'), reasons: reasons ?? [] },
    stages: [contacted, ...approvals, ...closed],
  };
}

/** Fills the sample's database, unless it holds today's sample already. Never to be called with the real one. */
export async function fillSample(db: StagemarkDb, t: Texts): Promise<void> {
  const today = localDay();
  const name = `${today} ${t.language}`;
  const edit: Edit = { by: 'sample', now: new Date().toISOString() };
  await write(db, async () => {
    // In the transaction: a page that is shown twice at once must not fill it twice.
    if ((await getSetting(db, MADE_FOR, z.string(), '')) === name) return;
    const emptied = db.tables.filter(({ name: of }) => of !== db.settings.name);
    await Promise.all(emptied.map((table) => table.clear()));
    const funnels = [usualFunnel(t), longFunnel(t)] as const;
    for (const funnel of funnels) await putFunnel(db, funnel, edit);
    const managers: string[] = [];
    for (const each of t('sampleManagers').split(',')) {
      const told = { site: 'manual', id: null, name: each.trim() };
      managers.push((await managerFor(db, told, edit)).id);
    }
    const offsetMinutes = offsetNow();
    const { clients, drafts } = generateSample({ today, offsetMinutes, managers, funnels });
    const revision = { rev: 1, editedAt: edit.now, editedBy: edit.by, deletedAt: null };
    await db.clients.bulkPut(
      clients.map((client) => ({
        ...{ ...client, site: 'manual', type: 'company', url: null },
        ...{ root: client.id, funnel: null, ...revision },
      })),
    );
    await putFolded(db, foldSample(drafts, funnels, revision));
    await db.audit.clear();
    await putSetting(db, MADE_FOR, name);
  });
}
