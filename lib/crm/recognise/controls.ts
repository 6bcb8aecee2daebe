import { isVisible } from '../visible';
import { oncePerPass } from './memo';
import { queryAcross } from './trees';

const CONTROLS =
  'button, input[type=submit], input[type=button], input[type=image], [role=button], a[class*="btn" i], a[class*="button" i], a[class*="save" i], a[href="#"], a[href^="javascript:" i], a:not([href]), div[tabindex="0"], span[tabindex="0"], span[class~=btn], div[class~=btn], div[class~=button], label[class*="btn" i][for]';

/** Some draw buttons of labels, which open and shut a window by its checkbox; any other label chooses. */
const isChoice = (control: Element) =>
  control instanceof HTMLLabelElement && !/modal|drawer/i.test(control.control?.className ?? '');

/** Semantic UI draws its buttons so; elsewhere one stands in it. */
const isBoxOfOne = (control: Element) =>
  control.matches('div[class~=button]') && control.querySelector('button, a, input') !== null;

/** What may be pressed in an element. */
export const controlsIn = oncePerPass((root: Element) =>
  queryAcross(root, CONTROLS).filter((control) => !isChoice(control) && !isBoxOfOne(control)),
);
export const isShown = oncePerPass((element: Element) => isVisible(element));
