import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchRoots } from '@/lib/crm/watch-roots';

/**
 * Looks for open shadow roots, beside the overlay in a page's isolated world. A script of its own, put in by the
 * background where no profile knows the forms, or where one says that they stand in shadow roots.
 */
declare global {
  var stagemarkRoots: typeof watchRoots | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.stagemarkRoots = watchRoots;
});
