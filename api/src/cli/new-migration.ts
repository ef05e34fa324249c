import { parseEnv } from '../app/env.ts';
import { connect } from '../database/database.ts';
import { openServer } from '../database/server.ts';

/** `pnpm db:new <name>`: writes the migration that brings the committed snapshot to what the entities say. */
await using cleanup = new AsyncDisposableStack();
const { ownerUrl } = await openServer(parseEnv(process.env), cleanup, { guest: true });
const database = await connect(ownerUrl);
cleanup.defer(() => database.close());
const { fileName, diff } = await database.orm.migrator.create(undefined, false, false, process.argv[2]);
process.stdout.write(`${fileName}\n${diff.up.join('\n')}\n`);
