import type { Profile } from './profile';
import { around, type ClientRead, isFor, type Place, readText, recordHere } from './read';
import { asShown, textOf } from './visible';

/**
 * The text of the client's stage as the page shows it. A stage of the page belongs to the page's record: for a
 * form about somebody else (or nobody yet) it says nothing.
 */
export function readStage(
  profile: Profile,
  place: Place,
  client?: Pick<ClientRead, 'type' | 'id'> | null,
): string | null {
  const here = recordHere(profile, place);
  const elsewhere = here && client !== undefined && (client?.id ?? here.id) !== here.id;
  const nobody = here !== null && client === null;
  for (const reader of profile.stage ?? []) {
    const inForm = reader.from !== undefined && reader.from !== 'page' && reader.from !== 'url';
    if (!isFor(reader.on, here) || ((elsewhere || nobody) && !inForm)) continue;
    const text = readText(reader, place);
    if (text) return text;
  }
  return null;
}

function idOf(element: Element, attribute: string | undefined): string | null {
  if (attribute === undefined) return null;
  const holder = element.hasAttribute(attribute)
    ? element
    : element.querySelector(`[${attribute}]`);
  return holder?.getAttribute(attribute) ?? null;
}

/** The page's own list of stages, in its order, or `null`. */
export function readStages(
  profile: Profile,
  place: Place,
): { id: string | null; name: string }[] | null {
  const reader = profile.funnel?.list;
  if (!reader) return null;
  const pages = [place.page, around(place.page)].flatMap((page) => page ?? []);
  const stages = pages
    .flatMap((page) => asShown([...page.querySelectorAll(reader.css)]))
    .flatMap((element) => {
      // A step with nothing in it but its name, in another version of the product.
      const isBare = !reader.name || element.childElementCount === 0;
      const named = isBare ? element : element.querySelector(reader.name ?? '');
      const name = named ? textOf(named) : '';
      return name ? [{ id: idOf(element, reader.id), name }] : [];
    });
  return stages.length >= 2 ? stages : null;
}

/** The signed-in user, or `null`. */
export function readUser(
  profile: Profile,
  place: Place,
): { id: string | null; name: string | null } | null {
  const id = readText(profile.user?.id, place);
  const name = readText(profile.user?.name, place);
  return (id ?? name) ? { id, name } : null;
}
