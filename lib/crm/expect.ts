import type { ReplyRule } from './hook-replies';
import type { Profile } from './profile';

/** What a save on a site of this profile can be expected to show (lib/watch). */
export function expectationsOf(profile: Profile | null, def?: string) {
  const after = profile?.forms.find(({ id }) => id === def)?.activityAfter;
  return {
    names: after?.from === 'url' ? after.match : undefined,
    reply: profile?.saves?.some((save) => save.reply) ?? false,
    request: (profile?.saves?.length ?? 0) > 0,
    sign: (profile?.signs?.saved?.length ?? 0) > 0,
  };
}

/** The replies that a site's profile wants to have read. */
export function replyRules(profile: Profile | null): ReplyRule[] {
  return (profile?.saves ?? []).flatMap(({ method, reply, url }) =>
    reply
      ? [
          {
            method: method ?? null,
            refused: reply.refused ?? null,
            saved: reply.saved ?? null,
            url,
          },
        ]
      : [],
  );
}
