import { AddCrm } from '@/components/add-crm';
import { Icon } from '@/components/icon';
import { LanguageSelect } from '@/components/language-select';
import { Logo } from '@/components/logo';
import { Notice } from '@/components/notice';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import type { SiteRecord } from '@/lib/store';
import { useAddSite } from '../shared/use-add-site';
import { useLanguage } from '../shared/use-language';
import { Picture } from './picture';

const LINES: readonly TextKey[] = ['welcomeLine1', 'welcomeLine2', 'welcomeLine3'];

function Done({ site, onAgain }: { site: SiteRecord; onAgain: () => void }) {
  const t = useTexts();
  return (
    <div className="done" role="status">
      <h2>
        <span className="done-mark">
          <Icon name="check" size={18} />
        </span>
        {t('welcomeDone')}
      </h2>
      <p>{t('welcomeDoneText')}</p>
      <p className="done-next">
        <a className="button" data-look="primary" href={site.addresses.at(-1)}>
          {t('openCrm', { host: site.name })}
        </a>
        <button type="button" className="button" data-look="plain" onClick={onAgain}>
          {t('addAnother')}
        </button>
      </p>
    </div>
  );
}

/** Opened once, when Stagemark is installed: what it does, and which CRM it is for. */
export function Welcome() {
  const t = useTexts();
  const [language, setLanguage] = useLanguage();
  const site = useAddSite();
  return (
    <div className="welcome">
      <header>
        <p className="welcome-brand">
          <Logo size={32} />
          {t('extName')}
        </p>
        <LanguageSelect hideLabel value={language ?? null} onChange={setLanguage} />
      </header>
      <main>
        <div className="pitch">
          <div>
            <h1>{t('welcomeTitle')}</h1>
            <ol>
              {LINES.map((line) => (
                <li key={line}>{t(line)}</li>
              ))}
            </ol>
          </div>
          <Picture />
        </div>
        <section className="card ask">
          {site.added ? (
            <Done site={site.added} onAgain={site.reset} />
          ) : (
            <>
              <h2>{t('welcomeAsk')}</h2>
              <AddCrm
                onAdd={(address, isWide) => site.add(address, { isWide })}
                isBusy={site.isBusy}
              >
                {site.problem && <Notice tone="problem">{site.problem}</Notice>}
              </AddCrm>
            </>
          )}
        </section>
        <p className="welcome-sample">
          <a className="button" data-look="plain" href="report.html?data=sample">
            {t('sampleShow')}
          </a>
        </p>
      </main>
    </div>
  );
}
