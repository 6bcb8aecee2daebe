import type { Plugin, Rollup } from 'vite';

/** What a bundler tells of a module while it shares modules out among files. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const POPUP = /[\\/]popup[\\/]index\.html$/;
const BACKGROUND = /wxt-background-entrypoint/;
const REPORT = /[\\/]report[\\/]index\.html$/;
/** The popup itself, which its first frame loads when it is painted; the report, which reads while it is being loaded. */
const LOADED_LATER = /[\\/](?:popup|report)[\\/]main\.tsx$/;
const REPORT_MAIN = /[\\/]report[\\/]main\.tsx$/;
/** What runs when it is loaded, in a page alone: it stays in the files of the pages that ask for it. */
const RUNS =
  /[\\/]popup[\\/](?:index\.html|glance[\\/]glance\.tsx)|[\\/]report[\\/](?:index\.html|start\.ts)/;
/** Other pages must not get the popup's styles; those that all pages have come before a page's own. */
const OWN_STYLES = /(?<![\\/]components[\\/]styles)\.css$/;

/** What a file loads at once, before it loads anything else by itself. */
function loadedBy(entry: string, modules: Modules): Set<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}

/** The files that hold a module and all that it loads at once. */
function filesOf(module: RegExp, bundle: Rollup.OutputBundle): string[] {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
  return own ? [own.fileName, ...own.imports] : [];
}

/** In which file a module goes; `null`: the bundler decides. */
function fileOf(entries: ReadonlySet<string>, modules: Modules): (id: string) => string | null {
  const all = [...entries].map((entry) => ({ entry, loads: loadedBy(entry, modules) }));
  const loadsOf = (name: RegExp) => all.find(({ entry }) => name.test(entry))?.loads ?? new Set();
  const first = loadsOf(POPUP);
  const read = loadsOf(REPORT);
  const ofBackground = loadsOf(BACKGROUND);
  const pages = all.filter(({ entry }) => !POPUP.test(entry) && !BACKGROUND.test(entry));
  return (id) => {
    if (RUNS.test(id)) return null;
    if (first.has(id)) return OWN_STYLES.test(id) ? null : 'first';
    if (read.has(id)) return OWN_STYLES.test(id) ? null : 'read';
    const count = pages.filter(({ loads }) => loads.has(id)).length;
    if (count > 0 && ofBackground.has(id)) return 'store';
    return count > 1 ? 'pages' : null;
  };
}

/**
 * Shares the modules of the extension's pages out among few files: `first` with all that the popup's first frame
 * needs, `read` with what the report reads its numbers by, `store` with what else pages and background use, `pages` with
 * what several pages use. As the bundler does it by itself they come in seventeen, each of which is asked for, and the
 * popup has 100 ms to show its numbers.
 */
export function fewFiles(): Plugin {
  const entries = new Set<string>();
  let decide: ((id: string) => string | null) | null = null;
  return {
    name: 'stagemark:few-files',
    apply: 'build',
    buildStart() {
      entries.clear();
      decide = null;
    },
    moduleParsed({ id, isEntry }) {
      if (isEntry || LOADED_LATER.test(id)) entries.add(id);
    },
    config({ build }) {
      // Page scripts are one file each.
      if (build?.lib) return {};
      const name = (id: string, modules: Modules) => {
        decide ??= fileOf(entries, modules);
        return decide(id);
      };
      const groups = [{ name, includeDependenciesRecursively: false }];
      return { build: { rollupOptions: { output: { codeSplitting: { groups } } } } };
    },
    // Fetched with the first files, though it is run later: the report needs it by the time its numbers are read.
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !REPORT.test(filename)) return [];
        const files = filesOf(REPORT_MAIN, bundle).filter((file) => !html.includes(file));
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
