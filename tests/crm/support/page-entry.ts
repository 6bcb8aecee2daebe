import {
  ANY_TEXT,
  findAutosave,
  findForm,
  isDrawn,
  isNever,
  type Profile,
  readClient,
  readKind,
  readStage,
  readStages,
  readStatus,
  readText,
  readUser,
  recogniseProduct,
  saveControl,
  TEXT_FIELDS,
  takesText,
  watchForm,
  watchPresses,
  watchReply,
  watchSigns,
} from '@/lib/crm';
import { withGeneral } from '@/lib/crm/general';
import { packedWords } from '@/lib/crm/packed-words';
import {
  isInteractionForm,
  makeRecogniser,
  makeWords,
  readGeneralClient,
  readGeneralStage,
} from '@/lib/crm/recognise';
import { parentOf, queryAcross } from '@/lib/crm/recognise/tree';

/** What the tests of recognition run inside a page. Bundled, and put into pages under `window.stagemark`. */
const words = makeWords(packedWords());
const recognise = makeRecogniser(words);

const inPage = {
  ANY_TEXT,
  TEXT_FIELDS,
  findAutosave,
  findForm,
  isDrawn,
  isInteractionForm,
  isNever,
  parentOf,
  queryAcross,
  readClient,
  readGeneralClient: (container: Element, url: string) => readGeneralClient(container, url, words),
  readGeneralStage: (container: Element) => readGeneralStage(container, words),
  readKind,
  readStage,
  readStages,
  readStatus,
  readText,
  readUser,
  recogniseProduct,
  recognise,
  saveControl,
  takesText,
  watchForm,
  watchPresses,
  watchReply,
  watchSigns,
  withGeneral,
};

export type InPage = typeof inPage;
export type { Profile };

declare global {
  interface Window {
    stagemark: InPage;
  }
}

window.stagemark = inPage;
