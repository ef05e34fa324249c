import { randomBytes } from 'node:crypto';
import { connect } from '@redress/api/database/database.ts';
import { migrate, reach } from '@redress/api/database/migrate.ts';
import { createDatabase, createRoles } from '@redress/api/database/roles.ts';
import { seedReference } from '@redress/api/seed/reference.ts';

/** The PostgreSQL of a run. The URLs name the role; the database in them is replaced. */
export interface TestServer {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
  /** The migrated database that every test database is a copy of. */
  readonly template: string;
}

/** The same server and role, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A server of the operator's: the tests sign in to it as a role of their own that may do what the application may. */
export async function operatorsServer(url: string) {
  const name = `redress_test_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const client = await reach(url);
  await createRoles(client);
  await client.query(`create role ${name} login password '${password}' in role redress_app`);
  // to end its sessions when a database goes, where the operator's role is no superuser
  await client.query(`grant ${name} to current_user`);
  const app = new URL(url);
  [app.username, app.password] = [name, password];
  const stop = async () => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`drop role ${name}`);
    await client.end();
  };
  return { server: { admin: url, owner: url, app: app.href, template: name }, stop };
}

/** Makes the template: tables and reference data, no demo data. */
export async function makeTemplate({ admin, owner, app, template }: TestServer): Promise<void> {
  const client = await reach(admin);
  await createDatabase(client, template);
  await client.end();
  await migrate(inDatabase(owner, template));
  const database = await connect(inDatabase(app, template));
  await seedReference({ database, timeZone: 'Asia/Shanghai', clock: () => Temporal.Now.instant() });
  await database.close();
}
