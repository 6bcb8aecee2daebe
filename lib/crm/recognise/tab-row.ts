const TAB = /(?:^|[\s_-])tabs?(?=$|[\s_-])/i;

/** Whether tabs stand in an element, by its names alone: what says which parts a page has heads none of them. */
export const isTabRow = (row: Element): boolean =>
  [row, ...row.querySelectorAll('[class*="tab" i]')].some((element) =>
    TAB.test(element.getAttribute('class') ?? ''),
  );
