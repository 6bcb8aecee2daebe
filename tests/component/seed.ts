import { formatInstant, type InteractionDraft } from '@/lib/funnel';
import {
  managerFor,
  putClient,
  putPending,
  putSite,
  recordInteraction,
  type StagemarkDb,
  setCurrentManager,
} from '@/lib/store';

export const SITE = 'crm.acme.com';
export const edit = () => ({ by: 'test', now: new Date().toISOString() });

export const addSite = (db: StagemarkDb, id = SITE) =>
  putSite(
    db,
    {
      id,
      name: id,
      addresses: [`https://${id}/`],
      patterns: [`https://${id}/*`],
      product: null,
      profile: null,
      funnel: null,
      manager: null,
      kinds: {},
      lastFormAt: null,
      lastSaveAt: null,
    },
    edit(),
  );

/** The current manager. */
export async function addMe(db: StagemarkDb, name = 'Anna'): Promise<string> {
  const { id } = await managerFor(db, { site: SITE, id: name, name }, edit());
  await setCurrentManager(db, id);
  return id;
}

let minute = 0;

/** A contact of now; later ones come after it. */
export async function makeDraft(
  db: StagemarkDb,
  manager: string,
  client: string | null,
  draft: Partial<InteractionDraft> = {},
): Promise<InteractionDraft> {
  const stored =
    client &&
    (await putClient(
      db,
      { site: SITE, type: 'deal', recordId: client, name: client, url: null },
      edit(),
    ));
  const midnight = new Date().setHours(0, 0, 0, 0);
  return {
    id: `i${++minute}`,
    at: formatInstant(midnight + minute * 1000, -new Date().getTimezoneOffset()),
    site: SITE,
    client: stored ? stored.id : null,
    manager,
    funnel: 'starter',
    kind: 'call',
    resultingStage: null,
    stageShownByCrm: null,
    stageSaidByManager: null,
    reason: null,
    activity: null,
    claimed: false,
    url: null,
    ...draft,
  };
}

export async function add(...of: Parameters<typeof makeDraft>) {
  return recordInteraction(of[0], await makeDraft(...of), edit());
}

/** A save of which nobody knows whether the CRM took it. */
export async function addUndecided(...of: Parameters<typeof makeDraft>) {
  const draft = await makeDraft(...of);
  return putPending(of[0], {
    id: draft.id,
    form: 'form',
    site: SITE,
    tab: null,
    frame: null,
    pressedAt: Date.parse(draft.at),
    state: 'undecided',
    clientName: of[2],
    draft,
    evidence: [],
    expects: null,
  });
}
