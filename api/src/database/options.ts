import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import { entities } from './entities.ts';
import { ForwardMigrations } from './forward-migrations.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** MikroORM's options for one database; `url` decides the role it acts as. */
export const options = (url: string, driverOptions: Record<string, unknown> = {}) =>
  defineConfig({
    clientUrl: url,
    entities,
    driverOptions,
    pool: { min: 0, max: 16 },
    extensions: [Migrator],
    migrations: {
      path: migrations,
      pathTs: migrations,
      glob: '*.ts',
      snapshotName: 'schema',
      // the snapshot is what the entities say, not what a database holds: triggers, partial indexes and history are hand-written SQL
      snapshotOnMigrate: false,
      emit: 'ts',
      generator: ForwardMigrations,
      allOrNothing: true,
    },
    schemaGenerator: { ignoreSchema: [], skipTables: [] },
    discovery: { checkDuplicateFieldNames: false },
    forceUtcTimezone: true,
  });
