import './fields.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Message } from '@/lib/messages';
import { startOverlay } from './start';

declare global {
  /** The overlay that runs in this frame. Of the isolated world: the page's scripts don't see it. */
  var stagemarkOverlay: AbortController | undefined;
}

/** Registered at run time for the sites that the user let us work on; nothing of it is in the manifest. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  allFrames: true,
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    // Not by the context's own signal: that ends with an event of the document, which a page can make too.
    globalThis.stagemarkOverlay?.abort();
    const own = new AbortController();
    globalThis.stagemarkOverlay = own;
    const { signal } = own;
    let run = new AbortController();
    const start = () => startOverlay(AbortSignal.any([signal, run.signal]));
    // The site's profile is another one now: begin anew with it.
    const hear = ({ type }: Message) => {
      if (type !== 'background/site-changed') return;
      run.abort();
      run = new AbortController();
      start();
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
    // A page that the browser makes ready unasked may never be shown; its frame gets its number when it is.
    if ('prerendering' in document && document.prerendering) {
      document.addEventListener('prerenderingchange', start, { signal, once: true });
    } else start();
  },
});
