import type { XlsxLabels } from '@/lib/transfer/xlsx';

export const LABELS: XlsxLabels = {
  sheets: { interactions: 'Contacts', scorecards: 'Scorecards', funnels: 'Funnels' },
  columns: {
    ...{ time: 'Time', offset: 'Offset', manager: 'Manager', client: 'Client', kind: 'Kind' },
    ...{ outcome: 'Outcome', before: 'Before', stage: 'Stage', steps: 'Steps', reason: 'Reason' },
    ...{ funnel: 'Funnel', site: 'CRM', url: 'Link', month: 'Month', days: 'Days', call: 'Calls' },
    ...{ meeting: 'Meetings', message: 'Messages', contacts: 'Contacts', rate: 'Success rate' },
    ...{ successful: 'Successful', won: 'Won', place: 'Place', archived: 'Archived' },
    ...{ stageName: 'Stage', stageKind: 'Kind of stage' },
  },
  byHand: 'by hand',
  kinds: { call: 'Call', meeting: 'Meeting', message: 'Message' },
  outcomes: {
    ...{ advanced: 'Successful', held: 'No progress', regressed: 'Step back' },
    ...{ baseline: 'Starting point', untagged: 'No stage' },
  },
  stageKinds: { open: 'Open', won: 'Won', lost: 'Lost', parked: 'Parked' },
};
