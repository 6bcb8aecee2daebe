/** Key of the setting that says who uses this browser. */
export const CURRENT_MANAGER = 'current-manager';
