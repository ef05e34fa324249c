import { enableCompileCache } from 'node:module';

const required = 26;

// Everything else is loaded after this check: an older Node could not even read it.
if (Number.parseInt(process.versions.node) < required) {
  const line = `✗ 需要 Node ${required} 以上,当前是 ${process.version};请用 npx --yes pnpm@12 start 启动 / Node ${required} or later is needed, this is ${process.version}; start with npx --yes pnpm@12 start`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

enableCompileCache();
// libraries check less and answer faster; they look when they are loaded
process.env['NODE_ENV'] ??= 'production';
const { serve } = await import('./app/serve.ts');
const { reportFailure } = await import('./app/report-failure.ts');
await serve().catch(reportFailure);
process.exit();
