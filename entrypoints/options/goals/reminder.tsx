import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { type Evening, readEvening, storeEvening } from '../../shared/evening';
import { useDb } from '../../shared/store-context';
import { weekStartIn } from '../../shared/week-start';

/** The day in a notification, if somebody wants that. Off by default; the browser is asked when switched on. */
export function Reminder() {
  const t = useTexts();
  const db = useDb();
  const id = useId();
  const evening = useLiveQuery(() => readEvening(db), [db]);
  const [isRefused, setRefused] = useState(false);
  if (!evening) return null;
  const store = (change: Partial<Evening>) => void storeEvening(db, { ...evening, ...change });
  const turn = (isOn: boolean) => {
    if (!isOn) return store({ isOn });
    // Straight from the click: after an `await` Firefox refuses to ask.
    const asked = browser.permissions.request({ permissions: ['notifications'] });
    void asked
      .catch(() => false)
      .then((isGranted) => {
        setRefused(!isGranted);
        if (isGranted) store({ isOn });
      });
  };
  const firstDay = weekStartIn(t.language);
  const week = Array.from({ length: 7 }, (_, i) => ((firstDay - 1 + i) % 7) + 1);
  const turnDay = (weekday: number, isIn: boolean) => {
    const others = evening.weekdays.filter((each) => each !== weekday);
    store({ weekdays: isIn ? [...others, weekday] : others });
  };
  return (
    <div className="card reminder">
      <label className="reminder-switch" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={evening.isOn}
          aria-checked={evening.isOn}
          aria-describedby={`${id}-text`}
          onChange={({ target }) => turn(target.checked)}
        />
        <b>{t('eveningSwitch')}</b>
      </label>
      <p id={`${id}-text`} className="hint">
        {t('eveningText')}
      </p>
      {isRefused && <Notice tone="problem">{t('eveningRefused')}</Notice>}
      {evening.isOn && (
        <div className="reminder-when">
          <label>
            <span className="label">{t('timeOfContact')}</span>
            <input
              type="time"
              className="field"
              required
              value={evening.time}
              onChange={({ target }) => target.value && store({ time: target.value })}
            />
          </label>
          <fieldset>
            <legend className="label">{t('onWeekdays')}</legend>
            <span className="chips">
              {week.map((weekday) => (
                <label key={weekday} className="chip">
                  <input
                    type="checkbox"
                    checked={evening.weekdays.includes(weekday)}
                    onChange={({ target }) => turnDay(weekday, target.checked)}
                  />
                  {t.weekday(weekday)}
                </label>
              ))}
            </span>
          </fieldset>
        </div>
      )}
    </div>
  );
}
