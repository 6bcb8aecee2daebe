import { describe, expect, it } from 'vitest';
import { isStable, isTellingClass, stemOf } from '@/lib/crm/teach/stable';

describe('isStable', () => {
  it.each([
    'note-text',
    'description',
    'Add this note',
    'record__save',
    'parent_type',
    'callLogForm',
  ])('%s stays', (value) => expect(isStable(value)).toBe(true));

  it.each([
    ':r4:',
    '«r1»',
    '_r_1a_',
    'ember1234',
    'radix-:r1:',
    'headlessui-menu-button-1',
    'mui-42',
    'field_1742',
    '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
    'a1b2c3d4',
    'x7Gh2k9',
    'a',
    'x'.repeat(80),
  ])('%s does not', (value) => expect(isStable(value)).toBe(false));
});

describe('isTellingClass', () => {
  it.each(['note-form', 'feed-compose__message', 'js-note-submit'])('%s tells', (name) =>
    expect(isTellingClass(name)).toBe(true),
  );

  it.each([
    'css-1x8f2k',
    'sc-bdVaJa',
    'jss42',
    'Button_root__x7Gh2',
    'is-active',
    'Mui-focusVisible',
    'mt-4',
    'col-md-6',
    'md:flex',
    'w-full',
    'd-none',
    'flex',
    'hover:bg-red',
  ])('%s does not', (name) => expect(isTellingClass(name)).toBe(false));
});

it('keeps what stands before a record’s number', () => {
  expect(stemOf('note_text_1742')).toBe('note_text_');
  expect(stemOf('field-17')).toBe('field-');
  expect(stemOf('1742')).toBeNull();
  expect(stemOf('note')).toBeNull();
});
