/** Words of the workbook, in the user's language. */
export interface XlsxLabels {
  sheets: { interactions: string; scorecards: string; funnels: string };
  columns: Record<
    | ('time' | 'offset' | 'manager' | 'client' | 'kind' | 'outcome' | 'before' | 'stage')
    | (
        | 'steps'
        | 'reason'
        | 'funnel'
        | 'site'
        | 'url'
        | 'month'
        | 'days'
        | 'call'
        | 'meeting'
        | 'message'
      )
    | (
        | 'contacts'
        | 'successful'
        | 'rate'
        | 'won'
        | 'place'
        | 'stageName'
        | 'stageKind'
        | 'archived'
      ),
    string
  >;
  /** In place of a CRM, of what was logged by hand or came from a table. */
  byHand: string;
  kinds: Record<'call' | 'meeting' | 'message', string>;
  outcomes: Record<'advanced' | 'held' | 'regressed' | 'baseline' | 'untagged', string>;
  stageKinds: Record<'open' | 'won' | 'lost' | 'parked', string>;
}
