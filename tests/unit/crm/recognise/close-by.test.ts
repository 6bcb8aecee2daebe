// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt, type Page, windowOf } from './in-page';

/** What stands close by a log of contacts, in the same words, and is none; and what looks like it and is one. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const taken = async (page: Page) => isInteractionForm(await lookAt(page));
const CALLED =
  '<input type="text" name="call_number"><input type="date" name="call_date"><input type="time" name="call_time">';
const WAYS =
  '<button class="pill active">Call</button><button class="pill">Email</button><select><option selected>Call</option><option>Email</option></select>';

describe('what is none', () => {
  it('is a talk of the house, by its address', async () => {
    const form =
      '<h1>Ann</h1><ul><li>today 10:00 ok</li></ul><form><textarea name="message" placeholder="Type your message"></textarea><button>Send message</button></form>';
    expect(await taken({ at: '/internal-chat', h1: 'Chat', form })).toBe(false);
    expect(await taken({ at: '/clients/7/chat', h1: 'Kiln Ltd', form })).toBe(true);
  });

  it('is a task that is edited with its title, whatever came of it', async () => {
    const title = '<label>Title of the task<input value="Send papers"></label>';
    const form = windowOf('Edit task · WhatsApp', 'Result', 'Save', title);
    expect(await taken({ at: '/clients/7', h1: 'Kiln Ltd', form })).toBe(false);
  });

  it('is a text on what is to be done', async () => {
    const form = (own: string) =>
      `<h2>Aktivitas</h2><form><label>Pelanggan<select><option>Kiln</option></select></label><label>${own}<textarea></textarea></label><button>Simpan Aktivitas</button></form>`;
    const at = '/aktivitas/create';
    expect(await taken({ at, form: form('Detail aktivitas yang akan dilakukan') })).toBe(false);
    expect(await taken({ at, form: form('Catatan percakapan') })).toBe(true);
  });

  it('is the note in an order that is only being made', async () => {
    const form = `<h2>Communication</h2><form>${WAYS}<h3>Notes</h3><label>Manager’s note<textarea></textarea></label><button>Save</button></form>`;
    const above = '<p>Phone</p><p>+44 20 7946 0018</p>';
    expect(await taken({ at: '/orders/new', h1: 'New order', above, form })).toBe(false);
    expect(await taken({ at: '/orders/17', h1: 'Order 17', above, form })).toBe(true);
  });
});

describe('what is one', () => {
  it('is a form that asks for all of a call, though it stands under a complaint', async () => {
    const form = `<h2>Add</h2><form>${CALLED}<label>Comment on the call<textarea name="note"></textarea></label><button>Save</button></form>`;
    expect(await taken({ at: '/complaints/318', h1: 'Complaint no. 318', form })).toBe(true);
    const plain = form.replace(CALLED, '').replace('Comment on the call', 'Comment');
    expect(await taken({ at: '/complaints/318', h1: 'Complaint no. 318', form: plain })).toBe(
      false,
    );
  });

  it('is headed by the tab of its own pane, whatever else is still lit', async () => {
    const form =
      '<div role="tablist"><button role="tab" aria-selected="true" aria-controls="p1">Tasks (1)</button><button role="tab" aria-controls="p2">History (2)</button></div><div role="tabpanel" id="p2"><h3>Add interaction</h3><textarea placeholder="Describe the interaction"></textarea><button class="primary">Add</button></div>';
    expect(await taken({ at: '/client/64', h1: 'Kiln Ltd', form })).toBe(true);
  });

  it('is a call, where a planned one is marked as completed', async () => {
    const lines = '<p>Call about the papers for Ann Baker will be marked as completed.</p>';
    const form = windowOf(
      'Mark activity as completed',
      'Completion note',
      'Mark as Completed',
      lines,
    );
    const seen = await lookAt({ at: '/leads/12', h1: 'Ann Baker', form });
    expect([isInteractionForm(seen), seen?.kind]).toEqual([true, 'call']);
  });
});
