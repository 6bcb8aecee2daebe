/** Version of the schema in db.ts. A change of it needs a migration step and an example in the tests. */
export const SCHEMA_VERSION = 6;
