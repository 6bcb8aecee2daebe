/**
 * Writes the skeletons that adding a CRM takes: `npm run new:profile -- ID "NAME"` (docs/adding-a-crm.md).
 * Nothing that exists is overwritten.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { skeletons } from './new-profile/skeletons.ts';

const [id = '', given] = process.argv.slice(2);
if (!/^[a-z][a-z0-9-]{1,39}$/.test(id)) {
  console.error(
    'Say the product\'s id in small letters: npm run new:profile -- acme-crm "Acme CRM"',
  );
  process.exit(1);
}
const name =
  given ?? id.replace(/(^|-)([a-z])/g, (_, dash, first) => `${dash && ' '}${first.toUpperCase()}`);
const root = fileURLToPath(new URL('../', import.meta.url));
const day = new Date().toISOString().slice(0, 10);

const { files, row } = skeletons(id, name, day);
for (const [path, text] of Object.entries(files)) {
  const target = `${root}${path}`;
  if (existsSync(target)) {
    console.log(`kept     ${path}`);
    continue;
  }
  mkdirSync(target.slice(0, target.lastIndexOf('/')), { recursive: true });
  writeFileSync(target, text);
  console.log(`written  ${path}`);
}

const docs = `${root}docs/crms.md`;
const table = readFileSync(docs, 'utf8');
if (!table.includes(`| \`${id}\` |`)) {
  const rows = table.match(/^\| .* \| `[a-z0-9-]+` \| .*\|$/gm) ?? [];
  const last = rows.at(-1);
  if (!last) throw new Error('docs/crms.md has no table of CRMs.');
  writeFileSync(docs, table.replace(last, `${last}\n${row}`));
  console.log('written  docs/crms.md (a row)');
}
console.log('\nNow mark the page, then fill the profile: docs/adding-a-crm.md');
