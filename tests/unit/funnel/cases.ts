import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FoldableInteraction, FoldResult, Funnel, InteractionKind } from '@/lib/funnel';

/** The examples that every implementation must agree with (design.md, "The rules of counting"). */
export interface CountingCases {
  funnel: Funnel;
  cases: {
    name: string;
    strict: boolean;
    interactions: LoggedInteraction[];
    expect: ({ id: string } & FoldResult)[];
  }[];
  evening: {
    day: string;
    interactions: LoggedInteraction[];
    expect: Record<string, Record<InteractionKind | 'successful', number>>;
  };
}

export interface LoggedInteraction extends FoldableInteraction {
  manager: string;
  kind: InteractionKind;
}

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SHARED = pathOf('../../../../shared/counting-cases.json');
const COPY = pathOf('../../counting-cases.json');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The file of the project beside this repository; `null` in a clone that stands alone. */
export const shared = existsSync(SHARED) ? readJson(SHARED) : null;
export const copy = readJson(COPY);
export const counting = (shared ?? copy) as CountingCases;
