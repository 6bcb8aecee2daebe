import type { Funnel, Stage } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { eachChunk } from './paging';

const CHUNK = 2_000;

/**
 * The stages to store in place of a funnel's (rule 13): a stage that interactions use is archived, not deleted,
 * and keeps its place after the stage that it followed.
 * @param known the funnel as stored, if it is
 * @param stages the new list
 */
export async function keepStages(
  db: StagemarkDb,
  known: Funnel | undefined,
  stages: readonly Stage[],
): Promise<readonly Stage[]> {
  const named = new Set(stages.map(({ id }) => id));
  const missing = (known?.stages ?? []).filter(({ id }) => !named.has(id));
  if (!known || missing.length === 0) return stages;
  const used = await findUsed(db, known.id, new Set(missing.map(({ id }) => id)));
  const kept = [...stages];
  for (const [index, stage] of known.stages.entries()) {
    if (named.has(stage.id) || !used.has(stage.id)) continue;
    const earlier = new Set(known.stages.slice(0, index).map(({ id }) => id));
    const after = kept.findLastIndex(({ id }) => earlier.has(id));
    kept.splice(after + 1, 0, { ...stage, archived: true });
  }
  return kept;
}

/** Which of some stages any interaction names, deleted ones included: they may be restored. */
async function findUsed(db: StagemarkDb, funnel: string, stages: ReadonlySet<string>) {
  const used = new Set<string>();
  await eachChunk(
    db.interactions,
    CHUNK,
    ({ id }) => id,
    (rows) => {
      for (const row of rows) {
        if (row.funnel !== funnel) continue;
        for (const stage of [row.resultingStage, row.stageShownByCrm, row.stageSaidByManager]) {
          if (stage !== null && stages.has(stage)) used.add(stage);
        }
      }
      return used.size < stages.size;
    },
  );
  return used;
}
