import { useState } from 'react';
import { Notice } from '@/components/notice';
import { addDays } from '@/lib/funnel';
import { useTexts } from '@/lib/i18n/react';
import { daysWithContacts, getCurrentManager, getManager } from '@/lib/store';
import { toTextBlock } from '@/lib/transfer/day/text-block';
import { writeDay } from '@/lib/transfer/day/write-day';
import { download } from '@/lib/transfer/sink/open-sink';
import { faultText } from '../shared/fault-text';
import { UNKNOWN_MANAGER } from '../shared/people';
import { useDb } from '../shared/store-context';
import { useToday } from '../shared/today';
import { useLive } from '../shared/use-live';

const FILE = { mime: 'application/json', extension: '.json' } as const;

/** So many days back one may have forgotten to send. */
const DAYS_BACK = 7;

/** The days that can be sent, the newest first; none while they are looked for. */
function useSendable(): string[] {
  const db = useDb();
  const today = useToday();
  const find = async () => {
    const manager = (await getCurrentManager(db)) ?? UNKNOWN_MANAGER;
    return daysWithContacts(db, manager, [addDays(today, -DAYS_BACK), today]);
  };
  return useLive(find, [db, today]) ?? [];
}

/**
 * What the head gets of the day: a file to send, or a block of text for a chat. Days before it, which may not have been
 * sent, can be chosen; nothing is shown where none has contacts.
 */
export function SendDay() {
  const t = useTexts();
  const db = useDb();
  const days = useSendable();
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? days[0] ?? null;
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<{ tone: 'done' | 'problem'; text: string } | null>(null);
  if (day === null) return null;
  const readMyDay = async (manager: string) => {
    const name = (await getManager(db, manager))?.name ?? t('unknownManager');
    return { name, text: await writeDay(db, manager, day, new Date().toISOString()) };
  };
  type Day = Awaited<ReturnType<typeof readMyDay>>;
  const tell = async (what: (sent: Day) => Promise<string>) => {
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
    tell(async ({ name, text }) => {
      // A dialog would close the popup, and the file with it.
      const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-');
      const file = `stagemark-${day}-${plain}${FILE.extension}`;
      download(new Blob([text]), file, FILE);
      return t('daySaved', { name: file });
    });
  const copy = () =>
    tell(async ({ name, text }) => {
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
          {days.length > 1 && (
            <select
              className="field"
              aria-label={t('sendWhichDay')}
              value={day}
              onChange={({ target }) => setChosen(target.value)}
            >
              {days.map((one) => (
                <option key={one} value={one}>
                  {t.day(one)}
                </option>
              ))}
            </select>
          )}
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
