import { type Interaction, type PatternRow, talliesOfPattern } from '@/lib/funnel';
import { addToScore, emptyScore, kindsOf, readReport, type Score, successRate } from '@/lib/score';
import type { StagemarkDb } from '@/lib/store';
import { pagesByTime, type Selection, selectedPages } from '../export/selection';
import { MANUAL_SITE } from '../import/mapping';
import type { Names } from '../names';
import { pagesOf, type Run } from '../pages';
import type { Sheet } from './book';
import { type Cell, rowXml } from './cells';
import type { XlsxLabels } from './labels';

/** The contacts, deleted ones left out; a report's only where one is given. */
export function interactionSheet(
  db: StagemarkDb,
  names: Names,
  labels: XlsxLabels,
  { total, ...run }: Run & { total: () => number | null },
  selection?: Selection | undefined,
): Sheet {
  const { columns, kinds, outcomes } = labels;
  const cells = (row: Interaction): Cell[] => [
    { at: row.at },
    row.at.slice(23),
    names.manager(row.manager),
    row.client === null ? null : names.client(row.client),
    row.kind && kinds[row.kind],
    outcomes[row.outcome],
    row.before === null ? null : names.stage(row.funnel, row.before),
    row.resultingStage === null ? null : names.stage(row.funnel, row.resultingStage),
    row.stepsGained,
    row.reason === null ? null : names.reason(row.funnel, row.reason),
    names.funnel(row.funnel),
    row.site === MANUAL_SITE ? labels.byHand : names.site(row.site),
    row.url,
  ];
  async function* rows(): AsyncGenerator<string[]> {
    let done = 0;
    // People read it: in the order of time, where the other formats take the quicker order of ids.
    const pages = selection ? selectedPages(db, run, selection) : pagesByTime(db, run);
    for await (const { rows: page, read } of pages) {
      const kept = page.filter((row) => row.deletedAt === null);
      yield kept.map((row) => rowXml(cells(row)));
      done += read;
      run.onProgress?.({ done, total: total() });
    }
  }
  const { time, offset, manager, client, kind, outcome, before, stage } = columns;
  const { steps, reason, funnel, site, url } = columns;
  return {
    name: labels.sheets.interactions,
    header: [
      ...[time, offset, manager, client, kind, outcome, before, stage],
      ...[steps, reason, funnel, site, url],
    ],
    rows: rows(),
  };
}

interface Card {
  /** The month, or the days of a report. */
  when: string;
  manager: string;
  score: Score;
}

/** A scorecard per month and manager, out of the months' patterns. */
async function monthCards(db: StagemarkDb, names: Names): Promise<Card[]> {
  const kindOf = kindsOf(await db.funnels.toArray());
  const cards = new Map<string, Card>();
  for await (const page of pagesOf<PatternRow>(db, 'patterns')) {
    for (const tally of page.flatMap(talliesOfPattern)) {
      const key = JSON.stringify([tally.day, tally.manager]);
      const known = cards.get(key) ?? {
        ...{ when: tally.day, manager: names.manager(tally.manager), score: emptyScore() },
      };
      cards.set(key, known);
      addToScore(known.score, tally, kindOf);
    }
  }
  return [...cards.values()];
}

/** The scorecards that the report shows, one per manager. */
async function reportCards(db: StagemarkDb, { period, filter }: Selection): Promise<Card[]> {
  const { managers } = await readReport(db, { period, filter, today: period.to });
  const { from, to } = period;
  const when = from === to ? from : `${from} – ${to}`;
  return managers.map((score) => ({ when, manager: score.name, score }));
}

/** Scorecards per manager: of every month, or of a report's days. */
export function scorecardSheet(
  db: StagemarkDb,
  names: Names,
  labels: XlsxLabels,
  selection?: Selection | undefined,
): Sheet {
  async function* rows(): AsyncGenerator<string[]> {
    const cards = selection ? await reportCards(db, selection) : await monthCards(db, names);
    yield cards.map(({ when, manager, score }) => {
      const rate = successRate(score);
      const { byKind, contacts, successful, steps, won } = score;
      const cells: Cell[] = [when, manager];
      cells.push(byKind.call, byKind.meeting, byKind.message, contacts, successful);
      cells.push(rate === null ? null : { rate }, steps, won);
      return rowXml(cells);
    });
  }
  const { month, days, manager, call, meeting, message, contacts } = labels.columns;
  const { successful, rate, steps, won } = labels.columns;
  const when = selection ? days : month;
  return {
    name: labels.sheets.scorecards,
    header: [when, manager, call, meeting, message, contacts, successful, rate, steps, won],
    rows: rows(),
  };
}

/** The stages of every funnel in their order. */
export function funnelSheet(db: StagemarkDb, labels: XlsxLabels): Sheet {
  async function* rows(): AsyncGenerator<string[]> {
    for (const { name, stages, deletedAt } of await db.funnels.toArray()) {
      if (deletedAt !== null) continue;
      yield stages.map((stage, i) =>
        rowXml([
          ...[name, i + 1, stage.name ?? stage.id, labels.stageKinds[stage.kind]],
          stage.archived ?? false,
        ]),
      );
    }
  }
  const { funnel, place, stageName, stageKind, archived } = labels.columns;
  return {
    name: labels.sheets.funnels,
    header: [funnel, place, stageName, stageKind, archived],
    rows: rows(),
  };
}
