import { escapeIdentifier } from 'pg';
import { reach } from './migrate.ts';
import { hasDatabase } from './roles.ts';
import { StartError } from './start-error.ts';

const nameIn = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** Creates the database that the operator's URL names, where his server has none of that name and lets us. */
export async function createMissingDatabase(ownerUrl: string): Promise<void> {
  try {
    await (await reach(ownerUrl)).end();
  } catch (error) {
    if (!/database .* does not exist/.test((error as Error).message)) throw error;
    await createNamed(ownerUrl, nameIn(ownerUrl));
  }
}

async function createNamed(ownerUrl: string, name: string): Promise<void> {
  const maintenance = new URL(ownerUrl);
  maintenance.pathname = '/postgres';
  const client = await reach(maintenance.href);
  const sql = `create database ${escapeIdentifier(name)} encoding 'UTF8' template template0`;
  try {
    if (!(await hasDatabase(client, name))) await client.query(sql);
  } catch (error) {
    const reason = (error as Error).message;
    throw new StartError('DATABASE_MISSING', { host: `${client.host}:${client.port}`, name, reason, sql: `${sql};` });
  } finally {
    await client.end();
  }
}

/** Makes sure that whoever the API signs in as may do what the application may; needs the tables. */
export async function grantApplication(appUrl: string, ownerUrl: string): Promise<void> {
  const app = await reach(appUrl);
  const { rows } = await app.query<{ may: boolean; name: string }>(
    `select current_user as name, pg_has_role('redress_app', 'usage') or has_table_privilege('complaint', 'insert') as may`,
  );
  await app.end();
  if (rows[0]?.may ?? true) return;
  const sql = `grant redress_app to ${escapeIdentifier(rows[0]!.name)}`;
  const owner = await reach(ownerUrl);
  try {
    await owner.query(sql);
  } catch {
    throw new StartError('DATABASE_ROLE_MISSING', { role: 'redress_app', sql: `${sql};` });
  } finally {
    await owner.end();
  }
}
