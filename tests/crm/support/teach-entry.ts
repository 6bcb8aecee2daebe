import {
  ANY_TEXT,
  findForm,
  isVisible,
  type Profile,
  pressOf,
  readClient,
  readStage,
  readStages,
  readUser,
  saveControl,
  TEXT_FIELDS,
  takesText,
} from '@/lib/crm';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise';
import { queryAcross } from '@/lib/crm/recognise/tree';
import { makeTaught, snap, withTaught, wordsOf } from '@/lib/crm/teach';
import { makeSelector } from '@/lib/crm/teach/selector';

/** What the tests of teach mode run inside a page, under `window.stagemarkTeach`. */
const inPage = {
  ANY_TEXT,
  TEXT_FIELDS,
  findForm,
  isVisible,
  makeSelector,
  makeTaught,
  pressOf,
  queryAcross,
  readClient,
  readStage,
  readStages,
  readUser,
  saveControl,
  snap,
  takesText,
  withTaught,
  words: makeWords(packedWords()),
  wordsOf,
};

export type TeachInPage = typeof inPage;
export type { Profile };

declare global {
  interface Window {
    stagemarkTeach: TeachInPage;
  }
}

window.stagemarkTeach = inPage;
