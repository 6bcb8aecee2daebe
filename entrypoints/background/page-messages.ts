import { type Browser, browser } from 'wxt/browser';
import type { StagemarkDb } from '@/lib/store';
import { parsePageMessage, parsePagesMessage } from './border';
import { hearOfGone } from './frame-gone';
import { answerPages } from './pages';
import { deliver } from './post';
import { openSaveDesk, type SaveDesk } from './save-desk';
import { envelopeOf } from './sender';

const OURS = () => browser.runtime.getURL('/');

async function answer(
  db: StagemarkDb,
  desk: SaveDesk,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  if (sender.url?.startsWith(OURS())) {
    const parsed = parsePagesMessage(message);
    return parsed ? answerPages(db, parsed) : null;
  }
  const parsed = parsePageMessage(message);
  const from = envelopeOf(sender);
  return parsed && from ? deliver(db, desk, parsed, from) : null;
}

/** Answers page scripts and the extension's own pages; other extensions and unparsed messages get nothing. */
export function listenToMessages(db: StagemarkDb): SaveDesk {
  const desk = openSaveDesk(db);
  desk.requests.listen();
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== browser.runtime.id) return false;
    answer(db, desk, message, sender).then(respond, (error: unknown) => {
      console.error('Stagemark could not answer', error);
      respond(null);
    });
    return true;
  });
  // A page with a form holds it open to keep the background awake; nothing said there is heeded.
  browser.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener(() => undefined);
    hearOfGone(db, desk, port);
  });
  browser.tabs.onRemoved.addListener((tab) => desk.requests.close(tab));
  return desk;
}
