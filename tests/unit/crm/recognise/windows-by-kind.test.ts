// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { cardOf, layOut, lookAt } from './in-page';
import { BY_KIND, type OfKind } from './windows-by-kind';

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const inside = ([, , label, , before = '']: OfKind) =>
  `${before}<label>${label}<textarea></textarea></label>`;
const SHAPES = {
  window: (one: OfKind) =>
    `<div role="dialog"><h2>${one[1]}</h2>${inside(one)}<button type="button">Cancel</button><button type="submit">${one[3]}</button></div>`,
  box: ([, ...box]: OfKind) => cardOf(...box),
};

test.each(['window', 'box'] as const)(
  'the words of a %s on a client’s page say which kind of contact it logs',
  async (shape) => {
    const wrong: string[] = [];
    for (const one of BY_KIND) {
      const form = SHAPES[shape](one);
      const seen = await lookAt({ at: '/clients/12', h1: 'Kiln Ltd', title: 'Kiln Ltd', form });
      const why = seen?.why;
      const told = isInteractionForm(seen) ? seen?.kind : `missed: ${why}`;
      if (told !== one[0]) wrong.push(`${one.slice(1, 4).join(' | ')}: ${told}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);
