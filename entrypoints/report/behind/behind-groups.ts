import type { Texts } from '@/lib/i18n';
import type { FoundBehind } from '@/lib/score';

type Row = FoundBehind['rows'][number];

/** Contacts under one heading: those of a day, or of a deal. */
export interface Group {
  key: string;
  /** `null` where all rows are of the one day that the drawer names already. */
  title: string | null;
  rows: Row[];
}

/** Deal by deal where deals were asked for, else day by day, in the order in which they came. */
export function groupsOf(t: Texts, rows: readonly Row[], isLong: boolean): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { deal, day } = row;
    const key = deal ? JSON.stringify([deal.client, deal.funnel, deal.cycle]) : day;
    const known = groups.get(key) ?? {
      key,
      title: isLong || deal ? titleOf(t, row) : null,
      rows: [],
    };
    groups.set(key, known);
    known.rows.push(row);
  }
  return [...groups.values()];
}

function titleOf(t: Texts, { deal, clientName, day }: Row): string {
  if (!deal) return t.day(day);
  const contacts = t.count('contactsWith', deal.contacts);
  return [clientName ?? t('aClient'), contacts, t.date(deal.day)].join(' · ');
}
