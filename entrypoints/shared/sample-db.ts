/** Name of the database of sample data: no badge, no popup and no export ever reads it. */
export const SAMPLE_DB = 'stagemark-sample';
