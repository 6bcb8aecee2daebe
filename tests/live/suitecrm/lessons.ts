import type { Lesson } from '../support/teach.ts';
import { createNote, deal, editPage, logCall, relate, view } from './crm.ts';

const stage = '.detail-view-field[field=sales_stage]';

/** The forms of SuiteCRM that somebody who logs contacts in it would show. */
export const LESSONS: Lesson[] = [
  {
    name: 'Log Call in a deal’s subpanel, with client and stage',
    async open(live) {
      const on = await deal(live);
      await view(live, on);
      const form = await logCall(live.page);
      return {
        text: form.locator('textarea[name=description]'),
        save: form.locator('[id$=_subpanel_save_button]').last(),
        client: form.locator('input[name=parent_name]'),
        stage: live.page.locator(stage).first(),
        reads: { client: on.name, stage: 'Prospecting' },
      };
    },
  },
  {
    name: 'Create Note in a deal’s subpanel, with the client',
    async open(live) {
      const on = await deal(live);
      await view(live, on);
      const form = await createNote(live.page);
      return {
        text: form.locator('textarea[name=description]'),
        save: form.locator('[id$=_subpanel_save_button]').last(),
        client: form.locator('input[name=parent_name]'),
        reads: { client: on.name },
      };
    },
  },
  {
    name: 'the full page of a call, with the client chosen in it',
    async open(live) {
      const on = await deal(live);
      const form = await editPage(live, 'Calls');
      await relate(form, on);
      return {
        text: form.locator('textarea[name=description]'),
        save: form.locator('#SAVE_HEADER').locator('visible=true').last(),
        client: form.locator('input[name=parent_name]'),
        reads: { client: on.name },
      };
    },
  },
];
