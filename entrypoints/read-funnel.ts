import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Profile, readStages } from '@/lib/crm';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise';
import { readGeneralStages } from '@/lib/crm/recognise/general-stages';

/**
 * "Read the funnel from this page": put into a tab once, when the user asks. What it returns goes to the
 * background alone.
 */
declare global {
  var stagemarkProfile: Profile | null | undefined;
}

export default defineUnlistedScript(() => {
  const profile = globalThis.stagemarkProfile;
  const place = { form: null, page: document, url: location.href };
  const told = profile ? readStages(profile, place) : null;
  return told ?? readGeneralStages(document, makeWords(packedWords()));
});
