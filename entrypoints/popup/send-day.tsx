import { useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { getCurrentManager, getManager } from '@/lib/store';
import { toTextBlock } from '@/lib/transfer/day/text-block';
import { writeDay } from '@/lib/transfer/day/write-day';
import { download } from '@/lib/transfer/sink/open-sink';
import { faultText } from '../shared/fault-text';
import { useDb } from '../shared/store-context';
import { localDay } from '../shared/today';

const FILE = { mime: 'application/json', extension: '.json' } as const;

/** What the head gets of the day: a file to send, or a block of text for a chat. */
export function SendDay() {
  const t = useTexts();
  const db = useDb();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<{ tone: 'done' | 'problem'; text: string } | null>(null);
  const readMyDay = async (manager: string) => {
    const name = (await getManager(db, manager))?.name ?? t('unknownManager');
    const day = localDay();
    return { name, day, text: await writeDay(db, manager, day, new Date().toISOString()) };
  };
  type Day = Awaited<ReturnType<typeof readMyDay>>;
  const tell = async (what: (day: Day) => Promise<string>) => {
    try {
      const manager = await getCurrentManager(db);
      // At the head's the days of all who have no name would be one person's.
      if (manager === null) return setSaid({ tone: 'problem', text: t('sendNeedsName') });
      setSaid({ tone: 'done', text: await what(await readMyDay(manager)) });
      setOpen(false);
    } catch (error) {
      setSaid({ tone: 'problem', text: faultText(t, error) });
    }
  };
  const save = () =>
    tell(async ({ name, day, text }) => {
      // A dialog would close the popup, and the file with it.
      const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-');
      const file = `stagemark-${day}-${plain}${FILE.extension}`;
      download(new Blob([text]), file, FILE);
      return t('daySaved', { name: file });
    });
  const copy = () =>
    tell(async ({ name, day, text }) => {
      const title = t('dayTitle', { name, day: t.date(day) });
      await navigator.clipboard.writeText(await toTextBlock(title, text));
      return t('dayCopied');
    });
  return (
    <>
      {said && (
        <Notice tone={said.tone} onClose={() => setSaid(null)}>
          {said.text}
        </Notice>
      )}
      {isOpen && (
        <fieldset className="send-day" aria-label={t('sendDay')}>
          <button type="button" className="button" data-size="s" onClick={() => void save()}>
            {t('saveDay')}
          </button>
          <button type="button" className="button" data-size="s" onClick={() => void copy()}>
            {t('copyDay')}
          </button>
        </fieldset>
      )}
      <button
        type="button"
        className="button"
        data-look="plain"
        data-size="s"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          setSaid(null);
        }}
      >
        {t('sendDay')}
      </button>
    </>
  );
}
