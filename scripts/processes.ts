import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export interface RunOptions {
  env?: Record<string, string>;
  /** Shows the output as it comes; else it is only kept. */
  show?: boolean;
}

export interface RunResult {
  /** 128 + n after signal n, as in a shell. */
  code: number;
  /** What it said; empty where it was shown as it came. */
  output: string;
}

const PATIENCE = 5_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<ChildProcess>();
let isEnding = false;

/** Runs one of the project's programs on this Node: the file and its arguments. */
export function runNode(args: string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that it can be ended with all that it started.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      // What waits for it is not to go on when everything is being ended.
      if (isEnding) return;
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output });
    });
  });
}

/**
 * Ends everything in an orderly way when this process is told to stop, or when the one that started it is gone: what
 * `runNode` started first, then `tidy`, then this process.
 */
export function endOnSignals(tidy: () => Promise<void> = async () => undefined): void {
  const end = async (code: number) => {
    if (isEnding) return;
    isEnding = true;
    await endChildren();
    await Promise.race([tidy().catch(() => undefined), pause(PATIENCE)]);
    process.exit(code);
  };
  // Stays in place while ending: a terminal's Ctrl+C arrives once directly and once from the parent.
  for (const signal of SIGNALS) process.on(signal, () => void end(signal === 'SIGINT' ? 130 : 143));
  process.on('disconnect', () => void end(143));
  // Listening to it must not keep this process alive.
  process.channel?.unref();
}

/** Asks all that `runNode` started, and what that started, to end; ends those that do not listen. */
export async function endChildren(): Promise<void> {
  const children = [...running];
  for (const child of children) signalTree(child, 'SIGTERM');
  const deadline = Date.now() + PATIENCE;
  while (running.size > 0 && Date.now() < deadline) await pause(50);
  for (const child of children) signalTree(child, 'SIGKILL');
}

function signalTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (running.has(child)) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
