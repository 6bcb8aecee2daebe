import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useMemo, useState } from 'react';
import { Confirm } from '@/components/confirm';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { getCurrentManager, listFunnels, listManagers } from '@/lib/store';
import {
  type DateOrder,
  guessMapping,
  guessOrder,
  type Mapping,
  type MappingOptions,
  managersByName,
  type Opened,
  unknownWords,
} from '@/lib/transfer';
import { UNKNOWN_MANAGER } from '../people';
import { useDb } from '../store-context';
import { Choice } from './choice';
import { MappingWords, type Said, saidWords } from './mapping-words';
import { columnNames, offsetAt, usualOrder } from './table-facts';

type Table = Extract<Opened, { kind: 'table' }>;

const FIELDS: [keyof Mapping, TextKey][] = [
  ['time', 'columnTime'],
  ['manager', 'columnManager'],
  ['client', 'client'],
  ['kind', 'kind'],
  ['stage', 'columnStage'],
];

const ORDERS: [DateOrder, TextKey][] = [
  ['dmy', 'orderDmy'],
  ['mdy', 'orderMdy'],
  ['ymd', 'orderYmd'],
];

/** Of files that are no UTF-8: nothing in them tells for sure. */
const LETTERS: [string, TextKey][] = [
  ['windows-1252', 'lettersWestern'],
  ['windows-1251', 'lettersCyrillic'],
  ['windows-1250', 'lettersCentral'],
  ['windows-1254', 'lettersTurkish'],
];

/** What the columns of somebody else's table mean. */
export function MappingDialog(props: {
  name: string;
  table: Table;
  onYes: (options: MappingOptions) => void;
  onEncoding: (encoding: string) => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  const db = useDb();
  const id = useId();
  const { table } = props;
  const [hasHeader, setHasHeader] = useState(table.hasHeader);
  const rows = useMemo(
    () => (hasHeader ? table.sample : [table.header, ...table.sample]),
    [hasHeader, table],
  );
  const [mapping, setMapping] = useState(() => guessMapping(hasHeader ? table.header : [], rows));
  const samplesOf = (at: number | null) => rows.map((row) => (at === null ? '' : (row[at] ?? '')));
  const [order, setOrder] = useState(() => guessOrder(samplesOf(mapping.time), usualOrder()));
  const [funnelId, setFunnel] = useState<string | null>(null);
  const [managerId, setManager] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>({});
  const known = useLiveQuery(async () => {
    const [funnels, managers] = [await listFunnels(db), await managersByName(db)];
    return { funnels, managers, people: await listManagers(db), me: await getCurrentManager(db) };
  }, [db]);
  const funnel = known?.funnels.find((one) => one.id === funnelId) ?? known?.funnels[0];
  const words = useMemo(
    () => (funnel ? unknownWords(rows, { mapping, funnel }) : []),
    [funnel, mapping, rows],
  );
  if (!known || !funnel) return null;
  const manager = managerId ?? known.me ?? UNKNOWN_MANAGER;
  const yes = () => {
    const { managers } = known;
    const told = { mapping, hasHeader, order, funnel, managers, offsetAt };
    // Where a column names them, a row that names nobody is told of: nobody guesses whose it is.
    const whose = mapping.manager === null ? manager : null;
    props.onYes({ ...told, manager: whose, words: saidWords(words, said) });
  };
  const choose = (field: keyof Mapping, value: string) => {
    const at = value === '' ? null : Number(value);
    setMapping({ ...mapping, [field]: at });
    if (field === 'time') setOrder(guessOrder(samplesOf(at), usualOrder()));
  };
  const columns = columnNames(hasHeader ? table.header : [], table.header.length, (n) =>
    t('columnN', { n: t.number(n) }),
  ).map((name, i) => [String(i), name] as const);
  const people = known.people.map((one) => [one.id, one.name] as const);
  return (
    <Confirm
      title={t('mappingTitle', { name: props.name })}
      yes={t('goOn')}
      isOff={mapping.time === null}
      onYes={yes}
      onCancel={props.onCancel}
    >
      <p>{t('mappingText')}</p>
      <label className="data-switch mapping-switch" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={hasHeader}
          aria-checked={hasHeader}
          onChange={({ target }) => setHasHeader(target.checked)}
        />
        {t('firstRowNames')}
      </label>
      <div className="data-options">
        {table.encoding.startsWith('windows-') && (
          <Choice
            label={t('lettersOf')}
            value={table.encoding}
            options={LETTERS.map(([value, text]) => [value, t(text)])}
            onChange={props.onEncoding}
          />
        )}
        {FIELDS.map(([field, text]) => (
          <Choice
            key={field}
            label={t(text)}
            value={mapping[field] === null ? '' : String(mapping[field])}
            options={[['', t('noColumn')], ...columns]}
            hint={samplesOf(mapping[field]).find((value) => value !== '')}
            onChange={(value) => choose(field, value)}
          />
        ))}
        {mapping.manager === null && (
          <Choice
            label={t('managerOfAll')}
            value={manager}
            options={known.me ? people : [[UNKNOWN_MANAGER, t('unknownManager')], ...people]}
            onChange={setManager}
          />
        )}
        <Choice
          label={t('dateOrder')}
          value={order}
          options={ORDERS.map(([value, text]) => [value, t(text)])}
          onChange={(value) => setOrder(value as DateOrder)}
        />
        <Choice
          label={t('funnel')}
          value={funnel.id}
          options={known.funnels.map((one) => [one.id, one.name])}
          onChange={setFunnel}
        />
      </div>
      <MappingWords words={words} funnel={funnel} said={said} onSay={setSaid} />
      {mapping.time === null && <p className="problem">{t('mappingNeedsTime')}</p>}
    </Confirm>
  );
}
