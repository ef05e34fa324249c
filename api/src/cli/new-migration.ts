import { connect } from '../database/database.ts';

/** `pnpm db:new <name>`: writes the migration that brings the committed snapshot to what the entities say. */
const database = await connect(process.env['MIGRATE_DATABASE_URL']!);
const { fileName, diff } = await database.orm.migrator.create(undefined, false, false, process.argv[2]);
process.stdout.write(`${fileName}\n${diff.up.join('\n')}\n`);
await database.close();
