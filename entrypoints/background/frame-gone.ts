import type { Browser } from 'wxt/browser';
import type { StagemarkDb } from '@/lib/store';
import type { Evidence } from '@/lib/watch';
import type { SaveDesk } from './save-desk';
import { pendingOfTab } from './saves';
import { envelopeOf } from './sender';

/**
 * Hears of a frame that was taken away while a save of its own was open: windows that are pages of their own are closed by the
 * page around them, some only after their document was emptied, so that nobody in there can tell of it any more.
 */
export function hearOfGone(db: StagemarkDb, desk: SaveDesk, port: Browser.runtime.Port): void {
  port.onDisconnect.addListener(() => {
    const from = port.sender && envelopeOf(port.sender);
    // A page that goes as a whole tells so itself.
    if (!from || from.frame === 0) return;
    const at = Date.now();
    const tell = async () => {
      for (const { id, frame } of await desk.inLine(() => pendingOfTab(db, from.tab))) {
        if (frame !== from.frame) continue;
        await desk.hear(id, { source: 'page', what: 'left', at }, ({ evidence }) =>
          evidence.every((heard) => (heard as Evidence).source !== 'page'),
        );
      }
    };
    tell().catch((error) => console.error('Stagemark could not hear of a frame', error));
  });
}
