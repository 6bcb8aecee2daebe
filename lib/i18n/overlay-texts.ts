import type { Texts } from './texts';

/**
 * What the picker in the page says, as plain data: page scripts have no locale files, the background sends them
 * this. Holes such as `{from}` are filled there.
 */
export function overlayTexts(t: Texts) {
  return {
    title: t('pickerTitle'),
    resultingStage: t('resultingStage'),
    noProgressBecause: t('noProgressBecause'),
    kind: t('kind'),
    call: t('call'),
    meeting: t('meeting'),
    message: t('message'),
    notAContact: t('notAContact'),
    stageBefore: t('stageBefore'),
    newClient: t('newClient'),
    counts: t('counts'),
    noProgress: t('noProgress'),
    stepBack: t('stepBack'),
    baseline: t('startingPoint'),
    untagged: t('noStagePicked'),
    unknownStage: t('unknownStage'),
    wasItThis: t('wasItThis'),
    yes: t('yes'),
    no: t('no'),
    reload: t('reloadPage'),
    unseen: t('pickUnseen'),
    saving: t('saving'),
    saved: t('savedByCrm'),
    refused: t('refusedByCrm'),
    undecided: t('undecidedByCrm'),
    aside: t('asideByStore'),
    notKept: t('lostByStore'),
    postponed: t('reasonPostponed'),
    waiting: t('reasonWaiting'),
    courtesy: t('reasonCourtesy'),
    noAnswer: t('reasonNoAnswer'),
    removeQuestion: t('removeQuestion'),
    lost: t('lostMark'),
    planned: t('plannedMark'),
    doneOrPlanned: t('doneOrPlanned'),
    doneChoice: t('doneChoice'),
    plannedChoice: t('plannedChoice'),
    clear: t('clearPick'),
    close: t('close'),
    noteStage: t('noteStage'),
    noteStageOnly: t('noteStageOnly'),
  };
}

export type OverlayTexts = ReturnType<typeof overlayTexts>;
