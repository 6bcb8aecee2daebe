import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One script of a module and all that it imports, to be evaluated in a page. */
export async function bundle(entry: string): Promise<string> {
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // A library build leaves it to whoever uses it; a page has no such thing.
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('Nothing was bundled');
  return first.output[0].code;
}
