import type { Texts } from '@/lib/i18n';
import type { XlsxLabels } from '@/lib/transfer/xlsx';

/** Words of the workbook in the user's language. */
export function xlsxLabels(t: Texts): XlsxLabels {
  return {
    sheets: {
      interactions: t('columnContacts'),
      scorecards: t('sheetScorecards'),
      funnels: t('funnels'),
    },
    columns: {
      time: t('columnTime'),
      offset: t('columnOffset'),
      manager: t('columnManager'),
      client: t('client'),
      kind: t('kind'),
      outcome: t('columnOutcome'),
      before: t('stageBefore'),
      stage: t('resultingStage'),
      steps: t('columnSteps'),
      reason: t('columnReason'),
      funnel: t('funnel'),
      site: t('columnCrm'),
      url: t('columnLink'),
      month: t('columnMonth'),
      days: t('columnDay'),
      call: t('columnCalls'),
      meeting: t('columnMeetings'),
      message: t('columnMessages'),
      contacts: t('columnContacts'),
      successful: t('columnSuccessful'),
      rate: t('columnRate'),
      won: t('columnWon'),
      place: t('columnPlace'),
      stageName: t('columnStage'),
      stageKind: t('columnStageKind'),
      archived: t('columnArchived'),
    },
    byHand: t('byHand'),
    kinds: { call: t('call'), meeting: t('meeting'), message: t('message') },
    outcomes: {
      advanced: t('outcomeAdvanced'),
      held: t('outcomeHeld'),
      regressed: t('outcomeRegressed'),
      baseline: t('outcomeBaseline'),
      untagged: t('outcomeUntagged'),
    },
    stageKinds: {
      open: t('kindOpen'),
      won: t('kindWon'),
      lost: t('kindLost'),
      parked: t('kindParked'),
    },
  };
}
