import { KIND_IDS, KINDS } from '@/components/kinds';
import type { InteractionKind } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import type { Filter } from '@/lib/score';
import type { Lists } from '../answers';
import type { AskedState } from './use-asked';

interface Option {
  id: string;
  name: string;
}

/** Narrows the report: funnel, kind, CRM, manager. */
export function Filters({ asked, lists }: { asked: AskedState; lists: Lists }) {
  const t = useTexts();
  const { filter, ask } = asked;
  const set = (change: Filter) => ask({ filter: { ...filter, ...change } });
  const kinds = KIND_IDS.map((id) => ({ id, name: t(KINDS[id].name) }));
  const sites = [...lists.sites, { id: 'manual', name: t('byHand') }];
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="filters">
      <Choose
        label={t('funnel')}
        all={t('allFunnels')}
        options={lists.funnels}
        value={filter.funnel}
        onPick={(funnel) => set({ funnel })}
      />
      <Choose
        label={t('kind')}
        all={t('allKinds')}
        options={kinds}
        value={filter.kind}
        onPick={(kind) => set({ kind: kind as InteractionKind | undefined })}
      />
      <Choose
        label={t('columnCrm')}
        all={t('allCrms')}
        options={sites}
        value={filter.site}
        onPick={(site) => set({ site })}
      />
      <Choose
        label={t('columnManager')}
        all={t('allManagers')}
        options={lists.managers}
        value={filter.manager}
        onPick={(manager) => set({ manager })}
      />
      {isNarrowed && (
        <button
          type="button"
          className="button"
          data-look="plain"
          onClick={() => ask({ filter: {} })}
        >
          {t('showAll')}
        </button>
      )}
    </div>
  );
}

function Choose(props: {
  label: string;
  all: string;
  options: readonly Option[];
  value: string | undefined;
  onPick: (id: string | undefined) => void;
}) {
  const { options, value } = props;
  if (options.length < 2 && value === undefined) return null;
  return (
    <label>
      <span className="unseen">{props.label}</span>
      <select
        className="field"
        value={value ?? ''}
        data-set={value !== undefined}
        onChange={({ target }) => props.onPick(target.value || undefined)}
      >
        <option value="">{props.all}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
