import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { clientState } from '@/lib/store';
import { at, makeSales, record } from './helpers';

describe('clientState', () => {
  it('is where the client stands now, or stood before an interaction', async () => {
    const db = await makeSales();
    expect((await clientState(db, 'c1', 'sales')).place).toBeNull();
    await record(db, 'a', { stageShownByCrm: 'contacted', resultingStage: 'qualified' });
    const { interaction } = await record(db, 'b', { at: at('10:00'), resultingStage: 'won' });
    expect(await clientState(db, 'c1', 'sales')).toMatchObject({ place: 'won', cycle: 0 });
    expect((await clientState(db, 'c1', 'sales', interaction)).place).toBe('qualified');
    expect((await clientState(db, 'c2', 'sales')).place).toBeNull();
  });
});
