import generateData, { type DemoData } from 'atomic-crm/src/providers/fakerest/dataGenerator/index';
import faker from 'faker/locale/en_US';

const SEED = 7;

/**
 * Runs `make` with the clock held at the start of today. The generator places its records around "now": held, they are
 * the same all day, and none of its notes is dated after one that a test writes.
 */
function atStartOfToday<T>(make: () => T): T {
  const RealDate = Date;
  const start = new RealDate().setHours(0, 0, 0, 0);
  const HeldDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [start], newTarget),
    get: (target, key, receiver) =>
      key === 'now' ? () => start : Reflect.get(target, key, receiver),
  });
  globalThis.Date = HeldDate;
  try {
    return make();
  } finally {
    globalThis.Date = RealDate;
  }
}

/** A coloured square: the CRM shows a company's name in the DOM only as its logo's alternative text. */
const square = (hue: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="hsl(${hue} 45% 65%)"/></svg>`,
  )}`;

/**
 * Makes the CRM's records: the package's own generator, seeded, and with no picture that would be loaded from the
 * internet. The build puts this in place of that generator.
 */
export default function generateSeededData(): DemoData {
  faker.seed(SEED);
  const data = atStartOfToday(generateData);
  for (const contact of data.contacts) contact.avatar = {};
  for (const [index, company] of data.companies.entries())
    company.logo = { src: square((index * 47) % 360) };
  return data;
}
