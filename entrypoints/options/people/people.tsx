import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Confirm } from '@/components/confirm';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { getCurrentManager, joinManagers, listManagers, type ManagerRecord } from '@/lib/store';
import { useDb } from '../../shared/store-context';
import { useWrite } from '../../shared/use-write';
import { Section } from '../section';
import { LinkClients } from './link-clients';
import { ManagerList } from './manager-list';
import { RoleChoice } from './role-choice';
import { WhoAmI } from './who-am-i';

/** Two managers who may be one person; the second stays. */
export interface Pair {
  gone: ManagerRecord;
  kept: ManagerRecord;
}

/** Whose contacts are counted here, and who is known. */
export function People() {
  const t = useTexts();
  const db = useDb();
  const managers = useLiveQuery(() => listManagers(db), [db]);
  const current = useLiveQuery(() => getCurrentManager(db), [db]);
  const { write, problem } = useWrite();
  const [pair, setPair] = useState<Pair | null>(null);
  const [joined, setJoined] = useState<Pair | null>(null);
  const names = (of: Pair) => ({ name: of.gone.name, other: of.kept.name });
  const join = async (of: Pair) => {
    setPair(null);
    const done = await write((store, edit) => joinManagers(store, of.kept.id, of.gone.id, edit));
    if (done) setJoined(of);
  };
  if (!managers || current === undefined) return null;
  return (
    <Section id="people" title={t('people')} text={t('peopleText')}>
      <WhoAmI managers={managers} current={current} write={write} />
      <RoleChoice />
      {problem && <Notice tone="problem">{problem}</Notice>}
      {joined && <Notice tone="done">{t('joined', names(joined))}</Notice>}
      {managers.length === 0 && <p className="hint">{t('noManagers')}</p>}
      {managers.length > 0 && <ManagerList managers={managers} write={write} onJoin={setPair} />}
      <LinkClients write={write} />
      {pair && (
        <Confirm
          title={t('joinQuestion', names(pair))}
          yes={t('join')}
          onYes={() => void join(pair)}
          onCancel={() => setPair(null)}
        >
          <p>{t('joinText', names(pair))}</p>
        </Confirm>
      )}
    </Section>
  );
}
