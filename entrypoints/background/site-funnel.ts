import { guessStageKind, type Profile } from '@/lib/crm';
import { STARTER_FUNNEL_ID, type StageKind } from '@/lib/funnel';
import type { FormRead, PickerFunnel } from '@/lib/messages';
import {
  amendSite,
  type ClientRecord,
  type Edit,
  type FunnelRecord,
  getFunnel,
  putFunnel,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';

interface StageTold {
  id: string;
  name: string;
  kind: StageKind;
}

/** A funnel read from a CRM's page has its site's name in its id, so that two browsers make the same one. */
const funnelIdOf = (site: SiteRecord) => `crm~${site.id}`;

const slug = (name: string) => name.toLowerCase().normalize('NFKC').replace(/\s+/g, '-');

/** The stages that the page shows, else those that the product starts with. */
export function stagesTold(profile: Profile | null, read: FormRead['stages']): StageTold[] {
  const known = profile?.funnel?.stages ?? [];
  if (!read) return [...known];
  return read.map(({ id, name }) => {
    const same = known.find((s) => s.id === id || s.name.toLowerCase() === name.toLowerCase());
    return { id: id ?? slug(name), name, kind: same?.kind ?? guessStageKind(name) };
  });
}

/** A funnel out of the CRM's own stages, to be looked at by a person (rule 12). Nothing, where none are told. */
export async function makeFunnel(
  db: StagemarkDb,
  site: SiteRecord,
  name: string,
  stages: StageTold[],
  edit: Edit,
): Promise<FunnelRecord | null> {
  if (stages.length < 2) return null;
  const starter = await getFunnel(db, STARTER_FUNNEL_ID);
  const draft = { id: funnelIdOf(site), name, stages, toConfirm: true };
  const funnel = await putFunnel(
    db,
    { ...draft, ...(starter ? { reasons: starter.reasons } : {}) },
    edit,
  );
  await amendSite(db, site.id, { funnel: funnel.id }, edit);
  return funnel;
}

/** Whether the page's list has other stages than a funnel that nobody has confirmed or used yet. */
async function isOutdated(db: StagemarkDb, funnel: FunnelRecord, told: StageTold[]) {
  if (!funnel.toConfirm || told.length < 2) return false;
  const ids = (list: readonly { id: string }[]) => list.map((s) => s.id).join(' ');
  if (ids(funnel.stages) === ids(told)) return false;
  const used = await db.interactions
    .where('[funnel+client]')
    .between([funnel.id], [funnel.id, []])
    .count();
  return used === 0;
}

/**
 * Which funnel a contact belongs to (rule 12): the one remembered for the client, else the site's, made out of
 * the CRM's own stages where these can be told, else the one that everybody starts with.
 */
export async function funnelFor(
  db: StagemarkDb,
  site: SiteRecord,
  profile: Profile | null,
  read: FormRead['stages'],
  client: ClientRecord | null,
  edit: Edit,
): Promise<FunnelRecord | null> {
  const remembered = client?.funnel ? await getFunnel(db, client.funnel) : undefined;
  if (remembered) return remembered;
  const own = site.funnel ? await getFunnel(db, site.funnel) : undefined;
  if (own) {
    const told = read ? stagesTold(profile, read) : [];
    return (await isOutdated(db, own, told)) ? makeFunnel(db, site, own.name, told, edit) : own;
  }
  const made = await makeFunnel(
    db,
    site,
    profile?.name ?? site.name,
    stagesTold(profile, read),
    edit,
  );
  return made ?? (await getFunnel(db, STARTER_FUNNEL_ID)) ?? null;
}

/** The stage that a CRM's text means, or `null`. Its own name first, then what the user said it means. */
export function stageOfText(funnel: FunnelRecord, text: string | null): string | null {
  if (text === null) return null;
  const wanted = text.trim().toLowerCase();
  if (wanted in funnel.crmStages) return funnel.crmStages[wanted] ?? null;
  const found = funnel.stages.find(
    (s) => s.name?.toLowerCase() === wanted || s.id.toLowerCase() === wanted,
  );
  return found?.id ?? null;
}

/** Whether a CRM's text is a stage of the funnel, or was settled to mean none. */
export function knowsStage(funnel: FunnelRecord, text: string): boolean {
  return stageOfText(funnel, text) !== null || text.trim().toLowerCase() in funnel.crmStages;
}

/** A stored funnel as the picker needs it. */
export function forPicker(funnel: FunnelRecord): PickerFunnel {
  const { id, name, strict } = funnel;
  return {
    id,
    name,
    strict,
    stages: funnel.stages.map((s) => ({ ...s, name: s.name ?? s.id })),
    reasons: funnel.reasons.filter((r) => !r.archived).map((r) => ({ id: r.id, name: r.name })),
  };
}
