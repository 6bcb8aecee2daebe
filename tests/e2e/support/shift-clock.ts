import type { Page } from 'playwright-core';
import type { RunningExtension } from './extension.ts';
import { inIsolatedWorld } from './isolated-world.ts';

/** Sets the clock of the world that it runs in to that instant (epoch ms); it goes on from there. */
function setClock(instant: number): void {
  const holder = globalThis as typeof globalThis & { trueDate?: DateConstructor };
  holder.trueDate ??= Date;
  const True = holder.trueDate;
  const shift = instant - True.now();
  globalThis.Date = class extends True {
    constructor(...of: unknown[]) {
      super(...((of.length > 0 ? of : [True.now() + shift]) as [number]));
    }
    static override now = () => True.now() + shift;
  } as DateConstructor;
}

/** Sets the clock of the machine, as the background, a CRM's page and an extension's page see it. */
export async function shiftClock(
  extension: RunningExtension,
  crmPage: Page,
  ownPage: Page,
  instant: string,
): Promise<void> {
  const at = Date.parse(instant);
  const set = `(${setClock.toString()})(${at})`;
  await (await extension.serviceWorker()).evaluate(setClock, at);
  await inIsolatedWorld(crmPage, set);
  await ownPage.evaluate(setClock, at);
}
