import { isShown } from './controls';
import { controlTexts } from './texts';
import { holds } from './tree';

/**
 * What stands a second time in the page, outside of the form: a row of buttons over the fields and the same one under
 * them. A form that ends early, by another one written into it, leaves the lower row outside.
 */
export function twinsOf(saves: readonly Element[], container: Element): Element[] {
  return saves.flatMap((save) => {
    if (save.id === '') return [];
    const tree = save.getRootNode() as Document | ShadowRoot;
    const said = controlTexts(save);
    return [...tree.querySelectorAll(`[id=${JSON.stringify(save.id)}]`)].filter(
      (other) =>
        !holds(container, other) &&
        other.localName === save.localName &&
        controlTexts(other) === said &&
        isShown(other),
    );
  });
}
