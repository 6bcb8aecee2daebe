import type { Facts } from './facts';
import type { Words } from './match-words';
import type { Asked } from './score';
import { asksToDo, withoutEvents } from './terms';

const isTitle = (name: string, words: Words) =>
  words.has('named', name) || words.has('titled', name);

/** Adds what speaks against a form that plans what is to be done instead of telling what was. */
export function signsOfPlans(
  facts: Facts,
  words: Words,
  asked: Asked,
  add: (score: number, sign: string) => void,
): void {
  const { own, saveText, frame, place, shape } = facts;
  const { isContact, said } = asked;
  const head = `${frame.heading} · ${saveText}`;
  const choices = facts.choices.join(' · ');
  // "Schedule new meeting", with a text for what one is to be reminded of.
  const isMet = isContact(withoutEvents(`${frame.tab} · ${frame.heading}`));
  const plans = `${head} · ${frame.tab}${isMet ? '' : ` · ${own}`}`;
  const task = words.has('task', plans) || words.has('task', choices);
  // "New activity or task": what is chosen tells which of them.
  const either = task && asked.isNote(frame.heading) && words.has('task', frame.heading);
  if (either && isContact(choices) && !words.has('task', choices)) {
    // Nothing speaks against it.
  } else if (either && words.has('commerce', choices)) {
    add(-12, 'what is chosen is work to be done');
  } else if (task && !(isMet && !words.has('task', plans))) {
    // "Edit task", with its title and what came of it: the record itself is edited.
    const isEdited = words.has('edit', frame.heading) && facts.names.some((n) => isTitle(n, words));
    add(words.has('result', own) && !isEdited ? -2 : -8, 'a task is a plan');
  } else if (!task && words.has('task', frame.names) && !isContact(head)) {
    add(-3, 'its names speak of a task');
  } else if (!said && words.has('task', place)) {
    add(-6, 'the address is of a task');
  }
  if (shape.input && !task && !isContact(head) && facts.onTask(words))
    add(-12, 'the card is a task’s');
  // "Schedule follow-up": what is planned is something to do, where nothing names a call or a meeting.
  const aims = `${head} · ${frame.tab} · ${choices} · ${facts.offers.join(' · ')}`;
  const says = isContact(aims) || words.has('call', facts.lines);
  if (words.at('planned', saveText) === 0 && !says) add(-12, 'plans what is to be done');
  if (asksToDo(own) && !asked.asksHow) add(-6, 'asks what is to be done');
}
