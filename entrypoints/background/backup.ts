import { browser } from 'wxt/browser';
import type { Answer, Message } from '@/lib/messages';
import type { StagemarkDb } from '@/lib/store';
import {
  isBackupDue,
  mayDownload,
  readAutoBackup,
  storeAutoBackup,
} from '../shared/backup/auto-backup';
import { noteBackup } from '../shared/backup/backup-age';
import { makeBackup } from '../shared/backup/make-file';
import { localDay } from '../shared/today';
import { awake } from './stay-awake';

const PAGE = 'backup.html';
const LOOK_MS = 500;
/** A download that never ends: the next alarm begins another. */
const LONGEST_MS = 600_000;

/** A file with its address, and how to let it go. */
interface MadeFile {
  url: string;
  close(): Promise<void>;
}

async function makeHere(db: StagemarkDb): Promise<MadeFile> {
  const url = await makeBackup(db, new Date().toISOString());
  return { url, close: async () => URL.revokeObjectURL(url) };
}

/** Chromium's worker has no address for a file: a document out of sight makes it. */
async function makeOutOfSight(): Promise<MadeFile> {
  const { offscreen } = browser;
  const close = () => offscreen.closeDocument().catch(() => undefined);
  // One that an earlier worker has left open would stand in the way.
  await close();
  const justification = 'Makes the weekly backup file; a service worker has no URL for a file.';
  await offscreen.createDocument({ url: PAGE, reasons: ['BLOBS'], justification });
  const ask: Message<'background/make-backup'> = { type: 'background/make-backup' };
  const answer: Answer<'background/make-backup'> = await browser.runtime.sendMessage(ask);
  if (answer && 'url' in answer) return { url: answer.url, close };
  await close();
  throw new Error(answer?.fault ?? 'The backup page gave no answer');
}

export const makeFile = (db: StagemarkDb): Promise<MadeFile> =>
  'createObjectURL' in URL ? makeHere(db) : makeOutOfSight();

/** Waits for a download's end. @throws with the browser's reason where it comes to nothing */
async function finished(id: number): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (!item || item.state === 'interrupted') throw new Error(item?.error ?? 'interrupted');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('timeout');
}

/**
 * Saves everything to the folder "Stagemark" of the downloads, once a week, where that is switched on and allowed.
 * What goes wrong is kept for the options to tell, and tried again with the next alarm.
 */
export async function backUpIfDue(db: StagemarkDb): Promise<void> {
  const { isOn } = await readAutoBackup(db);
  if (!isOn || !(await mayDownload()) || !(await isBackupDue(db, Date.now()))) return;
  await awake(async () => {
    const now = new Date().toISOString();
    let file: MadeFile | null = null;
    try {
      file = await makeFile(db);
      const filename = `Stagemark/stagemark-${localDay()}.json`;
      const { url } = file;
      const asked = { url, filename, saveAs: false, conflictAction: 'uniquify' as const };
      await finished(await browser.downloads.download(asked));
      await noteBackup(db, now);
      await storeAutoBackup(db, { isOn: true, fault: null });
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      await storeAutoBackup(db, { isOn: true, fault });
    } finally {
      await file?.close();
    }
  });
}
