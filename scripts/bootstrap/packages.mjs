import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const QUIET = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * What node_modules holds of what package-lock.json asks for: `all`, `no-binaries` (only compiled parts for this
 * platform are missing), or `too-little`. npm writes its own list of what it installed as the last step of an install,
 * so a half-done or outdated install does not match.
 *
 * @param {string} root
 * @returns {'all' | 'no-binaries' | 'too-little'}
 */
export function installedPackages(root) {
  const wanted = packagesIn(lockIn(root));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or damaged: get it back from git.');
  if (!present) return 'too-little';
  const missing = Object.entries(wanted).filter(
    ([path, entry]) => path !== '' && present[path]?.version !== entry.version,
  );
  // npm leaves out optional packages that are for other platforms, or for a newer Node than the one it runs on.
  if (missing.some(([path, entry]) => !entry.optional || present[path])) return 'too-little';
  const isLacking = missing.some(([, entry]) => isBinaryForHere(entry));
  return isLacking && stampOf(root) !== lockHash(root) ? 'no-binaries' : 'all';
}

/**
 * Runs `npm ci` with development packages, whatever NODE_ENV says.
 *
 * @param {string} root
 * @param {(command: string, args: string[], options?: object) => Promise<number>} run
 */
export function installPackages(root, run) {
  return npm(['ci', ...QUIET], root, run, process.execPath, process.env);
}

/**
 * Adds what npm left out because this machine's Node is too old for it, by letting npm run on the project's own. What
 * cannot be had even so is not asked for again.
 *
 * @param {string} root
 * @param {(command: string, args: string[], options?: object) => Promise<number>} run
 * @param {string} node the project's Node
 * @param {NodeJS.ProcessEnv} toolEnvironment with that Node first on the path
 */
export async function completePackages(root, run, node, toolEnvironment) {
  const code = await npm(['install', '--no-save', ...QUIET], root, run, node, toolEnvironment);
  if (code === 0) writeFileSync(stampIn(root), lockHash(root));
  return code;
}

function npm(args, root, run, node, environment) {
  const env = { ...environment };
  delete env.NODE_ENV;
  delete env.npm_config_loglevel;
  const script = env.npm_execpath ?? '';
  // Under `npm test` npm names its own script; other package managers set the variable too.
  if (/^npm-cli\.c?js$/.test(basename(script)))
    return run(node, [script, ...args], { cwd: root, env });
  if (process.platform === 'win32') {
    // npm.cmd runs only in a shell; the arguments are fixed words.
    return run(`npm.cmd ${args.join(' ')}`, [], { cwd: root, env, shell: true });
  }
  return run('npm', args, { cwd: root, env }).catch((error) => {
    throw error.code === 'ENOENT' ? new Error('npm was not found on the PATH.') : error;
  });
}

/** Whether a lock entry is a compiled part for this platform; one that names no platform is not. */
function isBinaryForHere({ os, cpu, libc }) {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  const isGlibc = Boolean(process.report?.getReport().header?.glibcVersionRuntime);
  return !libc || libc.includes(isGlibc ? 'glibc' : 'musl');
}

/** The `packages` of a lock file, or undefined where it is missing or no JSON. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const lockIn = (root) => join(root, 'package-lock.json');
const stampIn = (root) => join(root, 'node_modules', '.stagemark-completed');
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(lockIn(root)))
    .digest('hex');

function stampOf(root) {
  try {
    return readFileSync(stampIn(root), 'utf8');
  } catch {
    return '';
  }
}
