import { randomBytes } from 'node:crypto';
import { connect, type Database } from '@redress/api/database/database.ts';
import { reach } from '@redress/api/database/migrate.ts';
import { createDatabase } from '@redress/api/database/roles.ts';
import { inject } from 'vitest';
import { inDatabase } from './server.ts';

export interface TestDatabase extends Database {
  /** Where the application connects, as `redress_app`. */
  readonly url: string;
  /** Where the owner of the tables connects. */
  readonly ownerUrl: string;
  /** Disconnects and drops the database. */
  close(): Promise<void>;
}

/** A migrated database of the caller's own, connected as the application role. Close it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const servers = inject('servers');
  const server = servers[Number(process.env['VITEST_POOL_ID']) % servers.length]!;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = await reach(server.admin);
  await createDatabase(admin, name, server.template);
  const url = inDatabase(server.app, name);
  const database = await connect(url);
  const close = async () => {
    await database.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { ...database, url, ownerUrl: inDatabase(server.owner, name), close };
}
