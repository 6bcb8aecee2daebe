import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The code of lib/crm as one classic script, to be put into pages of a real browser. */
export async function bundleForPages(entry = 'page-entry'): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/[\\/]$/, '') } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: `${root}tests/crm/support/${entry}.ts`,
        formats: ['iife'],
        name: 'stagemarkInPage',
      },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('lib/crm could not be bundled');
  return output.output[0].code;
}
