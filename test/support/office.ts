import { seedReference } from '@redress/api/seed/reference.ts';
import { aUser, signedIn, startApp, type TestApp } from './app.ts';
import type { Client } from './client.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** The real server on a database of its own with reference data, and two colleagues who are signed in. */
export interface Office {
  readonly app: TestApp;
  readonly database: TestDatabase;
  readonly wang: Client;
  readonly li: Client;
  /** Somebody else who signs in. */
  hire(name: string, language?: string, role?: string): Promise<Client>;
  close(): Promise<void>;
}

/** Opens an office; close it in `afterAll`. `clock` is what the server takes for now, `role` that of 王敏. */
export async function openOffice(clock = () => Temporal.Now.instant(), role = 'HANDLER'): Promise<Office> {
  const database = await createTestDatabase();
  await seedReference({ database, timeZone: 'Asia/Shanghai', clock });
  const app = await startApp(database, { clock });
  const hire = async (name: string, language = 'ZH', as = 'HANDLER') =>
    signedIn(app, await aUser(database, { name, language, role: as }));
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { app, database, wang: await hire('王敏', 'ZH', role), li: await hire('李娜'), hire, close };
}
