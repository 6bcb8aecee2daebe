// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { getFunnel } from '@/lib/store';
import { renderPage } from './render-page';

const list = () => screen.findByRole('list', { name: 'Funnels' });
const press = (name: string) => screen.getByRole('button', { name });

describe('a funnel', () => {
  it('has reasons that are edited, added and archived', async () => {
    const { user, db } = await renderPage(<Options />);
    await list();
    await user.click(press('Archive Courtesy call'));
    await user.click(press('Add reason'));
    await user.type(screen.getByRole('textbox', { name: 'Reason 5' }), 'On holiday');
    await user.click(press('Save changes'));
    await screen.findByText('Sales is saved.');
    const reasons = (await getFunnel(db, 'starter'))?.reasons ?? [];
    expect(reasons.map(({ name, archived }) => [name, archived ?? false])).toEqual([
      ['Postponed', false],
      ['Waiting', false],
      ['Courtesy call', true],
      ['No answer', false],
      ['On holiday', false],
    ]);
  });

  it('knows what the CRM calls its stages', async () => {
    const { user, db } = await renderPage(<Options />);
    await list();
    await user.type(screen.getByRole('textbox', { name: 'Stage name in the CRM' }), 'Angebot');
    await user.click(press('Add'));
    await user.selectOptions(screen.getByRole('combobox', { name: '“angebot” means' }), 'Proposal');
    await user.click(press('Save changes'));
    await waitFor(async () =>
      expect((await getFunnel(db, 'starter'))?.crmStages).toEqual({ angebot: 'proposal' }),
    );
  });
});
