import { browser } from 'wxt/browser';
import { fillSample } from '@/entrypoints/report/sample/fill';
import { storeStarter } from '@/entrypoints/shared/first-records';
import { localDay, offsetNow } from '@/entrypoints/shared/today';
import { noteUnknownStage } from '@/entrypoints/shared/unknown-stages';
import { addDays, formatInstant, type InteractionDraft } from '@/lib/funnel';
import { loadTexts } from '@/lib/i18n';
import { storeGoals } from '@/lib/score';
import {
  listManagers,
  managerFor,
  openDb,
  putClient,
  putPending,
  putSetting,
  putSite,
  recordInteraction,
  type StagemarkDb,
  setCurrentManager,
} from '@/lib/store';
import { seedEvening } from '../../../component/evening';
import { edit, SITE } from '../../../component/seed';

/** Runs in a page of the built extension: fills its database with what a state of a page shows. */

/** A CRM whose host the build for tests may see, so that no page asks for it again. */
async function addSite(db: StagemarkDb): Promise<void> {
  const where = { id: SITE, name: SITE, addresses: [`https://${SITE}/`] };
  const unset = { product: null, profile: null, funnel: null, manager: null, kinds: {} };
  const seen = { lastFormAt: null, lastSaveAt: null };
  await putSite(db, { ...where, patterns: ['http://127.0.0.1/*'], ...unset, ...seen }, edit());
}

type Draft = Partial<InteractionDraft> & { hour: number; client: string | null; back?: number };

/** A contact at an hour of today, or of a day before. */
async function contact(db: StagemarkDb, manager: string, draft: Draft): Promise<InteractionDraft> {
  const { hour, client, back = 0, ...more } = draft;
  const url = `https://${SITE}/deals/${client}`;
  const seen = { site: SITE, type: 'deal', recordId: client ?? '', name: client ?? '', url };
  const stored = client === null ? null : (await putClient(db, seen, edit())).id;
  const midnight = Date.parse(`${addDays(localDay(), -back)}T00:00:00Z`) - offsetNow() * 60_000;
  return {
    ...{ id: crypto.randomUUID(), site: SITE, client: stored, manager, funnel: 'starter' },
    at: formatInstant(midnight + hour * 3_600_000, offsetNow()),
    ...{ kind: 'call', resultingStage: null, stageShownByCrm: null, stageSaidByManager: null },
    ...{ reason: null, activity: null, claimed: false, url: null, ...more },
  };
}

async function add(db: StagemarkDb, manager: string, draft: Draft): Promise<void> {
  await recordInteraction(db, await contact(db, manager, draft), edit());
}

async function me(db: StagemarkDb, name = 'Anna Berger'): Promise<string> {
  const { id } = await managerFor(db, { site: SITE, id: name, name }, edit());
  await setCurrentManager(db, id);
  return id;
}

/** A usual day: four successful of nine contacts, a goal, a streak of three days. */
async function usualDay(db: StagemarkDb): Promise<void> {
  await addSite(db);
  const anna = await me(db);
  for (const back of [2, 1]) {
    for (const n of [1, 2, 3]) {
      const draft = { client: `Kontor ${back}-${n}`, stageSaidByManager: 'new' } as const;
      await add(db, anna, { ...draft, hour: 9 + n, back, resultingStage: 'contacted' });
    }
  }
  const rows: Draft[] = [
    { hour: 9, client: 'Acme GmbH', stageShownByCrm: 'contacted', resultingStage: 'qualified' },
    { hour: 9.5, client: 'Nordlicht AG', stageShownByCrm: 'proposal', resultingStage: 'proposal' },
    { hour: 10, client: 'Baltic Foods', stageSaidByManager: 'new', resultingStage: 'contacted' },
    { hour: 11, client: 'Verwaltungsgesellschaft Müller & Söhne', resultingStage: 'qualified' },
    { hour: 12, client: 'Ostwind', stageShownByCrm: 'negotiation', resultingStage: 'won' },
    { hour: 13, client: 'Perlen AG', stageShownByCrm: 'proposal', resultingStage: 'lost' },
    { hour: 14, client: 'Rheinhafen', stageShownByCrm: 'qualified', resultingStage: 'qualified' },
    { hour: 15, client: 'Sonnenhof', stageShownByCrm: 'contacted', resultingStage: 'proposal' },
  ];
  const kinds = ['call', 'meeting', 'message', 'call'] as const;
  for (const [i, row] of rows.entries()) {
    const reason = row.resultingStage === row.stageShownByCrm ? 'postponed' : null;
    await add(db, anna, { kind: kinds[i % 4] ?? 'call', reason, ...row });
  }
  await storeGoals(db, { each: { day: 3, week: 15 }, team: { day: 12 }, own: {} });
}

