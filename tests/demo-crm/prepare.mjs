import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the demo CRM's own npm package. */
export const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Where the built pages lie. */
export const DIST = join(ROOT, 'dist');

const INSTALL_STAMP = join(ROOT, 'node_modules', '.demo-crm-stamp');
const BUILD_STAMP = join(DIST, '.demo-crm-stamp');
const INSTALL_INPUTS = ['package.json', 'package-lock.json'];
const BUILD_INPUTS = [...INSTALL_INPUTS, 'vite.config.js', 'tsconfig.json', 'index.html', 'src'];
const NPM_CI = [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--fetch-retry-mintimeout=2000',
];

let running;

/**
 * Installs the demo CRM's packages and builds its pages, each only when its inputs changed since the last time.
 * Calls made while one is under way share it; separate processes do not wait for each other, so call it once, before
 * test workers start.
 *
 * @param {{ log?: (line: string) => void }} [options] `log` hears what is being done and how long it took.
 * @returns {Promise<{ installed: boolean, built: boolean }>} what had to be done
 */
export function ensureDemoCrm({ log = console.log } = {}) {
  running ??= prepare(log).finally(() => {
    running = undefined;
  });
  return running;
}

async function prepare(log) {
  // The platform counts: esbuild and rollup come as one binary per platform.
  const packages = await hashOf(INSTALL_INPUTS, `${process.platform}-${process.arch}`);
  const installed = await once(
    INSTALL_STAMP,
    packages,
    log,
    'Installing the demo CRM (390 MB)',
    install,
  );
  const pages = await hashOf(BUILD_INPUTS, packages);
  const built = await once(BUILD_STAMP, pages, log, 'Building the demo CRM', build);
  return { installed, built };
}

/** Does `work` unless the stamp says that it was done for these inputs. Both kinds of work clear the old stamp. */
async function once(stamp, hash, log, title, work) {
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return false;
  log(`${title} …`);
  const start = Date.now();
  await work();
  await writeFile(stamp, hash);
  log(`${title}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return true;
}

/** One hash over files and folders (by name, so that a moved file counts too). */
async function hashOf(inputs, salt) {
  const hash = createHash('sha256').update(salt);
  for (const input of inputs) {
    for (const file of await filesUnder(join(ROOT, input))) {
      hash.update(`\0${relative(ROOT, file).split(sep).join('/')}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const lists = await Promise.all(entries.map((entry) => filesUnder(join(path, entry.name))));
  return lists.flat().sort();
}

async function install() {
  const { command, args, shell } = npmCommand();
  const { code, output } = await run(command, args, { shell });
  if (code === 0) return;
  throw failure(`installed: ${reasonOf(code, output)}`, lines(output).slice(0, 12));
}

/** npm as this machine has it. Under `npm run` npm names its own script; Windows' npm.cmd runs only in a shell. */
function npmCommand() {
  const script = process.env.npm_execpath ?? '';
  if (/^npm-cli\.c?js$/.test(basename(script))) {
    return { command: process.execPath, args: [script, ...NPM_CI], shell: false };
  }
  if (process.platform === 'win32')
    return { command: `npm.cmd ${NPM_CI.join(' ')}`, args: [], shell: true };
  return { command: 'npm', args: NPM_CI, shell: false };
}

function reasonOf(code, output) {
  if (code === 'ENOENT')
    return 'npm was not found. Install Node.js with npm, and see that npm is on the PATH.';
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH/.test(output)) {
    return 'npm could not reach its registry. Check the network (or npm\'s "registry" and "proxy"), then try again.';
  }
  if (/ENOSPC/.test(output)) return 'the disk is full (about 390 MB are needed).';
  if (/can only install packages when your package\.json and package-lock\.json/.test(output)) {
    return `package.json and package-lock.json disagree. Run "npm install --ignore-scripts" in ${ROOT}`;
  }
  return `npm ended with ${code}.`;
}

async function build() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  // A test runner's NODE_ENV=test would give React's slow development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = [vite, 'build', '--logLevel', 'warn'];
  const { code, output } = await run(process.execPath, args, { env });
  if (code === 0) return;
  throw failure(`built: vite ended with ${code}.`, lines(output).slice(-20));
}

/** Runs a command in the package's folder; `code` is the exit code, the signal, or the name of the error at its start. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: error.code ?? error.message, output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

const failure = (reason, details) =>
  new Error([`The demo CRM could not be ${reason}`, ...details].join('\n'));

const lines = (output) => output.split(/\r?\n/).filter((line) => line.trim() !== '');
