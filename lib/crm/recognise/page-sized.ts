import { oncePerPass } from './memo';

/** What is so large a part of the window is the page, whatever it is called: `sidebar-wrapper`, `w-[calc(100%-var(--menu-width))]`. */
const PAGE = 0.6;

/** Whether an element is so large that it is the page, and no menu or bar of it. */
export const isPage = oncePerPass((e: Element) => {
  const { width, height } = e.getBoundingClientRect();
  return width > PAGE * innerWidth && height > PAGE * innerHeight;
});
