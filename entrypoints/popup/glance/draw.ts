import type { ReactElement, ReactNode } from 'react';

const SVG = 'http://www.w3.org/2000/svg';

/** SVG's own names that have capitals; all others are written with a hyphen. */
const CAPITALS = new Set(['viewBox']);

function nameOf(prop: string): string {
  if (prop === 'className') return 'class';
  if (CAPITALS.has(prop)) return prop;
  return prop.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function setProp(element: Element, prop: string, value: unknown): void {
  if (prop === 'children' || prop === 'key' || value === undefined || value === null) return;
  if (typeof value === 'function') {
    element.addEventListener(prop.slice(2).toLowerCase(), value as EventListener);
  } else if (prop === 'style') {
    // By the object: the pages' policy lets no style be written into markup.
    Object.assign((element as HTMLElement).style, value);
  } else element.setAttribute(nameOf(prop), String(value));
}

const isElement = (node: object): node is ReactElement<Record<string, unknown>> => 'type' in node;

/**
 * Makes an element of the page out of a component that has no hooks. As React draws it, for as much of React as the
 * popup's first frame needs; loading React itself would take longer than a popup may.
 */
export function draw(node: ReactNode, into: Element): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (typeof node !== 'object') into.append(String(node));
  else if (Array.isArray(node)) for (const each of node) draw(each, into);
  else if (isElement(node)) drawElement(node, into);
}

function drawElement({ type, props }: ReactElement<Record<string, unknown>>, into: Element): void {
  if (typeof type === 'function') {
    draw((type as (given: object) => ReactNode)(props), into);
  } else if (typeof type === 'string') {
    const isSvg = type === 'svg' || into.namespaceURI === SVG;
    const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type);
    for (const [prop, value] of Object.entries(props)) setProp(element, prop, value);
    draw(props.children as ReactNode, element);
    into.append(element);
  } else draw(props.children as ReactNode, into); // A fragment.
}
