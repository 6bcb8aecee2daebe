import type { Fault } from './fault';
import type { RecordOf, TableName } from './schema';

/** One record of a file on its way in, checked. */
export type Incoming = {
  [T in TableName]: { table: T; record: RecordOf<T>; line: number };
}[TableName];

/** Some records of a file, and what was wrong with others. */
export interface Batch {
  records: Incoming[];
  faults: Fault[];
  /** Bytes of the file read so far. */
  bytes: number;
}
