/** Writes the section "Counts" of the corpus' README anew: `node scripts/corpus-counts.ts`, after pages were added. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadCorpus } from '../tests/crm/corpus/answers.ts';
import { countsSection } from '../tests/crm/corpus/counts.ts';

const README = new URL('../tests/crm/corpus/README.md', import.meta.url);
const [before = ''] = readFileSync(README, 'utf8').split('## Counts');
writeFileSync(README, before + countsSection(loadCorpus()));
