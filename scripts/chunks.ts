import type { Plugin } from 'vite';

/** What a bundler tells of a module while it shares modules out among files. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const POPUP = /[\\/]popup[\\/]index\.html$/;
/** Runs when it is loaded, so it stays in the popup's own file: other pages load the one beside it. */
const RUNS = /[\\/]popup[\\/](?:index\.html|glance[\\/]glance\.tsx)/;
/** Other pages must not get the popup's styles; those that all pages have come before a page's own. */
const OWN_STYLES = /(?<![\\/]components[\\/]styles)\.css$/;

/** What a page loads at once, before it loads anything else by itself. */
function loadedBy(page: string, modules: Modules): Set<string> {
  const found = new Set([page]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}

/**
 * Shares the modules of the extension's pages out among few files: one beside the popup's own with all that its first
 * frame needs, one with what several pages use. As the bundler does it by itself they come in seventeen, each of
 * which is asked for in turn, and the popup has 100 ms to show its numbers.
 */
export function fewFiles(): Plugin {
  let popup: string | null = null;
  let first: Set<string> | null = null;
  const isFirst = (id: string, modules: Modules) => {
    if (popup === null || RUNS.test(id) || OWN_STYLES.test(id)) return false;
    first ??= loadedBy(popup, modules);
    return first.has(id);
  };
  return {
    name: 'stagemark:few-files',
    apply: 'build',
    buildStart() {
      popup = null;
      first = null;
    },
    moduleParsed({ id }) {
      if (POPUP.test(id)) popup = id;
    },
    config({ build }) {
      // Page scripts are one file each.
      if (build?.lib) return {};
      const groups = [
        {
          name: (id: string, modules: Modules) => (isFirst(id, modules) ? 'first' : null),
          priority: 2,
          includeDependenciesRecursively: false,
        },
        { name: 'shared', tags: ['$initial' as const], minShareCount: 2, priority: 1 },
      ];
      return { build: { rollupOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
