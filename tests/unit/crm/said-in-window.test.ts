// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { GENERAL } from '@/lib/crm/general-profile';
import { watchSigns } from '@/lib/crm/watch-signs';
import { layOut } from './recognise/in-page';

/** A window that comes over the page after the press, and says that it was saved. */

beforeAll(layOut);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function told(window: string): Promise<boolean[]> {
  document.body.innerHTML = '<form><textarea></textarea></form>';
  const [form] = document.forms;
  if (!form) throw new Error('no form');
  const heard: boolean[] = [];
  const watching = new AbortController();
  watchSigns([GENERAL.signs], form, document, watching.signal, (ok) => heard.push(ok));
  document.body.insertAdjacentHTML('beforeend', window);
  await pause(60);
  watching.abort();
  return heard;
}
const modal = (text: string, rest = '') =>
  `<div class="modal in" role="dialog"><button>×</button><h4></h4><div>${text}${rest}</div><button>OK</button></div>`;

test.each(['Email sent', 'Письмо отправлено', 'Notiz gespeichert'])(
  'a window that says "%s"',
  async (text) => expect(await told(modal(text))).toEqual([true]),
);

test.each([
  'Email not sent',
  'The email will be sent to 2 people',
  'Has the offer been sent?',
  'This person was already added',
  'Письмо будет отправлено',
])('"%s" says it of nothing', async (text) => {
  expect(await told(modal(text))).not.toContain(true);
});

test('a message that fades in is seen once it has', async () => {
  document.body.innerHTML =
    '<form><textarea></textarea></form><div id="m" class="toast-error">Not valid</div>';
  const [form] = document.forms;
  const message = document.getElementById('m') as HTMLElement;
  if (!form) throw new Error('no form');
  message.checkVisibility = () => message.dataset.mounted === 'true';
  const heard: boolean[] = [];
  const watching = new AbortController();
  watchSigns([GENERAL.signs], form, document, watching.signal, (ok) => heard.push(ok));
  message.dataset.mounted = 'true';
  await pause(60);
  expect(heard).toEqual([]);
  message.dispatchEvent(new Event('transitionend', { bubbles: true }));
  await pause(60);
  watching.abort();
  expect(heard).toEqual([false]);
});

test('a window with fields of its own is another form', async () => {
  expect(await told(modal('Email sent', '<input>'))).not.toContain(true);
});
