/** Keys of settings that the popup's first frame reads too, with nothing beside them that it would have to load. */
export const ROLE = 'role';
export const LANGUAGE = 'language';

/** Whose contacts are while nobody has said a name and no page has told one. */
export const UNKNOWN_MANAGER = 'me';
