import type { Connection } from '../../shared/connection.ts';

/** What becomes of a connection by something that is done at a time (ISO 8601). May raise a problem instead. */
export type Change = (connection: Connection, at: string) => Connection;
