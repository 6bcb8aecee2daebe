// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** A customer's whole record has a text for what was said, and a list of how it was: it logs nothing. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const line = (name: string) => `<label>${name} <input name="${name}"></label>`;
const WHO = ['official_name', 'company_name', 'phone', 'email', 'country', 'region', 'address'];
const MORE = [
  'nickname',
  'model',
  'capacity',
  'can_type',
  'timezone',
  'language',
  'deal_month',
  'recycle_reason',
];
const WAYS =
  '<label>跟进形式 <select><option>电话</option><option>视频会议</option><option>邮件</option></select></label>';

const isFound = async (lines: readonly string[]) => {
  const form = `<form>${lines.map(line).join('')}${WAYS}<label>下次跟进时间 <input type="datetime-local"></label><label>沟通记录/备注 <textarea name="notes"></textarea></label><button>保存</button></form>`;
  return isInteractionForm(await lookAt({ at: '/customers/1/', h1: '客户', form }));
};

test('a sheet of all that is known of a customer is no log', async () => {
  expect(await isFound([...WHO, ...MORE])).toBe(false);
});

test('a few lines beside what was said are', async () => {
  expect(await isFound(['contact_person'])).toBe(true);
});
