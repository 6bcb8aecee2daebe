import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hear, hold } from './guard';

export type { Guarded, Holding } from './guard';

/**
 * Judges whether what is picked could be seen, beside the overlay in a page's isolated world. A script of its own,
 * put in by the background only where a picker stands.
 */
declare global {
  var stagemarkSight: { hear: typeof hear; hold: typeof hold } | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.stagemarkSight ??= { hear, hold };
});
