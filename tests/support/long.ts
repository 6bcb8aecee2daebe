/**
 * Tests that can be run longer: shortly in `npm test`, in full by `npm run test:long`, which runs every test file
 * that imports this one.
 */
export const IS_LONG = process.env.STAGEMARK_LONG === '1';

/** How often something random is tried: `short` in `npm test`, `long` in `npm run test:long`. */
export const times = (short: number, long: number): number => (IS_LONG ? long : short);
