import { escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';

/** owner: the tables are his, he migrates. app: what the API signs in as. partner: what partners' queries run as. */
export const roles = ['redress_owner', 'redress_app', 'redress_partner'] as const;
export type Role = (typeof roles)[number];

/** Roles that the server does not have yet. */
export async function missingRoles(client: ClientBase): Promise<Role[]> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    roles,
  ]);
  return roles.filter((role) => !rows.some(({ rolname }) => rolname === role));
}

/** What creates a role: able to sign in where it gets a password, a mere group of rights otherwise. */
export const createRoleSql = (role: Role, password?: string) =>
  `create role ${role} ${password ? `login password ${escapeLiteral(password)}` : 'nologin'}`;

/** Creates the roles that are missing; the caller must be allowed to. */
export async function createRoles(client: ClientBase, passwords: Partial<Record<Role, string>> = {}): Promise<void> {
  for (const role of await missingRoles(client)) await client.query(createRoleSql(role, passwords[role]));
}

/** Creates the database of a server of our own, with the owner's walls: nobody else may connect or create. */
export async function createDatabase(client: ClientBase, name: string, template = 'template0'): Promise<void> {
  const database = escapeIdentifier(name);
  await client.query(
    `create database ${database} owner redress_owner encoding 'UTF8' template ${escapeIdentifier(template)}`,
  );
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to redress_app, redress_partner`);
  // a large change is copied to a temporary table first
  await client.query(`grant temporary on database ${database} to redress_app`);
}

export async function hasDatabase(client: ClientBase, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}
