import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTeaching } from './start';

/**
 * Teach mode: put into a tab by the background when the user asks for it, and nowhere else. Asked for again, it
 * begins anew.
 */
declare global {
  var stagemarkTeaching: AbortController | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.stagemarkTeaching?.abort();
  const teaching = new AbortController();
  globalThis.stagemarkTeaching = teaching;
  void startTeaching(teaching);
});
