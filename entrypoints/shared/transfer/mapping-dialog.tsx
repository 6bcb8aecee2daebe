import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Confirm } from '@/components/confirm';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { getCurrentManager, listFunnels } from '@/lib/store';
import {
  type DateOrder,
  guessMapping,
  guessOrder,
  type Mapping,
  type MappingOptions,
  managersByName,
  type Opened,
} from '@/lib/transfer';
import { useDb } from '../store-context';
import { Choice } from './choice';

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

/** Minutes east of UTC here at a local time: daylight saving included. */
const offsetAt = (localMs: number) => {
  const utc = new Date(localMs);
  const local = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  local.setHours(utc.getUTCHours(), utc.getUTCMinutes());
  return -local.getTimezoneOffset();
};

/** What the columns of somebody else's table mean. */
export function MappingDialog(props: {
  name: string;
  table: Table;
  onYes: (options: MappingOptions) => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  const db = useDb();
  const { header, sample } = props.table;
  const [mapping, setMapping] = useState(() => guessMapping(header));
  const samplesOf = (at: number | null) =>
    sample.map((row) => (at === null ? '' : (row[at] ?? '')));
  const [order, setOrder] = useState(() => guessOrder(samplesOf(mapping.time)));
  const [funnelId, setFunnel] = useState<string | null>(null);
  const known = useLiveQuery(async () => {
    const [funnels, managers] = [await listFunnels(db), await managersByName(db)];
    return { funnels, managers, manager: await getCurrentManager(db) };
  }, [db]);
  if (!known) return null;
  const funnel = known.funnels.find(({ id }) => id === funnelId) ?? known.funnels[0];
  const yes = () => {
    if (!funnel) return;
    const { managers, manager } = known;
    props.onYes({ mapping, order, funnel, managers, manager, offsetAt });
  };
  const columns = header.map((name, i) => [String(i), name || `${i + 1}`] as const);
  return (
    <Confirm
      title={t('mappingTitle', { name: props.name })}
      yes={t('goOn')}
      onYes={yes}
      onCancel={props.onCancel}
    >
      <p>{t('mappingText')}</p>
      <div className="data-options">
        {FIELDS.map(([field, text]) => (
          <Choice
            key={field}
            label={t(text)}
            value={mapping[field] === null ? '' : String(mapping[field])}
            options={[['', t('noColumn')], ...columns]}
            hint={samplesOf(mapping[field]).find((value) => value !== '')}
            onChange={(value) =>
              setMapping({ ...mapping, [field]: value === '' ? null : Number(value) })
            }
          />
        ))}
        <Choice
          label={t('dateOrder')}
          value={order}
          options={ORDERS.map(([value, text]) => [value, t(text)])}
          onChange={(value) => setOrder(value as DateOrder)}
        />
        <Choice
          label={t('funnel')}
          value={funnel?.id ?? ''}
          options={known.funnels.map(({ id, name }) => [id, name])}
          onChange={setFunnel}
        />
      </div>
    </Confirm>
  );
}
