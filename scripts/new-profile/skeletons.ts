/** What adding a CRM takes: its files by path, and its row in docs/crms.md. */
export function skeletons(
  id: string,
  name: string,
  day: string,
): { files: Record<string, string>; row: string } {
  return {
    files: {
      [`lib/crm/profiles/${id}.ts`]: profile(id, name, day),
      [`tests/crm/corpus/${id}/log-call.html`]: page(id, name),
      [`tests/crm/corpus/${id}/log-call.json`]: answers(id),
    },
    row: `| ${name} | \`${id}\` | public | records, the form that logs a call | everything else |`,
  };
}

const profile = (
  id: string,
  name: string,
  day: string,
) => `import type { Profile } from '../profile';

const shared = { by: 'public', on: '${day}' } as const;

/** ${name}: say what is peculiar about its pages. */
const profile: Profile = {
  format: 1,
  id: '${id}',
  name: '${name.replaceAll("'", "\\'")}',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, name: { css: 'h1' }, record: 'url' }],
  fingerprint: [{ css: '#${id}' }],
  forms: [
    {
      id: 'log-call',
      container: 'form',
      evidence: shared,
      kind: 'call',
      save: 'button[type=submit]',
      status: 'done',
      text: 'textarea[name=note]',
    },
  ],
  hosts: ['*://*.${id}.example/*'],
  records: [{ path: '/deals/:id', type: 'deal' }],
  stage: [{ css: '[data-field=stage]', evidence: shared, on: ['deal'] }],
  user: { evidence: shared, name: { css: '.user-name' } },
};

export default profile;
`;

const page = (id: string, name: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Spring order · ${name}</title>
  </head>
  <body>
    <div id="${id}">
      <header><span class="user-name">Ann Reed</span></header>
      <h1>Spring order</h1>
      <p>Stage: <span data-field="stage">Proposal</span></p>
      <form>
        <h2>Log a call</h2>
        <textarea name="note" rows="4" cols="60" aria-label="Note"></textarea>
        <button type="submit">Save</button>
        <button type="button">Cancel</button>
      </form>
    </div>
  </body>
</html>
`;

const answers = (id: string) => `{
  "product": "${id}",
  "facts": "say where they are from",
  "url": "https://acme.${id}.example.test/deals/42",
  "language": "en",
  "frozen": false,
  "never": false,
  "steps": [],
  "forms": [
    {
      "text": "textarea[name=\\"note\\"]",
      "save": "button[type=\\"submit\\"]",
      "cancel": "button[type=\\"button\\"]",
      "kind": "call",
      "status": "done",
      "decorate": true
    }
  ],
  "client": {
    "type": "deal",
    "id": "42",
    "name": "Spring order"
  },
  "stage": "Proposal",
  "user": {
    "id": null,
    "name": "Ann Reed"
  },
  "notes": ""
}
`;
