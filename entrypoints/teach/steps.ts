import type { Misfit, Part } from '@/lib/crm/teach';
import { nearestOf } from '@/lib/crm/teach/make-form';
import { makeSelector } from '@/lib/crm/teach/selector';
import { element } from '../overlay.content/picker/element';
import { describe, lineOf } from './describe';
import { firstOf, kindOfButton, meant } from './guess';
import { lookWith } from './look';
import { BEGIN, isReady, partAfter, partBefore, type Setting, type TeachModel } from './model';
import { renderPanel } from './panel';
import { live, pointedNow } from './pointed';
import { askFor, fill, nameOf } from './texts';

/** Teach mode, step by step: what is asked, what was taken, what comes of a press. */
export class Steps {
  model: TeachModel;
  /** What the pointer or the keys are at. */
  at: Element | null = null;
  readonly #set: Setting;
  readonly #said = element('p', { role: 'status', class: 'said' });

  constructor(setting: Setting) {
    this.#set = setting;
    this.model = { ...BEGIN, general: setting.general };
  }

  begin(): void {
    this.#set.view.raise();
    this.#ask('text');
  }

  /** Shows what the pointer or the keys are at, and whether it will do. */
  hover(target: Element | null, isByKey: boolean): void {
    const { view, texts } = this.#set;
    this.at = target;
    const fit = target ? meant(this.model.part, target) : null;
    const misfit = typeof fit === 'string' ? fit : null;
    const shown = typeof fit === 'string' || fit === null ? target : fit;
    this.model.at = shown ? { words: describe(shown, texts), misfit } : null;
    const text = lineOf(this.model.at, texts);
    const line = view.panel.querySelector('.pointer');
    if (line) line.textContent = text;
    if (isByKey) {
      target?.scrollIntoView({ block: 'nearest' });
      this.#say(text);
    }
    view.outline(shown, misfit === null);
  }

  /** Takes an element for the part that is asked for, or says why it can't be. */
  take(target: Element): void {
    const { part } = this.model;
    if (!part || this.model.paused) return;
    const fit = meant(this.model.part, target);
    const text = part === 'save' ? live(this.model, 'text') : undefined;
    const misfit = typeof fit === 'string' ? fit : text && !nearestOf(text, fit) && 'far-apart';
    if (misfit || typeof fit === 'string') {
      this.#refuse(misfit || 'no-control');
      return;
    }
    const { texts } = this.#set;
    const taken = { element: fit, css: makeSelector(fit).css, words: describe(fit, texts) };
    this.model = { ...this.model, taken: { ...this.model.taken, [part]: taken } };
    if (part === 'save') {
      this.model.kind = kindOfButton(fit, this.#set.words);
      this.model.selfSaves = false;
    }
    this.#look();
    this.#ask(partAfter(part), fill(texts.took, { part: nameOf(texts, part), what: taken.words }));
  }

  /** One step back; from the first one out of teach mode. */
  back(): void {
    const before = partBefore(this.model.part);
    if (!before) {
      this.#set.close();
      return;
    }
    const { [before]: _dropped, ...taken } = this.model.taken;
    this.model = { ...this.model, taken };
    this.#look();
    this.#ask(before);
  }

  /** A press in the panel, by the name of what it does. */
  act(action: string): void {
    const [what, value] = action.split(':');
    const { part, left, general } = this.model;
    if (what === 'close') this.#set.close();
    if (what === 'side') this.#change({ left: !left });
    if (what === 'skip' && part) this.#ask(partAfter(part));
    if (what === 'itself') this.#savesItself();
    if (what === 'point') this.#ask(value as Part);
    if (what === 'go') this.#ask(part);
    if (what === 'pause') {
      this.#change({ paused: true });
      this.#say(this.#set.texts.pausedText);
    }
    if (what === 'kind') this.model.kind = value === 'ask' ? undefined : (value as 'none');
    if (what === 'general') this.model.general = !general;
    if (what === 'kind' || what === 'general') this.#look();
    if (what === 'store') void this.#store();
  }

  /** The text saves itself: nothing is pressed, and what is not counted is not looked for. */
  #savesItself(): void {
    const { save: _none, ...taken } = this.model.taken;
    const kind = this.model.kind === 'none' ? undefined : this.model.kind;
    this.model = { ...this.model, taken, selfSaves: true, kind };
    this.#look();
    this.#ask(partAfter('save'));
  }

  /** Places the box anew: the page was scrolled. */
  refresh(): void {
    if (this.at?.isConnected) this.hover(this.at, false);
  }

  #say(text: string | undefined): void {
    this.#said.textContent = text ?? '';
  }

  #change(changes: Partial<TeachModel>): void {
    const { view, texts } = this.#set;
    this.model = { ...this.model, ...changes };
    const { part, paused, end } = this.model;
    const isPointing = part !== null && !paused && end !== 'stored';
    view.shield(isPointing);
    if (!isPointing) view.outline(null, true);
    renderPanel(view.panel, this.model, texts, this.#said);
  }

  #refuse(misfit: Misfit | 'foreign-frame'): void {
    this.#change({ misfit });
    this.#say(this.#set.texts[misfit]);
  }

  #look(): void {
    const pointed = pointedNow(this.model);
    const { base, words } = this.#set;
    this.#change({ look: pointed && lookWith(pointed, this.model, base, words) });
  }

  #ask(part: Part | null, before = ''): void {
    const { texts, view, words } = this.#set;
    this.at = null;
    this.#change({ part, at: null, misfit: null, paused: false });
    this.#say(`${before} ${part ? askFor(texts, part) : texts.allAsked}`.trim());
    view.panel.querySelector<HTMLElement>('.pointer, .main')?.focus();
    const first = part && firstOf(part, this.model, words, view.host);
    if (first) this.hover(first, false);
  }

  async #store(): Promise<void> {
    const { look } = this.model;
    const { texts, view, store } = this.#set;
    if (!look || !isReady(this.model)) return;
    const end = await store(look.made.taught);
    this.#change({ end });
    this.#say(end === 'stored' ? texts.stored : end === 'stale' ? texts.stale : texts.notStored);
    view.panel.querySelector<HTMLElement>('.main')?.focus();
  }
}
