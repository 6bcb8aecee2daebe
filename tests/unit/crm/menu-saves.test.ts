// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { makeGeneralFinder } from '@/lib/crm/general';
import { packedWords } from '@/lib/crm/packed-words';
import { layOut } from './recognise/in-page';

/** What saves a form may stand in a menu that is closed when the form is found. */

beforeAll(() => {
  layOut();
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null;
  };
});

const nextPass = () => new Promise((resolve) => setTimeout(resolve));
const texts = (all: readonly Element[] = []) => all.map((one) => one.textContent);

test.each(['pointerdown', 'keydown'])('an item is known once it is pressed (%s)', async (type) => {
  document.body.innerHTML = `<main><h1>Log a call</h1><form><button type="button">Save</button>
<div class="dropdown"><button type="button" data-toggle="dropdown">…</button><ul class="dropdown-menu" hidden>
<li><a role="button">Save &amp; New</a></li><li><a role="button">Print</a></li></ul></div>
<label>What was said <textarea></textarea></label></form></main>`;
  const field = document.querySelector('textarea') as Element;
  const form = makeGeneralFinder(packedWords())(field, 'https://crm.example.test/deals/17', true);
  expect(texts(form?.general?.now().saves)).toEqual(['Save']);
  await nextPass();
  document.querySelector('ul')?.removeAttribute('hidden');
  document.querySelector('li a')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  expect(texts(form?.general?.now().saves)).toEqual(['Save', 'Save & New']);
});
