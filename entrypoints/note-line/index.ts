import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeNoteLine } from './make-note-line';

/**
 * "Write the stage into the note", beside the overlay of one frame. A script of its own, put in by the background
 * only where the user switched that on: other pages don't pay for it.
 */
declare global {
  var stagemarkNoteLine: typeof makeNoteLine | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.stagemarkNoteLine = makeNoteLine;
});
