import { formatInstant, type Interaction, starterFunnel } from '@/lib/funnel';
import {
  hashText,
  managerFor,
  openDb,
  putFunnel,
  recordInteraction,
  recountDays,
  refoldTouched,
  type StagemarkDb,
} from '@/lib/store';
import {
  openFile,
  openSink,
  prepareImport,
  readFiles,
  writeCsv,
  writeJson,
  writeParts,
} from '@/lib/transfer';
import { pagesOf } from '@/lib/transfer/pages';
import { writeXlsx } from '@/lib/transfer/xlsx';
import { LABELS } from '../unit/transfer/xlsx/labels';
import { makeHistory } from './make-history';

/** Runs in a page of the built extension: fills a database, and times exports and imports against bare Dexie. */

const MANAGERS = 50;
const DAYS = 730;
const CHUNK = 2_000;
const EDIT = { by: 'bench', now: '2026-11-24T00:00:00.000Z' };
const SOURCE = 'bench-source';
const FUNNEL = { ...starterFunnel((id) => id), name: 'Sales', strict: false };

/** As random as the ids of real contacts: a client's contacts lie far apart in the table. */
const idOf = (id: string) =>
  `${hashText(id).toString(16).padStart(14, '0')}-${hashText(id, 1).toString(16).padStart(14, '0')}`;

async function seed(total: number, today: string): Promise<number> {
  const db = openDb(SOURCE, { durability: 'relaxed' });
  // A profile that an earlier run has filled.
  const there = await db.interactions.count();
  if (there > 0) {
    db.close();
    return there;
  }
  await putFunnel(db, FUNNEL, EDIT);
  for (let i = 0; i < MANAGERS; i += 1) {
    const { id } = await managerFor(db, { site: 'bench', id: `m${i}`, name: `Manager ${i}` }, EDIT);
    const told = { funnel: FUNNEL, manager: id, count: Math.round(total / MANAGERS), today };
    const { interactions, clients } = makeHistory({ ...told, days: DAYS, seed: 1_000 + i });
    const rows = interactions.map((row) => ({ ...row, id: idOf(row.id) }));
    for (let at = 0; at < rows.length; at += CHUNK) {
      await db.interactions.bulkAdd(rows.slice(at, at + CHUNK));
    }
    const revision = { rev: 1, editedAt: EDIT.now, editedBy: EDIT.by, deletedAt: null };
    const records = clients.map((client) => ({
      ...{ id: client, root: client, site: 'bench', type: 'deal', recordId: client },
      ...{ name: `Client ${client}`, url: null, funnel: null, ...revision },
    }));
    await db.clients.bulkAdd(records);
  }
  await refoldTouched(db, { timelines: new Map([[FUNNEL.id, 'all']]), days: 'all' });
  await recountDays(db, 'all', { what: 'seeded', table: 'imports', key: '' }, EDIT);
  const count = await db.interactions.count();
  db.close();
  return count;
}

/** The longest that the page could not answer, ms, while something ran. */
async function longestTask<T>(body: () => Promise<T>): Promise<{ result: T; longest: number }> {
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, Math.round(duration));
  });
  watch.observe({ type: 'longtask' });
  const result = await body();
  watch.disconnect();
  return { result, longest };
}

async function timed<T>(body: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await body();
  return { ms: Math.round(performance.now() - start), result };
}

/** Every row read by primary key, a page at a time, and nothing done with it. */
async function bareRead(): Promise<number> {
  const db = openDb(SOURCE);
  const { ms } = await timed(async () => {
    for (let last = ''; ; ) {
      const rows = await db.interactions.where(':id').above(last).limit(CHUNK).toArray();
      const end = rows.at(-1);
      if (!end || rows.length < CHUNK) return;
      last = end.id;
    }
  });
  db.close();
  return ms;
}

type Format = 'csv' | 'json' | 'xlsx';

/** The file that an export made, kept for the import. */
const files = new Map<Format, File>();

