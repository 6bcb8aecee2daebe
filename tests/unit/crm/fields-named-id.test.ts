// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { makeGeneralFinder } from '@/lib/crm/general';
import { packedWords } from '@/lib/crm/packed-words';
import { layOut } from './recognise/in-page';

/** A form's fields stand for its own properties of the same names: `form.id` is the field called "id". */

beforeAll(layOut);

const NAMES = 'id name title action method target lang style hidden type value text labels'.split(
  ' ',
);

test.each([...NAMES.map((name) => [name]), NAMES])(
  'a log of calls is found and read though it has fields named %s',
  (...names) => {
    const fields = names.map((name) => `<input type="hidden" name="${name}" value="">`);
    document.body.innerHTML = `<main><form action="/calls/save"><h4>Log a call</h4>${fields.join('')}
<label>What was said <textarea name="description"></textarea></label><button>Save</button></form></main>`;
    const form = document.querySelector('form') as Element;
    // As browsers do, and jsdom does not.
    for (const name of names)
      Object.defineProperty(form, name, { value: form.querySelector(`[name=${name}]`) });
    const field = document.querySelector('textarea') as Element;
    const found = makeGeneralFinder(packedWords())(
      field,
      'https://crm.example.test/leads/17',
      true,
    );
    expect(found?.general?.read(null, null)).toMatchObject({ kind: 'call', edits: false });
  },
);
