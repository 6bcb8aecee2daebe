// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReportPage } from '@/entrypoints/report/report-page';
import { renderPage } from './render-page';
import { add, addMe } from './seed';

/** A team of which each moved one client, and the last one was busy besides. */
const open = (names: readonly string[]) =>
  renderPage(<ReportPage />, {
    hash: '/report.html',
    seed: async (db) => {
      for (const name of names) {
        const me = await addMe(db, name);
        const moved = { stageShownByCrm: 'contacted', resultingStage: 'qualified' };
        await add(db, me, `Client of ${name}`, moved);
        if (name === names.at(-1)) await add(db, me, 'Held', { stageShownByCrm: 'contacted' });
      }
    },
  });

describe('who moved clients most', () => {
  it('names all who share the first place, and who needed most contacts for it', async () => {
    await open(['Anna', 'Boris', 'Chloe']);
    const said = await screen.findByText(/Anna, Boris, and Chloe moved clients most: 1 each\./);
    expect(said).toHaveTextContent('Most contacts: Chloe, 2, of which 1 successful.');
  });

  it('names nobody where half the team shares it', async () => {
    await open(['Anna', 'Boris', 'Chloe', 'Dina']);
    expect(await screen.findByText(/Most contacts: Dina, 2/)).toBeVisible();
    expect(screen.queryByText(/moved clients most/)).toBeNull();
  });
});
