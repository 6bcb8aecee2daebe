/**
 * Makes a fresh clone ready and runs one of the project's TypeScript scripts: `node scripts/bootstrap.mjs FILE [ARGS]`.
 * Needs Node 18 and npm, nothing else; the tools themselves run on the Node that the project's packages bring along.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completePackages, installedPackages, installPackages } from './bootstrap/packages.mjs';
import { projectNode } from './bootstrap/project-node.mjs';
import { markTypesFresh, typesAreStale } from './bootstrap/wxt-types.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Says what is missing and ends. */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Runs a command to its end with its output shown; resolves to its exit code (128 + n after signal n, as in a shell). */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    // The terminal sends Ctrl+C to the child as well: wait for it to tidy up instead of dying first.
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}

/** The environment for the tools: the project's programs first on the path, and no production mode from outside. */
function toolEnvironment(nodeFolder) {
  const env = { ...process.env };
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [nodeFolder, join(ROOT, 'node_modules', '.bin'), env[pathKey]];
  env[pathKey] = folders.filter(Boolean).join(delimiter);
  delete env.NODE_ENV;
  // `npm test --silent` silences npm, not the installs that the scripts start.
  delete env.npm_config_loglevel;
  return env;
}

async function main() {
  const [script, ...args] = process.argv.slice(2);
  if (!script) stop('Usage: node scripts/bootstrap.mjs FILE [ARGS]');
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) {
    stop(
      `Node 18 or newer is needed; this is ${process.version} (${process.execPath}). See https://nodejs.org`,
    );
  }
  if (installedPackages(ROOT) === 'too-little') {
    console.log("Installing the project's packages (npm ci) …");
    const start = Date.now();
    const code = await installPackages(ROOT, run);
    if (code !== 0) stop(`npm ci failed with exit code ${code}; its messages are above.`);
    console.log(`Packages installed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  const node = await projectNode(ROOT, run);
  if (node.problem) stop(node.problem);
  const env = toolEnvironment(dirname(node.path));
  if (installedPackages(ROOT) === 'no-binaries') {
    console.log("Adding packages for the project's own Node …");
    const code = await completePackages(ROOT, run, node.path, env);
    if (code !== 0) stop(`npm install failed with exit code ${code}; its messages are above.`);
  }
  if (typesAreStale(ROOT)) {
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const code = await run(node.path, [wxt, 'prepare'], { env });
    if (code !== 0) stop(`wxt prepare failed with exit code ${code}; its messages are above.`);
    markTypesFresh(ROOT);
  }
  // Over the channel the script notices when this process is gone, however it ended.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  process.exitCode = await run(node.path, [...node.flags, script, ...args], { env, stdio });
}

main().catch((error) => stop(error?.stack ?? String(error)));
