import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaText } from './schema.ts';

/** `pnpm schema`: writes the schema where clients read it. */
writeFileSync(fileURLToPath(new URL('../../../schema/schema.graphql', import.meta.url)), schemaText());
