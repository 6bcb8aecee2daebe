// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** Windows that no class and no role says to be any: they lie over the page, and their buttons stand beside their form. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const layer = (heading: string, label: string, style: string) =>
  `<div class="layer" style="${style}"><div class="layer-title">${heading}</div><div><form><div><label>${label}</label><div><textarea></textarea></div></div></form></div><div class="layer-btn"><a class="btn0">确定</a><a class="btn1">取消</a></div></div>`;
const note = '<form><textarea></textarea><button>发布</button></form>';
const look = (form: string) =>
  lookAt({ at: '/customer/1036', h1: '杭州远帆电子有限公司', above: note, form });

test('what ends such a window saves what stands in its form', async () => {
  const seen = await look(layer('电话记录', '通话内容', 'position:fixed;top:200px'));
  expect(seen?.save.textContent).toBe('确定');
  expect(isInteractionForm(seen)).toBe(true);
});

test('the same for a task is none', async () => {
  expect(isInteractionForm(await look(layer('新建待办', '待办内容', 'position:fixed')))).toBe(
    false,
  );
});
