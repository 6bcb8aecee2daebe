/** Windows of a page by their role: what stands in one is told by it. */
export const WINDOWS = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
/** Rows of lists and tables. */
export const ROWS = 'tr, li, [role=row], [role=listitem], article';
