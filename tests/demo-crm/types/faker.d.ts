/** faker 5 comes without types; only its seed is used here. */
declare const faker: { seed(value: number): void };
export default faker;
