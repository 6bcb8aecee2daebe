import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that WXT, Vitest and jsdom run on. */
const OLDEST = [22, 12];

/**
 * Finds the Node that runs the project's tools: the one from the npm package `node`, else this machine's own where it
 * is new enough.
 *
 * @param {string} root
 * @param {(command: string, args: string[], options?: object) => Promise<number>} run
 * @returns {Promise<{ path: string, flags: string[], problem?: string }>}
 */
export async function projectNode(root, run) {
  const folder = join(root, 'node_modules', 'node');
  let version = versionOf(binaryIn(folder));
  if (!version && existsSync(join(folder, 'installArchSpecificPackage.js'))) {
    // npm was told not to run install scripts (ignore-scripts): run this one, which places the binary.
    console.log("Placing the project's own Node …");
    await run(process.execPath, ['installArchSpecificPackage'], { cwd: folder });
    version = versionOf(binaryIn(folder));
  }
  if (version) return { path: binaryIn(folder), flags: flagsFor(version) };
  const own = parse(process.version);
  if (isAtLeast(own, OLDEST)) return { path: process.execPath, flags: flagsFor(own) };
  return {
    path: '',
    flags: [],
    problem:
      `The project's tools need Node ${OLDEST.join('.')} or newer. This is ${process.version}, and the npm package "node", ` +
      `which brings a newer one, gave none that runs here (${process.platform}-${process.arch}).\n` +
      'Install Node 24 (https://nodejs.org) and try again.',
  };
}

function binaryIn(folder) {
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The version that a binary gives, or undefined where it is missing, does not run here, or is too old. */
function versionOf(binary) {
  if (!existsSync(binary)) return undefined;
  const { status, stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  const version = status === 0 ? parse(stdout) : undefined;
  return version && isAtLeast(version, OLDEST) ? version : undefined;
}

function parse(text) {
  return text.trim().replace(/^v/, '').split('.').map(Number);
}

function isAtLeast([major, minor], [wantedMajor, wantedMinor]) {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Older Nodes of the range strip types only when asked to. */
function flagsFor(version) {
  const strips = version[0] === 22 ? isAtLeast(version, [22, 18]) : isAtLeast(version, [23, 6]);
  return strips ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
}
