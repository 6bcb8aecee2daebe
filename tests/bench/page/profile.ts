import type { CDPSession } from 'playwright-core';

interface ProfileNode {
  id: number;
  callFrame: { url: string; functionName: string };
  children?: number[];
}

interface CpuProfile {
  nodes: ProfileNode[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Milliseconds of script: with a frame of the extension on the stack, and of the page alone. */
export interface ScriptTimes {
  extension: number;
  page: number;
}

/** A sample stands for no more than that (ms): beyond it the thread was not running. */
const LONGEST_SAMPLE = 1;

/** Not script: what the profiler names when none runs. */
const NO_SCRIPT = new Set(['(root)', '(idle)', '(program)', '(garbage collector)']);

/** Samples every 100 µs who runs, from now until the returned function is called. */
export async function profileScripts(session: CDPSession): Promise<() => Promise<ScriptTimes>> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = (await session.send('Profiler.stop')) as { profile: CpuProfile };
    await session.send('Profiler.disable');
    return shareOut(profile);
  };
}

/** Adds a profile's samples up by whose script they were taken in. */
export function shareOut({ nodes, samples = [], timeDeltas = [] }: CpuProfile): ScriptTimes {
  const whose = new Map<number, keyof ScriptTimes | null>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, inherited: keyof ScriptTimes | null): void => {
    const node = byId.get(id);
    if (!node) return;
    const { url, functionName } = node.callFrame;
    const isOurs = inherited === 'extension' || url.startsWith('chrome-extension://');
    const own = isOurs ? 'extension' : NO_SCRIPT.has(functionName) ? null : 'page';
    whose.set(id, own);
    for (const child of node.children ?? []) mark(child, own);
  };
  const [root] = nodes;
  if (root) mark(root.id, null);
  const times: ScriptTimes = { extension: 0, page: 0 };
  samples.forEach((id, i) => {
    const owner = whose.get(id);
    // The time until the next sample is the one that this sample stands for.
    if (owner) times[owner] += Math.min((timeDeltas[i + 1] ?? 0) / 1_000, LONGEST_SAMPLE);
  });
  return times;
}
