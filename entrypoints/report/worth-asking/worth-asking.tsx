import { CappedList } from '@/components/capped-list';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { type FlagKind, type NamedFlag, readFlags } from '@/lib/score';
import { useDb } from '../../shared/store-context';
import { useLive } from '../../shared/use-live';
import type { Lists } from '../answers';
import { Num } from '../behind/behind-context';
import type { AskedState } from '../query/use-asked';

/** Rows of one question that are shown at first. */
const CAP = 5;

const QUESTIONS: Record<FlagKind, TextKey> = {
  lateEdit: 'askLateEdit',
  pingPong: 'askPingPong',
  twoManagers: 'askTwoManagers',
  burst: 'askBurst',
  shown: 'askShown',
};

/** Whom a question is about, when it was, and the contacts behind it. */
function Row({ flag, lists }: { flag: NamedFlag; lists: Lists }) {
  const t = useTexts();
  const names = new Map(lists.managers.map(({ id, name }) => [id, name]));
  const who = flag.managers.map((id) => names.get(id) ?? id).join(', ');
  const [first, last] = [flag.rows[0], flag.rows.at(-1)];
  if (!first || !last) return null;
  const isMinutes = flag.kind === 'burst';
  const days = first.day === last.day ? [last.day] : [first.day, last.day];
  const when = isMinutes
    ? `${t.date(last.day)}, ${t.time(first.at)}–${t.time(last.at)}`
    : days.map((day) => t.date(day)).join(' – ');
  const about = flag.clientName ?? who;
  return (
    <li className="asking-row">
      <span className="asking-who">
        <strong>{about}</strong>
        {flag.clientName !== null && <span className="hint">{who}</span>}
      </span>
      <span className="hint">{when}</span>
      <Num
        n={flag.rows.length}
        behind={{ ids: flag.rows.map(({ id }) => id) }}
        title={`${about} · ${t(QUESTIONS[flag.kind])}`}
      >
        {t.count('contactsWith', flag.rows.length)}
      </Num>
    </li>
  );
}

/** What a head may want to ask about: questions, no verdicts, each with the contacts behind it. Never printed. */
export function WorthAsking({ asked, lists }: { asked: AskedState; lists: Lists }) {
  const t = useTexts();
  const db = useDb();
  const { period, filter, today } = asked;
  const on = [db, period.from, period.to, today, JSON.stringify(filter)];
  const found = useLive(() => readFlags(db, { period, filter, today }), on);
  const kinds = (Object.keys(QUESTIONS) as FlagKind[]).map((kind) => ({
    kind,
    flags: found?.flags.filter((flag) => flag.kind === kind) ?? [],
  }));
  return (
    <section
      className="card part unprinted"
      aria-labelledby="asking-title"
      aria-busy={found === undefined}
    >
      <h2 id="asking-title">{t('worthAskingTitle')}</h2>
      <p className="part-text">
        {found?.flags.length === 0 ? t('worthAskingNone') : t('worthAskingText')}
        {found && found.since > period.from && (
          <> {t('worthAskingSince', { day: t.date(found.since) })}</>
        )}
      </p>
      {kinds.map(
        ({ kind, flags }) =>
          flags.length > 0 && (
            <div key={kind} className="asking">
              <h3>{t(QUESTIONS[kind])}</h3>
              <CappedList items={flags} cap={CAP} label={t(QUESTIONS[kind])}>
                {(flag) => <Row key={flag.rows[0]?.id} flag={flag} lists={lists} />}
              </CappedList>
            </div>
          ),
      )}
    </section>
  );
}
