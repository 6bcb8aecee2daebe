// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeGeneralFinder } from '@/lib/crm/general';
import { packedWords } from '@/lib/crm/packed-words';
import { layOut } from './recognise/in-page';

/** A planned call whose row opens into a form for what came of it: its "Complete" is the form's, and no tick besides. */

beforeAll(layOut);

const HEAD = `<div class="head"><span class="title">Call: Anna about the price</span>
<button type="button" id="done">Complete</button><button type="button" aria-label="Close">×</button></div>
<div class="facts"><span>Call</span><span>01.12.2026</span><span>Maya Lind</span></div>`;

beforeEach(() => {
  document.body.innerHTML = `<main><h1>Oven line</h1><dl><dt>Company</dt><dd>Kiln Ltd</dd></dl>
<section><h2>Open tasks: 2</h2><div class="task" id="panel">${HEAD}
<div class="result"><textarea placeholder="Describe the completion result…"></textarea></div></div>
<div class="task" id="row"><span>Meeting: at the shop</span><button type="button" id="other">Complete</button></div>
</section></main>`;
  history.replaceState(null, '', '/deals/31');
});

const one = (css: string) => document.querySelector(css) as HTMLElement;

test('the press that saves the form is none', () => {
  const find = makeGeneralFinder(packedWords());
  expect(find.tickAt(one('#done'), null)?.kind).toBe('call');
  const form = find(one('textarea'), location.href, true);
  expect(form?.general?.now().saves).toContain(one('#done'));
  expect(find.tickAt(one('#done'), null)).toBeNull();
});

test('that of another row is one, and once the form has gone its own is again', () => {
  const find = makeGeneralFinder(packedWords());
  find(one('textarea'), location.href, true);
  expect(find.tickAt(one('#other'), null)?.kind).toBe('meeting');
  one('.result').remove();
  expect(find.tickAt(one('#done'), null)?.kind).toBe('call');
});
