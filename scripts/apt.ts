import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The Debian packages that the project may install. */
export type AptPackage = 'chromium' | 'firefox-esr' | 'libreoffice-calc';

/** Installs run one after another: apt-get takes a lock. */
let queue: Promise<unknown> = Promise.resolve();
let updated = false;

/**
 * Installs a Debian package where that can be done without asking anybody: Debian or a relative of it, apt-get, and
 * root or a sudo that needs no password.
 *
 * @returns why it could not be done, or undefined when it was
 */
export function installWithApt(
  name: AptPackage,
  log: (line: string) => void,
): Promise<string | undefined> {
  const turn = queue.then(() => install(name, log));
  queue = turn.catch(() => undefined);
  return turn;
}

async function install(name: AptPackage, log: (line: string) => void): Promise<string | undefined> {
  const prefix = rights();
  if (typeof prefix === 'string') return prefix;
  log(`Installing ${name} with apt-get (a minute or two) …`);
  const start = Date.now();
  if (!updated) {
    // An outdated list may do, so a failed update alone ends nothing.
    const update = await aptGet(prefix, ['update']);
    if (update !== undefined) log(`apt-get update failed: ${update}`);
    updated = true;
  }
  const failure = await aptGet(prefix, ['install', '-y', '--no-install-recommends', name]);
  if (failure !== undefined) return `apt-get install ${name} failed: ${failure}`;
  log(`${name} installed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return undefined;
}

/** The words to put before apt-get, or why it cannot be used. */
function rights(): string[] | string {
  if (process.platform !== 'linux') return 'only Debian Linux is set up by itself';
  if (!isDebian()) return 'this Linux is no Debian with these packages';
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : 'that needs root, or a sudo without password';
}

/** Ubuntu has these packages as stubs for its snaps, which cannot be driven by tests. */
function isDebian(): boolean {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    const ids = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].map((match) => match[1]);
    const words = ids.join(' ').split(/\s+/);
    return words.includes('debian') && !words.includes('ubuntu');
  } catch {
    return false;
  }
}

/** Runs apt-get; resolves to the end of what it said when it failed. */
function aptGet(prefix: string[], args: string[]): Promise<string | undefined> {
  // Through `env`, as sudo passes no variables on.
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  const [command = '', ...rest] = [...prefix, ...quiet, '-o', 'DPkg::Lock::Timeout=300', ...args];
  return new Promise((resolve) => {
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-2_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => {
      const end = output.trim().split('\n').slice(-4).join('\n');
      resolve(code === 0 ? undefined : `exit code ${code}\n${end}`);
    });
  });
}
