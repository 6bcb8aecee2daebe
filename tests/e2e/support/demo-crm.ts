/** A served demo CRM; its address ends with a slash. */
export interface DemoCrm {
  url: string;
  port: number;
  close(): Promise<void>;
}

interface DemoCrmModule {
  ensureDemoCrm(options?: { log?: (line: string) => void }): Promise<unknown>;
  serveDemoCrm(options?: { port?: number; host?: string }): Promise<DemoCrm>;
}

/** The demo CRM is a package of its own in plain JavaScript; this gives it its types. */
async function demoCrmModule(): Promise<DemoCrmModule> {
  const address = new URL('../../demo-crm/serve.mjs', import.meta.url).href;
  return (await import(/* @vite-ignore */ address)) as DemoCrmModule;
}

/** Installs and builds the demo CRM where that has not been done. */
export async function prepareDemoCrm(log: (line: string) => void): Promise<void> {
  await (await demoCrmModule()).ensureDemoCrm({ log });
}

/** Serves the built demo CRM; each call is an origin of its own. */
export async function startDemoCrm(port = 0): Promise<DemoCrm> {
  return (await demoCrmModule()).serveDemoCrm({ port });
}