/** An export as a click does it, through the browser's private folder; the download itself is caught. */
async function exportAs(format: Format): Promise<{ ms: number; bytes: number }> {
  const db = openDb(SOURCE);
  Object.assign(globalThis, { showSaveFilePicker: undefined });
  let made: Blob | null = null;
  const { createObjectURL } = URL;
  URL.createObjectURL = (file: Blob) => {
    made = file;
    return 'blob:caught';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  const { ms } = await timed(async () => {
    const sink = await openSink(`a.${format}`, { mime: 'text/plain', extension: '.txt' });
    if (format === 'csv') {
      await writeParts(sink, writeCsv(db, { separator: ',', style: 'iso', language: 'en' }));
    } else if (format === 'json') await writeParts(sink, writeJson(db, EDIT.now));
    else await writeParts(sink, writeXlsx(db, LABELS));
  });
  URL.createObjectURL = createObjectURL;
  db.close();
  if (!made) throw new Error('No file was made');
  const file = new File([made], `a.${format}`);
  files.set(format, file);
  return { ms, bytes: file.size };
}

/**
 * What was stored goes when all is measured: for minutes after a large database is deleted, Chromium's storage puts its
 * place in order before anything else, and whatever is written meanwhile becomes slower with each row (an import of a
 * million contacts right after took ten times as long as storing them alone did before it).
 */
const spent: StagemarkDb[] = [];
async function clean(): Promise<void> {
  for (const db of spent.splice(0)) await db.delete();
}

/** The same rows by bulkAdd alone, into tables with the same indexes. Reading them isn't counted. */
async function bareAdd(): Promise<number> {
  const source = openDb(SOURCE);
  const db = openDb(`bench-bare-${crypto.randomUUID()}`, { durability: 'relaxed' });
  await db.open();
  let ms = 0;
  for await (const rows of pagesOf<Interaction>(source, 'interactions')) {
    ms += (await timed(() => db.interactions.bulkAdd(rows))).ms;
  }
  source.close();
  db.close();
  spent.push(db);
  return Math.round(ms);
}

const p95 = (times: number[]) =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN);

/** Saves like the CRM's, one after the other with a pause, until told to stop. */
function saveMeanwhile(db: StagemarkDb, today: string): () => Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const saving = (async () => {
    for (let i = 0; !isOver; i += 1) {
      const at = formatInstant(Date.parse(`${today}T12:00:00Z`) + i, 120);
      const draft = {
        ...{ id: `save-${i}`, at, site: 'bench', client: `bench/deal/bench/m0-${i % 50}` },
        ...{ manager: 'bench/m0', funnel: FUNNEL.id, kind: 'call' as const, reason: null },
        ...{ resultingStage: 'qualified', stageShownByCrm: null, stageSaidByManager: null },
        ...{ activity: null, claimed: false, url: null },
      };
      times.push((await timed(() => recordInteraction(db, draft, EDIT))).ms);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return async () => {
    isOver = true;
    await saving;
    return times;
  };
}

async function importAs(format: 'csv' | 'json', today: string, withSaves: boolean) {
  const file = files.get(format);
  if (!file) throw new Error('Export first');
  const name = `bench-import-${format}-${crypto.randomUUID()}`;
  const db = openDb(name);
  await putFunnel(db, FUNNEL, EDIT);
  const phases: Record<string, number> = {};
  let last = performance.now();
  const onProgress = ({ phase }: { phase: string }) => {
    const now = performance.now();
    phases[phase] = Math.round((phases[phase] ?? 0) + now - last);
    last = now;
  };
  const stop = withSaves ? saveMeanwhile(db, today) : async () => [];
  const work = async () => {
    const opened = await openFile(file);
    const batches = readFiles([{ name: file.name, file, opened, options: null }]);
    const { dryRun, commit } = await prepareImport(db, file, batches, { onProgress });
    await commit(EDIT, { onProgress });
    return dryRun;
  };
  const { ms, result: done } = await timed(() => longestTask(work));
  const { result, longest } = done;
  const saves = await stop();
  const rows = await db.interactions.count();
  db.close();
  spent.push(db);
  const { counts, bad } = result;
  return {
    ms,
    longest,
    megabytes: Math.round(file.size / 1_048_576),
    phases,
    rows,
    new: counts.interactions.new,
    bad,
    saves: saves.length,
    p95: p95(saves),
  };
}

async function idleSaves(today: string): Promise<number> {
  const db = openDb('bench-idle');
  await putFunnel(db, FUNNEL, EDIT);
  const stop = saveMeanwhile(db, today);
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const times = await stop();
  await db.delete();
  return p95(times);
}

Object.assign(globalThis, {
  transferBench: { seed, bareRead, exportAs, bareAdd, importAs, idleSaves, clean },
});
