import type { Profile } from '@/lib/crm';
import type { CorpusPage, FormAnswer } from '../corpus/answers.ts';
import type { SaveRun } from './drive-save.ts';
import type { Looked, LookedPage } from './look.ts';

/** How a profile did on one page. */
export interface PageScore {
  name: string;
  forms: { total: number; byProfile: number; byGeneral: number };
  /** Read-outs asked for and right: kind, status, save control, client, stage, user. */
  reads: { total: number; right: number };
  client: { total: number; right: number };
  stage: { total: number; right: number };
  user: { total: number; right: number };
  saves: { total: number; right: number };
  /** One line per difference from the marked answers. */
  gaps: string[];
}

type Count = { total: number; right: number };
const none = (): Count => ({ total: 0, right: 0 });

const show = (value: unknown) => JSON.stringify(value ?? null);

/** Compares what was read off a page with its marked answers. */
export function scorePage(
  { name, answers }: CorpusPage,
  profile: Profile,
  looked: LookedPage,
  product: string | null,
): PageScore {
  const score: PageScore = {
    name,
    forms: { total: 0, byProfile: 0, byGeneral: 0 },
    reads: none(),
    client: none(),
    stage: none(),
    user: none(),
    saves: none(),
    gaps: [],
  };
  const check = (what: string, count: Count, read: unknown, marked: unknown) => {
    count.total += 1;
    if (show(read) === show(marked)) count.right += 1;
    else score.gaps.push(`${what}: ${show(read)} instead of ${show(marked)}`);
  };
  const decorated = [...answers.forms.entries()].filter(([, form]) => form.decorate);
  // A settings page need not tell the product: the site has told it where a contact was logged.
  const unknown = product === null && decorated.length > 0 && profile.fingerprint.length > 0;
  if (unknown || (product !== null && product !== profile.id))
    score.gaps.push(`recognised as ${product ?? 'nothing'}`);
  for (const [index, form] of decorated) {
    score.forms.total += 1;
    const hit = looked.forms.find((one) => one.answer === index);
    if (!hit) {
      score.gaps.push(`form ${index} not found`);
      continue;
    }
    if (hit.def === 'general') score.forms.byGeneral += 1;
    else score.forms.byProfile += 1;
    scoreForm(`form ${index}`, form, hit, check, score);
  }
  for (const one of looked.forms) {
    if (one.answer !== null && answers.forms[one.answer]?.decorate) continue;
    score.gaps.push(`decorates ${one.field.slice(0, 80)} as ${one.def}`);
  }

  const first = decorated.map(([i]) => looked.forms.find((f) => f.answer === i)).find((f) => f);
  if (decorated.length > 0) scoreClient(answers, first ?? looked, check, score);
  if (answers.user) {
    // What a profile has no reader for, nobody claims to read.
    const { id, name: called } = answers.user;
    if (id !== null && profile.user?.id) check('user id', score.user, looked.user?.id, id);
    if (called !== null && profile.user?.name)
      check('user name', score.user, looked.user?.name, called);
  }
  return score;
}

type Check = (what: string, count: Count, read: unknown, marked: unknown) => void;

function scoreForm(what: string, form: FormAnswer, hit: Looked, check: Check, score: PageScore) {
  check(`${what} kind`, score.reads, hit.kind, form.kind);
  check(`${what} planned`, score.reads, hit.status === 'planned', form.status === 'planned');
  if (form.save !== null) check(`${what} save control`, score.reads, hit.rightSave, true);
}

function scoreClient(
  answers: CorpusPage['answers'],
  read: Pick<Looked, 'client' | 'stage'>,
  check: Check,
  score: PageScore,
) {
  const { client, stage } = answers;
  if (!client) check('client', score.client, read.client, null);
  else {
    if (client.type !== null) check('client type', score.client, read.client?.type, client.type);
    if (client.id !== null) check('client id', score.client, read.client?.id, client.id);
    if (client.name !== null) check('client name', score.client, read.client?.name, client.name);
  }
  if (stage !== null || read.stage !== null) check('stage', score.stage, read.stage, stage);
}

/** Adds how the two simulated saves of a page were judged; `null` where the profile has no form there. */
export function scoreSaves(score: PageScore, good: SaveRun | null, bad: SaveRun | null): void {
  for (const [turn, run, right] of [
    ['good save', good, 'confirmed'],
    ['refused save', bad, 'refused'],
  ] as const) {
    if (!run) continue;
    score.saves.total += 1;
    if (run.verdict === right) score.saves.right += 1;
    else {
      const heard = run.evidence.map((e) => {
        const { at: _at, ...rest } = e;
        return Object.values(rest).join(' ');
      });
      score.gaps.push(`${turn} ${run.verdict}${process.env.WHY ? ` (${heard.join(', ')})` : ''}`);
    }
  }
}
