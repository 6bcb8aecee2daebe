import * as z from 'zod/mini';
import {
  type Edit,
  getFunnel,
  getSetting,
  putFunnel,
  putSetting,
  type StagemarkDb,
} from '@/lib/store';

/** Stages that a CRM showed and no funnel knows, each asked about once (issue: "else asked once per stage"). */
export const UNKNOWN_STAGES = 'unknown-stages';
const shape = z.array(z.object({ funnel: z.string(), text: z.string() }));
/** A page that shows nonsense for stages must not fill the popup. */
const MOST = 12;

export type UnknownStage = z.infer<typeof shape>[number];

const isSame = (a: UnknownStage, b: UnknownStage) =>
  a.funnel === b.funnel && a.text.toLowerCase() === b.text.toLowerCase();

export function unknownStages(db: StagemarkDb): Promise<UnknownStage[]> {
  return getSetting(db, UNKNOWN_STAGES, shape, []);
}

/** Remembers a stage to be asked about; once. */
export async function noteUnknownStage(db: StagemarkDb, stage: UnknownStage): Promise<void> {
  const known = await unknownStages(db);
  if (known.length >= MOST || known.some((one) => isSame(one, stage))) return;
  await putSetting(db, UNKNOWN_STAGES, [...known, stage]);
}

/**
 * Keeps what a CRM's word for a stage means; `null`: nothing here. Kept in the funnel, so it is not asked again.
 */
export async function settleUnknownStage(
  db: StagemarkDb,
  stage: UnknownStage,
  means: string | null,
  edit: Edit,
): Promise<void> {
  const funnel = await getFunnel(db, stage.funnel);
  if (funnel) {
    const crmStages = { ...funnel.crmStages, [stage.text.trim().toLowerCase()]: means };
    await putFunnel(db, { ...funnel, crmStages }, edit);
  }
  const left = (await unknownStages(db)).filter((one) => !isSame(one, stage));
  await putSetting(db, UNKNOWN_STAGES, left);
}
