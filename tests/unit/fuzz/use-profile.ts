import { matchesSave } from '@/entrypoints/background/save-request';
import {
  findForm,
  isNever,
  type Profile,
  readClient,
  readKind,
  readStage,
  readStages,
  readStatus,
  readUser,
  recogniseProduct,
  recordAt,
  saveControl,
} from '@/lib/crm';
import { expectationsOf, replyRules } from '@/lib/crm/expect';

const URLS = [
  'https://crm.acme.com/deals/17',
  'https://crm.acme.com/#/deals/3/show',
  'https://crm.acme.com/index.php?module=Leads&record=5',
  'https://crm.acme.com/deals/%E0%A4%A',
];

const PAGE = `<h1>Oven</h1><p class="stage">Stage: Won</p><ul><li data-id="1">One</li></ul><a class="me" title="Me">Me</a>
<form><textarea>Note</textarea><button>Save</button><a>Cancel</a></form>`;

/** Does with a profile what overlay and background do; throws what they would throw in somebody's CRM. */
export function useProfile(profile: Profile): void {
  document.body.innerHTML = PAGE;
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = () => true;
  const field = document.querySelector('textarea') as Element;
  recogniseProduct([{ id: profile.id, signs: profile.fingerprint }], document);
  expectationsOf(profile, profile.forms[0]?.id);
  replyRules(profile);
  for (const url of URLS) {
    recordAt(profile.records, url);
    isNever(field, profile, url);
    const form = findForm(field, profile, url);
    if (form) saveControl(form);
    const place = { form: form?.scope ?? document.body, page: document, url };
    readClient(form?.def.client ?? profile.client, profile, place);
    readStage(profile, place);
    readStages(profile, place);
    readUser(profile, place);
    for (const def of profile.forms) {
      readKind(def.kind, place);
      readStatus(def.status, place);
    }
    for (const save of profile.saves ?? []) {
      matchesSave(save, { method: 'POST', url, body: '{"text":"Note"}' });
    }
  }
}

/** What the reply hook is given for a save at this address. */
export const replyHookRules = (url: string) =>
  replyRules({ saves: [{ url, reply: { refused: 'error' } }] } as unknown as Profile);
