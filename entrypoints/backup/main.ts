import { browser } from 'wxt/browser';
import type { Message } from '@/lib/messages';
import { makeBackup } from '../shared/backup/make-file';
import { openStore } from '../shared/open-store';

/**
 * Runs out of sight in Chromium: a service worker has no address for a file, a document has. Firefox's background
 * is a document itself. It answers one question, and is closed when the file is saved.
 */
browser.runtime.onMessage.addListener((message: Message, sender, respond) => {
  if (sender.id !== browser.runtime.id || message.type !== 'background/make-backup') return false;
  const db = openStore();
  makeBackup(db, new Date().toISOString()).then(
    (url) => respond({ url }),
    (error: unknown) => respond({ fault: String(error) }),
  );
  return true;
});
