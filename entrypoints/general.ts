import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeGeneralFinder } from '@/lib/crm/general';
import { whenAlive } from '@/lib/crm/when-alive';
import { hearTicks } from './formless/hear-ticks';
import { send } from './shared/send';

/**
 * The recogniser, beside the overlay in a page's isolated world. A script of its own, put in by the background only
 * where no profile knows the forms: other pages don't pay for it.
 */
declare global {
  var stagemarkGeneral: typeof makeGeneralFinder | undefined;
}

/** Finds forms and tells why, for "Why here?" in the options. */
const makeTellingFinder: typeof makeGeneralFinder = (lists) => {
  const find = makeGeneralFinder(lists);
  const tell = (...of: Parameters<typeof find>) => {
    const form = find(...of);
    if (form?.general) {
      const { score, reasons } = form.general.now();
      void send({ type: 'page/why', def: form.def.id, score, reasons });
    }
    return form;
  };
  const { profile, stage, readBeside, tickAt } = find;
  const all = Object.assign(tell, { profile, stage, readBeside, tickAt });
  hearTicks(all);
  return all;
};

/** The background waits for what this gives back before it answers the overlay, which looks at no form until then. */
export default defineUnlistedScript(() => {
  globalThis.stagemarkGeneral = makeTellingFinder;
  return whenAlive(document);
});
