import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { BackupReminder } from '../shared/backup/reminder';
import { openOptions } from '../shared/open-page';
import type { AddSite } from '../shared/use-add-site';
import type { Writer } from '../shared/use-write';
import { Falls } from './falls';
import { SiteNotices } from './site-notices';
import { StoreNotices } from './store-notices';
import type { Day } from './use-day';
import type { Undo } from './use-undo';

/** What was just done, what went wrong, and what should be looked at. */
export function Notices(props: {
  day: Day;
  writer: Writer;
  undo: Undo;
  site: AddSite;
  logged: string | null;
}) {
  const t = useTexts();
  const { day, writer, undo, site, logged } = props;
  const { removed } = undo;
  const toConfirm = [...day.funnels.values()].find((funnel) => funnel.toConfirm);
  return (
    <div className="notices">
      {writer.problem && (
        <Notice tone="problem" onClose={writer.clear}>
          {writer.problem}
        </Notice>
      )}
      {site.added && <Notice tone="done">{t('siteAdded', { name: site.added.name })}</Notice>}
      {logged && !removed && <Notice tone="done">{t('logged', { client: logged })}</Notice>}
      {removed && (
        <Notice
          tone="done"
          action={{ label: t('restore'), run: undo.restore }}
          onClose={undo.forget}
        >
          {t('removed', { client: removed.clientName ?? t('noClientYet') })}
        </Notice>
      )}
      <StoreNotices />
      <SiteNotices sites={day.sites} />
      <Falls falls={day.falls} />
      <BackupReminder />
      {toConfirm && (
        <Notice
          tone="hint"
          action={{ label: t('checkFunnel'), run: () => void openOptions('#funnels') }}
        >
          {t('funnelToConfirm', { funnel: toConfirm.name })}
        </Notice>
      )}
    </div>
  );
}
