import type { Interaction, Tally } from '@/lib/funnel';
import { addToScore, emptyScore, kindsOf, type Score, successRate } from '@/lib/score';
import type { StagemarkDb } from '@/lib/store';
import type { Wanted } from '../export/write-csv';
import type { Names } from '../names';
import { pagesOf, type Run } from '../pages';
import type { Sheet } from './book';
import { type Cell, rowXml } from './cells';
import type { XlsxLabels } from './labels';

/** The contacts, deleted ones left out. */
export function interactionSheet(
  db: StagemarkDb,
  names: Names,
  labels: XlsxLabels,
  { total, ...run }: Run & { total: number },
  wanted: Wanted = () => true,
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
    row.site,
    row.url,
  ];
  async function* rows(): AsyncGenerator<string[]> {
    let done = 0;
    for await (const page of pagesOf<Interaction>(db, 'interactions', run)) {
      const kept = page.filter((row) => row.deletedAt === null && wanted(row));
      yield kept.map((row) => rowXml(cells(row)));
      done += page.length;
      run.onProgress?.({ done, total });
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

/** A scorecard per month and manager, out of the monthly tallies. */
export function scorecardSheet(db: StagemarkDb, names: Names, labels: XlsxLabels): Sheet {
  async function* rows(): AsyncGenerator<string[]> {
    const kindOf = kindsOf(await db.funnels.toArray());
    const scores = new Map<string, { month: string; manager: string; score: Score }>();
    for await (const page of pagesOf<Tally>(db, 'monthTallies')) {
      for (const tally of page) {
        const key = JSON.stringify([tally.day, tally.manager]);
        const known = scores.get(key) ?? {
          ...{ month: tally.day, manager: tally.manager, score: emptyScore() },
        };
        scores.set(key, known);
        addToScore(known.score, tally, kindOf);
      }
    }
    yield [...scores.values()].map(({ month, manager, score }) => {
      const rate = successRate(score);
      const { byKind, contacts, successful, steps, won } = score;
      const cells: Cell[] = [month, names.manager(manager)];
      cells.push(byKind.call, byKind.meeting, byKind.message, contacts, successful);
      cells.push(rate === null ? null : { rate }, steps, won);
      return rowXml(cells);
    });
  }
  const { month, manager, call, meeting, message, contacts } = labels.columns;
  const { successful, rate, steps, won } = labels.columns;
  return {
    name: labels.sheets.scorecards,
    header: [month, manager, call, meeting, message, contacts, successful, rate, steps, won],
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
  const { funnel, place, stage, kind, archived } = labels.columns;
  return {
    name: labels.sheets.funnels,
    header: [funnel, place, stage, kind, archived],
    rows: rows(),
  };
}