const LONG_WORD = 'Kraftfahrzeughaftpflicht'.repeat(9);
const LONG_NAME = 'Геннадий-Бартоломеус von und zu Oberunterschwarzwald '.repeat(4).trim();

/** Names of 200 letters and more, with and without a place to break. */
async function longNames(db: StagemarkDb): Promise<void> {
  await addSite(db);
  for (const [i, name] of [LONG_WORD, LONG_NAME].entries()) {
    const manager = await me(db, name);
    const draft = { hour: 9 + i, stageShownByCrm: 'contacted', resultingStage: 'qualified' };
    await add(db, manager, { ...draft, client: `${name} ${i}` });
    await add(db, manager, { ...draft, client: `${name} ${i + 2}`, resultingStage: null });
  }
  await putSetting(db, 'role', 'head');
}

async function teamOf(db: StagemarkDb, size: number): Promise<void> {
  await addSite(db);
  for (let n = 1; n <= size; n += 1) {
    const draft = { client: `Client ${n}`, stageShownByCrm: 'contacted', hour: 9 + n / 10 };
    await add(db, await me(db, `Manager ${n}`), { ...draft, resultingStage: 'qualified' });
  }
}

/** Everything that a popup can ask. */
async function questions(db: StagemarkDb): Promise<void> {
  await usualDay(db);
  const anna = await me(db);
  for (const hour of [15.5, 15.7, 15.9]) {
    await add(db, anna, { hour, client: `Hafen ${hour}`, stageShownByCrm: 'qualified' });
  }
  await add(db, anna, { hour: 16, client: null, resultingStage: 'qualified' });
  await add(db, anna, { hour: 16.1, client: 'Quelle KG', kind: null });
  const draft = await contact(db, anna, {
    ...{ hour: 16.2, client: 'Zweifel & Sohn', stageShownByCrm: 'qualified' },
    resultingStage: 'proposal',
  });
  await putPending(db, {
    ...{ id: draft.id, form: 'form', site: SITE, tab: null, frame: null },
    ...{ pressedAt: Date.parse(draft.at), state: 'undecided', clientName: 'Zweifel & Sohn' },
    ...{ draft, evidence: [], expects: null },
  });
  await noteUnknownStage(db, { funnel: 'starter', text: 'Angebot versendet' });
}

/** The sample's five managers as if they were real. */
async function team(db: StagemarkDb, language: string): Promise<void> {
  await fillSample(db, await loadTexts(language));
  await addSite(db);
  await putSetting(db, 'role', 'head');
  const [first] = await listManagers(db);
  if (first) await setCurrentManager(db, first.id);
  await storeGoals(db, { each: { day: 4, week: 20 }, team: { day: 15, week: 80 }, own: {} });
}

const SEEDS = {
  nothing: async () => undefined,
  site: async (db: StagemarkDb) => {
    await addSite(db);
    await me(db);
    await putSetting(db, 'role', 'seller');
  },
  usualDay: async (db: StagemarkDb) => {
    await usualDay(db);
    await putSetting(db, 'role', 'seller');
  },
  roleOpen: usualDay,
  questions,
  nameless: async (db: StagemarkDb) => {
    await addSite(db);
    await add(db, 'me', { hour: 9, client: 'Acme GmbH', resultingStage: 'contacted' });
  },
  longNames,
  /** As many managers as fit on one page of paper with all that the report prints. */
  bigTeam: (db: StagemarkDb) => teamOf(db, 40),
  /** As many as fit there with nothing but their table. */
  crowd: (db: StagemarkDb) => teamOf(db, 70),
  headOfNobody: async (db: StagemarkDb) => {
    await addSite(db);
    await putSetting(db, 'role', 'head');
  },
  team,
  evening: async (db: StagemarkDb) => {
    await seedEvening(db);
    await putSetting(db, 'role', 'head');
  },
} satisfies Record<string, (db: StagemarkDb, language: string) => Promise<unknown>>;

export type SeedName = keyof typeof SEEDS;

/** Empties the database, sets the language and fills it anew. */
async function fill(seed: SeedName, language: string): Promise<void> {
  const db = openDb('stagemark', { durability: 'relaxed' });
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  // Else the background would bring back what the seed before left there.
  await browser.storage.local.remove('rescue');
  await putSetting(db, 'language', language);
  localStorage.setItem('language', language);
  await storeStarter(db, await loadTexts(language));
  await SEEDS[seed](db, language);
  db.close();
}

Object.assign(globalThis, { stagemarkSeed: { fill } });
