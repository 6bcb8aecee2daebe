import '@/components/styles.css';
import '../popup.css';
import '../head/head.css';
import '../log/log.css';
import { loadTexts } from '@/lib/i18n';
import { painted } from '../../shared/painted';
import { expectTexts } from '../../shared/spoken';
import { localDay } from '../../shared/today-is';
import { draw } from './draw';
import { EarlyPresses } from './early-presses';
import { FirstFrame } from './frame';
import { readFrame } from './read-frame';

/** Shows the numbers of the day before the popup itself is loaded. Where it can't, the popup shows them, a little later. */
async function showNumbers(): Promise<void> {
  if (location.hash === '#log') return;
  const early = new EarlyPresses();
  expectTexts();
  const frame = await readFrame('stagemark', localDay(), location.hash === '#mine');
  const root = document.getElementById('root');
  if (!frame || !root) return;
  const t = await loadTexts(frame.language);
  document.documentElement.lang = t.language;
  draw(<FirstFrame t={t} frame={frame} onEarly={(name) => early.note(name)} />, root);
  const drawn = root.firstElementChild;
  if (drawn) void early.replay(root, drawn);
  await painted();
}

void showNumbers()
  .catch(() => undefined)
  .then(() => import('../main'));
