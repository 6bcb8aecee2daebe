import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { idle } from './shared/painted';
import { pause, send } from './shared/send';

/** Pages that load something for ever are looked at without it (ms). */
const LOADS_WITHIN = 8_000;
/** Turns of the page's own work in which the overlay takes up what stands there; they take as long as the page does. */
const TURNS = 4;
/** Between two turns (ms). */
const STEP = 100;

const heard = (target: EventTarget, type: string) =>
  new Promise<void>((done) => target.addEventListener(type, () => done(), { once: true }));

/** What a server says in a few words, and nothing else, where it did not do what it was asked. */
const WRONG =
  /invalid|expired|errors?\b|denied|forbidden|fail|not allowed|csrf|ungültig|abgelaufen|fehler|недейств|истек|ошибк|помилк|недійсн|inválid|caduc|expir|erreur|invalide|błąd|geçersiz/iu;
/** Longer texts are pages (characters). */
const FEW = 200;

/** Whether there is nothing but such words, nowhere to go on to: nobody knows then what became of the save. */
function saysOnlyWrong(): boolean {
  if (document.querySelector('a[href], button, input, select, textarea, iframe')) return false;
  const said = document.body?.textContent ?? '';
  return said.length < FEW && WRONG.test(said);
}

async function look(): Promise<void> {
  if (document.readyState === 'loading') await heard(document, 'DOMContentLoaded');
  if (document.readyState !== 'complete')
    await Promise.race([heard(window, 'load'), pause(LOADS_WITHIN)]);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await pause(STEP);
    await idle();
  }
  if (saysOnlyWrong()) return;
  const [entry] = performance.getEntriesByType('navigation');
  // Not the address of now: the page's scripts may have given it another one.
  await send({ type: 'page/looked', url: entry?.name ?? location.href });
}

/**
 * Tells when a page that a post led to was loaded and its forms were told. A script of its own, put in by the background:
 * no other page pays for it.
 */
export default defineUnlistedScript(() => void look());
