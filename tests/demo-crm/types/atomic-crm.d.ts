// Stands for every `atomic-crm/src/…` that is imported here (see "paths" in tsconfig.json): the package's own sources
// do not pass strict checks.
import type { ReactElement } from 'react';
import type { AdminProps, AuthProvider, DataProvider } from 'react-admin';

/** The whole application. */
export const CRM: (props: Partial<AdminProps> & { logo?: string; title?: string }) => ReactElement;

/** In-memory records behind a 300 ms delay. */
export const dataProvider: DataProvider;

/** Signs everybody in as Jane Doe. */
export const authProvider: AuthProvider;

/** The generated records, as far as they are touched here. */
export interface DemoData {
  contacts: { avatar: { src?: string } }[];
  companies: { logo: { src?: string } }[];
}

/** Makes a full set of random records. */
export default function generateData(): DemoData;
