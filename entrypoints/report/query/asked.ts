import { addDays, type InteractionKind } from '@/lib/funnel';
import { type Filter, PERIOD_KINDS, type Period, type PeriodKind, periodOf } from '@/lib/score';
import { searchOf } from './search-of';

/** What the page's address asks for. */
export interface Asked {
  period: Period;
  filter: Filter;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const KINDS = ['call', 'meeting', 'message', ''] as const;

function dayIn(params: URLSearchParams, name: string): string | null {
  const day = params.get(name) ?? '';
  return DAY.test(day) && !Number.isNaN(Date.parse(day)) ? addDays(day, 0) : null;
}

/** A range of two days, whichever was given first. */
export function rangeOf(...days: [string, string]): Period {
  const [from = '', to = ''] = days.sort();
  return { kind: 'range', from, to };
}

/** Reads an address; what it doesn't say, or says wrongly, is today and everything. */
export function readAsked(search: string, today: string, weekStart: number): Asked {
  const params = new URLSearchParams(search);
  const kind: PeriodKind = PERIOD_KINDS.find((each) => each === params.get('period')) ?? 'day';
  const [from, to] = [dayIn(params, 'from'), dayIn(params, 'to')];
  const period =
    kind === 'range' && from && to
      ? rangeOf(from, to)
      : periodOf(kind, dayIn(params, 'day') ?? today, weekStart);
  const text = (name: string) => params.get(name) || undefined;
  const asked = params.get('kind');
  const told: InteractionKind | '' | undefined = KINDS.find((each) => each === asked);
  const filter = { funnel: text('funnel'), kind: told, site: text('site') };
  return { period, filter: { ...filter, manager: text('manager') } };
}

/** The address that asks for it; other parameters of the old one stay. */
export function writeAsked({ period, filter }: Asked, search: string, today: string): string {
  const params = new URLSearchParams(search);
  const put = (name: string, value: string | undefined) => {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  };
  const { kind, from, to } = period;
  const isRange = kind === 'range';
  put('period', kind === 'day' ? undefined : kind);
  const isNow = from <= today && today <= to;
  put('day', isRange || isNow ? undefined : from);
  put('from', isRange ? from : undefined);
  put('to', isRange ? to : undefined);
  for (const name of ['funnel', 'kind', 'site', 'manager'] as const) put(name, filter[name]);
  return searchOf(params);
}
