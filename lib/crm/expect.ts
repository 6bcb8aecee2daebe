import { GENERAL_TICK } from './general-tick-def';
import type { ReplyRule } from './hook-replies';
import type { Profile, SaveRequest } from './profile';

const autosaveOf = (profile: Profile | null, def: string | undefined) =>
  profile?.autosaves?.find(({ id }) => id === def);

/** What saves with no form that is pressed for it: texts that save themselves, ticks. */
const formlessOf = (profile: Profile | null) => [
  ...(profile?.autosaves ?? []),
  ...(profile?.ticks ?? []),
];

/** The requests that save what a form, tick or self-saving text of this profile holds; empty where none is named. */
export function savesOf(profile: Profile | null, def?: string): readonly SaveRequest[] {
  const auto = autosaveOf(profile, def);
  if (auto) return auto.saves ?? [];
  return profile?.ticks?.find(({ id }) => id === def)?.saves ?? profile?.saves ?? [];
}

/** Whether a definition of a profile is a text that saves itself. */
export function isAutosave(profile: Profile | null, def: string): boolean {
  return autosaveOf(profile, def) !== undefined;
}

/**
 * Whether a form has a word for its kind. One that stands for none (a to-do, a type of the team's own) is asked each
 * time: what was picked for another word says nothing of it.
 */
export function hasKindWords(profile: Profile | null, def: string): boolean {
  const all = [...(profile?.forms ?? []), ...(profile?.ticks ?? []), ...(profile?.autosaves ?? [])];
  return typeof all.find(({ id }) => id === def)?.kind === 'object';
}

/** Whether a profile knows saves that no form is pressed for: ticks, texts that save themselves. */
export function savesWithoutForm(profile: Profile | null): boolean {
  return profile?.ticks !== undefined || profile?.autosaves !== undefined;
}

/** What a save on a site of this profile can be expected to show (lib/watch). */
export function expectationsOf(profile: Profile | null, def?: string) {
  const after = profile?.forms.find(({ id }) => id === def)?.activityAfter;
  const saves = savesOf(profile, def);
  const isForm = def !== GENERAL_TICK && !formlessOf(profile).some(({ id }) => id === def);
  return {
    names: after?.from === 'url' ? after.match : undefined,
    // Of a request that nobody names nothing is known: many servers answer 200 to what they refuse.
    reply: (isForm && saves.length === 0) || saves.some(({ reply }) => reply !== undefined),
    request: saves.length > 0,
    sign: (profile?.signs?.saved?.length ?? 0) > 0,
  };
}

/** The replies that a site's profile wants to have read. */
export function replyRules(profile: Profile | null): ReplyRule[] {
  const all = [profile?.saves, ...formlessOf(profile).map(({ saves }) => saves)];
  return all
    .flatMap((saves) => saves ?? [])
    .flatMap(({ body, method, reply, url }) =>
      reply
        ? [
            {
              body: body ?? null,
              method: method ?? null,
              refused: reply.refused ?? null,
              saved: reply.saved ?? null,
              url,
            },
          ]
        : [],
    );
}
